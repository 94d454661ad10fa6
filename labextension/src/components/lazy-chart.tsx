import * as React from 'react';
import type { Chart, ChartTheme } from '../charts/index.js';
import { ChartView } from './chart-view.js';

/** Makes a chart's plain data of a figure. */
export type ChartOf<Figure> = (figure: Figure, theme: ChartTheme) => Chart;

interface LazyChartProps<Figure> {
  /** Loads what makes the chart, a chunk of its own; the same function at every rendering. */
  readonly load: () => Promise<ChartOf<Figure>>;
  readonly figure: Figure;
  readonly theme: ChartTheme;
  /** The chart in words, with its numbers. */
  readonly label: string;
  readonly height: number;
  /** What is said where the chart's code could not be loaded. */
  readonly unavailable: string;
}

/** A chart whose code is loaded when it is first shown. */
export function LazyChart<Figure>(props: LazyChartProps<Figure>): React.ReactElement {
  const { load, figure, theme, label, height, unavailable } = props;
  const [chartOf, setChartOf] = React.useState<ChartOf<Figure>>();
  const [failed, setFailed] = React.useState(false);
  React.useEffect(() => {
    let shown = true;
    load().then(
      (loaded) => {
        if (shown) setChartOf(() => loaded);
      },
      () => {
        if (shown) setFailed(true);
      },
    );
    return () => {
      shown = false;
    };
  }, [load]);
  const chart = React.useMemo(() => chartOf?.(figure, theme), [chartOf, figure, theme]);
  if (failed) return <p className="epsbook-quiet">{unavailable}</p>;
  if (chart === undefined) return <div className="epsbook-chart" style={{ height }} role="img" aria-label={label} />;
  return <ChartView chart={chart} label={label} height={height} unavailable={unavailable} />;
}

import * as React from 'react';
import { PlotlyChart, type Chart } from '../charts/index.js';

interface ChartViewProps {
  readonly chart: Chart;
  /** The chart in words, with its numbers. */
  readonly label: string;
  readonly height: number;
  /** What is said where the chart's code could not be loaded. */
  readonly unavailable: string;
}

/** A chart, for those who see it as a picture and for those who hear it as a sentence. */
export function ChartView({ chart, label, height, unavailable }: ChartViewProps): React.ReactElement {
  const node = React.useRef<HTMLDivElement>(null);
  const drawer = React.useRef<PlotlyChart>();
  const [failed, setFailed] = React.useState(false);
  React.useEffect(() => {
    if (node.current === null) return undefined;
    const plot = new PlotlyChart(node.current);
    drawer.current = plot;
    const resized = new ResizeObserver(() => {
      plot.resize();
    });
    resized.observe(node.current);
    return () => {
      resized.disconnect();
      plot.dispose();
    };
  }, []);
  React.useEffect(() => {
    let current = true;
    drawer.current?.draw(chart).then(
      () => {
        if (current) setFailed(false);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [chart]);
  return (
    <>
      <div className="epsbook-chart" style={{ height }} role="img" aria-label={label} ref={node} />
      {failed && <p className="epsbook-quiet">{unavailable}</p>}
    </>
  );
}

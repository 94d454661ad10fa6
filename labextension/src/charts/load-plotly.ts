import type { Plotly } from 'plotly.js-basic-dist-min';

/** `basic` draws scatter plots, bars and pies; `full`, four times as large, every kind of trace. */
export type PlotlyBundle = 'basic' | 'full';

/** Each a chunk of its own, which is loaded when a figure first asks for it. */
const IMPORTS: Readonly<Record<PlotlyBundle, () => Promise<{ readonly default: Plotly }>>> = {
  basic: () => import(/* webpackChunkName: "plotly" */ 'plotly.js-basic-dist-min'),
  full: () => import(/* webpackChunkName: "plotly-full" */ 'plotly.js-dist-min'),
};

const loading = new Map<PlotlyBundle, Promise<Plotly>>();

/** Loads plotly when the first chart is drawn. A failed load is tried again by the next chart. */
export function loadPlotly(bundle: PlotlyBundle = 'basic'): Promise<Plotly> {
  let loaded = loading.get(bundle);
  if (loaded === undefined) {
    loaded = IMPORTS[bundle]().then(
      ({ default: plotly }) => plotly,
      (reason: unknown) => {
        loading.delete(bundle);
        throw reason;
      },
    );
    loading.set(bundle, loaded);
  }
  return loaded;
}

import type { Plotly } from 'plotly.js-basic-dist-min';

let loading: Promise<Plotly> | undefined;

/** Loads plotly, a chunk of its own of a megabyte, when the first chart is drawn. A failed load is tried again by the next chart. */
export function loadPlotly(): Promise<Plotly> {
  loading ??= import(/* webpackChunkName: "plotly" */ 'plotly.js-basic-dist-min').then(
    ({ default: plotly }) => plotly,
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}

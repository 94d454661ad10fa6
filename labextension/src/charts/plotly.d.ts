/** What is used of plotly's basic bundle, which ships no types. */
declare module 'plotly.js-basic-dist-min' {
  interface Plotly {
    react(node: HTMLElement, data: readonly object[], layout: object, config: object): Promise<unknown>;
    purge(node: HTMLElement): void;
    readonly Plots: { resize(node: HTMLElement): unknown };
  }
  const plotly: Plotly;
  export type { Plotly };
  export default plotly;
}

/** The full bundle has the same. */
declare module 'plotly.js-dist-min' {
  export { default } from 'plotly.js-basic-dist-min';
}

import type { IDisposable } from '@lumino/disposable';
import type { Plotly } from 'plotly.js-basic-dist-min';
import type { Chart } from './chart.js';
import { loadPlotly } from './load-plotly.js';

/** Nothing to click, zoom or send away: a chart in the sidebar is looked at. */
const CONFIG = { displayModeBar: false, responsive: false, doubleClick: false, showTips: false };

/** One chart on one node. Plotly comes when the first chart is drawn; after that drawing is at once, and the last chart wins. */
export class PlotlyChart implements IDisposable {
  readonly #node: HTMLElement;
  #plotly: Plotly | undefined;
  #waiting: Chart | undefined;
  #disposed = false;

  constructor(node: HTMLElement) {
    this.#node = node;
  }

  get isDisposed(): boolean {
    return this.#disposed;
  }

  /** Draws the chart; rejects where plotly could not be loaded. */
  async draw(chart: Chart): Promise<void> {
    this.#waiting = chart;
    this.#plotly ??= await loadPlotly();
    this.#drawWaiting(this.#plotly);
  }

  resize(): void {
    // A hidden node has no size, and plotly would refuse to fit it.
    if (this.#plotly !== undefined && this.#node.offsetWidth > 0) void this.#plotly.Plots.resize(this.#node);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#plotly?.purge(this.#node);
  }

  #drawWaiting(plotly: Plotly): void {
    const chart = this.#waiting;
    if (chart === undefined || this.#disposed) return;
    this.#waiting = undefined;
    void plotly.react(this.#node, chart.data, chart.layout, CONFIG);
  }
}

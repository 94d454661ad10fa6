import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { Message } from '@lumino/messaging';
import type { ISignal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import type { Plotly } from 'plotly.js-basic-dist-min';
import { loadPlotly, readTheme } from '../charts/index.js';
import type { NotDrawn } from './plotly-kinds.js';
import { isRecord, layoutInCell } from './plotly-layout.js';

export const PLOTLY_MIME_TYPE = 'application/vnd.plotly.v1+json';

/** The kinds of trace in plotly's basic bundle, which would draw any other as a scatter plot, without a word. */
const BASIC: ReadonlySet<unknown> = new Set([undefined, 'scatter', 'bar', 'pie']);

interface Figure {
  readonly data: readonly Record<string, unknown>[];
  readonly layout: Record<string, unknown>;
  readonly config: Record<string, unknown>;
}

/** Reads a figure sent as an object or as a JSON string, or undefined where it is none. */
export function readFigure(value: unknown): Figure | undefined {
  let parsed = value;
  if (typeof value === 'string') {
    try {
      parsed = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  if (!isRecord(parsed) || !Array.isArray(parsed['data']) || !parsed['data'].every(isRecord)) return undefined;
  const { layout, config } = parsed;
  return { data: parsed['data'], layout: isRecord(layout) ? layout : {}, config: isRecord(config) ? config : {} };
}

/** Kinds of trace in the figure that the basic bundle has not, each once. */
export const beyondBasic = ({ data }: Pick<Figure, 'data'>): readonly unknown[] => [
  ...new Set(data.map(({ type }) => type).filter((type) => !BASIC.has(type))),
];

/** A plotly figure as a cell's output. */
export class PlotlyFigure extends Widget implements IRenderMime.IRenderer {
  readonly #trans: TranslationBundle;
  #plotly: Plotly | undefined;
  /** What was drawn last. */
  #figure: Figure | undefined;

  /** @param themeChanged says when the page's colours are others; a figure that takes them is then drawn again */
  constructor(trans: TranslationBundle, themeChanged?: ISignal<unknown, unknown>) {
    super();
    themeChanged?.connect(() => {
      void this.#draw();
    }, this);
    this.#trans = trans;
    this.addClass('epsbook-plotly');
  }

  /** Called again with every update of the output: plotly then changes only what differs. */
  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const figure = readFigure(model.data[PLOTLY_MIME_TYPE]);
    if (figure === undefined) {
      this.#say(this.#trans.__('This output is no plotly figure.'));
      return;
    }
    const beyond = beyondBasic(figure);
    if (beyond.length > 0) {
      // Named only where it is needed, so that the list does not weigh on JupyterLab's start.
      const { notDrawn } = await import(/* webpackChunkName: "plotly-kinds" */ './plotly-kinds.js');
      const left = notDrawn(beyond);
      if (left !== undefined) {
        this.#say(this.#notDrawn(left));
        return;
      }
    }
    const plotly = await loadPlotly(beyond.length > 0 ? 'full' : 'basic');
    if (this.isDisposed) return;
    // One bundle does not know what another has drawn.
    if (this.#plotly !== plotly) this.#plotly?.purge(this.node);
    this.#plotly = plotly;
    this.#figure = figure;
    await this.#draw();
  }

  async #draw(): Promise<void> {
    if (this.#plotly === undefined || this.#figure === undefined || this.isDisposed) return;
    const { data, layout, config } = this.#figure;
    await this.#plotly.react(this.node, data, layoutInCell(layout, readTheme()), {
      responsive: false,
      displaylogo: false,
      ...config,
    });
  }

  override dispose(): void {
    this.#plotly?.purge(this.node);
    super.dispose();
  }

  protected override onResize(message: Widget.ResizeMessage): void {
    super.onResize(message);
    this.#fit();
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    this.#fit();
  }

  #fit(): void {
    if (
      this.#plotly !== undefined &&
      this.node.querySelector('.plot-container') !== null &&
      this.node.offsetWidth > 0
    ) {
      void this.#plotly.Plots.resize(this.node);
    }
  }

  #notDrawn({ ofTheWorld, unknown }: NotDrawn): string {
    const named = (kinds: readonly string[]): string => kinds.join(', ').slice(0, 200);
    return unknown.length > 0
      ? this.#trans.__('Plotly has no such kind of trace: %1.', named(unknown))
      : this.#trans.__(
          'Maps are not drawn here, as plotly would fetch them from servers outside: %1. Draw places by scatter, on axes of longitude and latitude.',
          named(ofTheWorld),
        );
  }

  #say(text: string): void {
    this.#plotly?.purge(this.node);
    this.#figure = undefined;
    this.node.textContent = text;
  }
}

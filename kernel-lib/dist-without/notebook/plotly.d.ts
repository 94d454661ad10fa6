import { type Display } from './display.js';
import type { MimeBundle } from './mime-bundle.js';
/** A figure as plotly.js takes it: traces and a layout. Typed arrays are welcome. */
export interface PlotlyFigure {
    readonly data: readonly object[];
    readonly layout?: object;
    readonly frames?: readonly object[];
    readonly config?: object;
}
/** MIME type of a plotly figure in a notebook. */
export declare const PLOTLY_MIME = "application/vnd.plotly.v1+json";
/** A figure as a bundle: the object for those who draw it, and a sentence. Throws where `figure.data` is not a list of traces. */
export declare function plotlyBundle(figure: PlotlyFigure): MimeBundle;
/** Shows a plotly figure below the cell. Nothing is debited: what is shown must be public or released already. */
export declare function plotly(figure: PlotlyFigure, display?: Display): void;

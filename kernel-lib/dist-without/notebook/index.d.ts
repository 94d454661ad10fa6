/** What a notebook shows, and how it interrupts: the only part that knows the kernel. */
export { notebookDisplay, type Display } from './display.js';
export { escapeHtml } from '../core/html.js';
export { onInterrupt } from './interruption.js';
export { latest, type Clock, type Latest } from './latest.js';
export { createLivePublisher } from './live-publisher.js';
export { newDisplayId, type MimeBundle } from './mime-bundle.js';
export { PLOTLY_MIME, plotly, plotlyBundle, type PlotlyFigure } from './plotly.js';
export { table, tableBundle } from './table.js';

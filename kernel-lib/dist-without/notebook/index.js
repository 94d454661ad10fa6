/** What a notebook shows, and how it interrupts: the only part that knows the kernel. */
export { notebookDisplay } from './display.js';
export { escapeHtml } from '../core/html.js';
export { onInterrupt } from './interruption.js';
export { latest } from './latest.js';
export { createLivePublisher } from './live-publisher.js';
export { newDisplayId } from './mime-bundle.js';
export { PLOTLY_MIME, plotly, plotlyBundle } from './plotly.js';
export { table, tableBundle } from './table.js';
//# sourceMappingURL=index.js.map
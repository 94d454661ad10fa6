import { notebookDisplay } from './display.js';
import { escapeHtml } from '../core/html.js';
import { createLivePublisher } from './live-publisher.js';
import { newDisplayId } from './mime-bundle.js';
function progressBundle({ done, label, of, stopped }) {
    const step = `${stopped === true ? 'stopped at step' : 'step'} ${String(done)} of ${String(of)}`;
    const state = done === of ? 'done' : step;
    const bar = `<progress max="${String(of)}" value="${String(done)}" aria-label="${escapeHtml(label)}"></progress>`;
    return { data: { 'text/html': `${bar} ${escapeHtml(label)}: ${state}`, 'text/plain': `${label}: ${state}` } };
}
/** Work that takes no longer than this, in milliseconds, needs no bar. */
const UNNOTICED = 500;
const bars = new Map();
/** Shows work that reports progress, and takes its time, as a bar below the cell: one for each piece of work. */
export function showProgress(progress) {
    const bar = bars.get(progress.work) ?? started(progress);
    bar.progress = progress;
    if (performance.now() - bar.since > UNNOTICED)
        bar.publisher.changed();
    if (progress.done === progress.of || progress.stopped === true)
        bars.delete(progress.work);
}
function started(progress) {
    const bar = {
        progress,
        since: performance.now(),
        publisher: createLivePublisher({
            display: notebookDisplay,
            id: newDisplayId(),
            bundle: () => progressBundle(bar.progress),
        }),
    };
    bars.set(progress.work, bar);
    return bar;
}
//# sourceMappingURL=progress.js.map
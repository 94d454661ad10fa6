import type { Progress } from '../core/index.js';
import { notebookDisplay } from './display.js';
import { escapeHtml } from './html.js';
import { createLivePublisher } from './live-publisher.js';
import type { Latest } from './latest.js';
import { newDisplayId, type MimeBundle } from './mime-bundle.js';

function progressBundle({ done, label, of }: Progress): MimeBundle {
  const state = done === of ? 'done' : `step ${String(done)} of ${String(of)}`;
  const bar = `<progress max="${String(of)}" value="${String(done)}" aria-label="${escapeHtml(label)}"></progress>`;
  return { data: { 'text/html': `${bar} ${escapeHtml(label)}: ${state}`, 'text/plain': `${label}: ${state}` } };
}

interface Bar {
  progress: Progress;
  readonly publisher: Latest;
}

const bars = new Map<symbol, Bar>();

/** Shows work that reports progress as a bar below the cell, one for each piece of work. */
export function showProgress(progress: Progress): void {
  let bar = bars.get(progress.work);
  if (bar === undefined) {
    // Work that ends with its first report was too short to be looked at.
    if (progress.done === progress.of) return;
    const started: Bar = {
      progress,
      publisher: createLivePublisher({
        display: notebookDisplay,
        id: newDisplayId(),
        bundle: () => progressBundle(started.progress),
      }),
    };
    bars.set(progress.work, started);
    bar = started;
  }
  bar.progress = progress;
  bar.publisher.changed();
  if (progress.done === progress.of) bars.delete(progress.work);
}

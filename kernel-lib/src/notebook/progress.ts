import { kernelBridge } from '../kernel/index.js';
import type { Progress } from '../work/index.js';
import { notebookDisplay } from './display.js';
import { escapeHtml } from '../core/html.js';
import { createLivePublisher } from './live-publisher.js';
import type { Latest } from './latest.js';
import { newDisplayId, type MimeBundle } from './mime-bundle.js';

function progressBundle({ done, label, of, stopped }: Progress): MimeBundle {
  const step = `${stopped === true ? 'stopped at step' : 'step'} ${String(done)} of ${String(of)}`;
  const state = done === of ? 'done' : step;
  const bar = `<progress max="${String(of)}" value="${String(done)}" aria-label="${escapeHtml(label)}"></progress>`;
  return { data: { 'text/html': `${bar} ${escapeHtml(label)}: ${state}`, 'text/plain': `${label}: ${state}` } };
}

/** Where a bar stands: below the cell in which its work began. */
interface Place {
  progress: Progress;
  readonly publisher: Latest;
  /** Whether the cell's code has ended. */
  past: boolean;
}

interface Bar {
  readonly place: Place;
  readonly since: number;
}

/** Work that takes no longer than this, in milliseconds, needs no bar. */
const UNNOTICED = 500;

const bars = new Map<symbol, Bar>();

/** Where the last work was done, for the next of the same cell: a loop over many pieces of work has one bar. */
let free: Place | undefined;

/** Shows work that reports progress, and takes its time, as a bar below the cell; work that comes after it in the cell takes its place. */
export function showProgress(progress: Progress): void {
  const { work, done, of, stopped } = progress;
  const bar = bars.get(work) ?? { place: placeFor(progress), since: performance.now() };
  bars.set(work, bar);
  const { place } = bar;
  const isNoticed = performance.now() - bar.since > UNNOTICED;
  if (isNoticed) {
    place.progress = progress;
    place.publisher.changed();
  }
  if (done !== of && stopped !== true) return;
  bars.delete(work);
  if (stopped !== true) free = place;
}

function placeFor(progress: Progress): Place {
  const last = free;
  free = undefined;
  if (last?.past === false) return last;
  const bridge = kernelBridge();
  const place: Place = {
    progress,
    publisher: createLivePublisher({
      display: notebookDisplay,
      id: newDisplayId(),
      bundle: () => progressBundle(place.progress),
    }),
    // Where nothing tells that a cell has ended, each piece of work has a bar of its own.
    past: bridge === undefined,
  };
  const forget = bridge?.onCellEnd(() => {
    place.past = true;
    forget?.();
  });
  return place;
}

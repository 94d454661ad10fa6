import { PrivacyError } from '../core/index.js';
import { kernelBridge } from '../kernel/index.js';
import { inTslab } from './tslab.js';

let current = new AbortController();
let listening = false;

function interrupt(): void {
  const interrupted = current;
  // Whoever asks while the old signal is aborting starts new work, which this interrupt does not mean.
  current = new AbortController();
  interrupted.abort(new PrivacyError('aborted', { work: 'cell' }, 'the cell was interrupted'));
}

function listen(): void {
  if (listening) return;
  const bridge = kernelBridge();
  if (bridge !== undefined) bridge.onInterrupt(interrupt);
  // tslab listens itself, so one listener more does not change what the signal does. Elsewhere it would: Ctrl-C must end a program.
  else if (inTslab()) process.on('SIGINT', interrupt);
  else return;
  listening = true;
}

/**
 * The signal that the notebook's next interrupt aborts, with a `PrivacyError` of code `aborted` as its reason.
 * Long work begun now watches it, and gives the event loop a turn between its steps: an interrupt is delivered there.
 * Outside a notebook it is never aborted.
 */
export function interruption(): AbortSignal {
  listen();
  return current.signal;
}

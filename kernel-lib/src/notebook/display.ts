import { kernelBridge } from '../kernel/index.js';
import type { MimeBundle } from './mime-bundle.js';
import { inTslab, writeToTslab } from './tslab.js';

/** Where things are shown. */
export interface Display {
  /** Whether what is shown reaches a notebook. */
  readonly live: boolean;
  /** Shows a bundle below the latest cell, under `id` where it is to be updated later. */
  show(bundle: MimeBundle, id?: string): void;
  /** Replaces, in place, what was shown under `id`. */
  update(id: string, bundle: MimeBundle): void;
}

function send({ data, metadata = {} }: MimeBundle, update: boolean, id?: string): void {
  const content = { data, metadata, transient: id === undefined ? {} : { display_id: id } };
  const bridge = kernelBridge();
  if (bridge === undefined) writeToTslab(content, update);
  else bridge.display(content, update);
}

/**
 * The notebook this code runs in: epsbook's kernel, a plain tslab kernel, or none, and then showing does nothing.
 * A worker is in no notebook; show from the main thread.
 */
export const notebookDisplay: Display = Object.freeze({
  get live() {
    return kernelBridge() !== undefined || inTslab();
  },
  show(bundle: MimeBundle, id?: string) {
    send(bundle, false, id);
  },
  update(id: string, bundle: MimeBundle) {
    send(bundle, true, id);
  },
});

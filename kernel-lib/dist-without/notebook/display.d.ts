import type { MimeBundle } from './mime-bundle.js';
/** Where things are shown. */
export interface Display {
    /** Whether what is shown reaches a notebook. */
    readonly live: boolean;
    /** Shows a bundle below the latest cell, under `id` where it is to be updated later. */
    show(bundle: MimeBundle, id?: string): void;
    /** Replaces, in place, what was shown under `id`. */
    update(id: string, bundle: MimeBundle): void;
}
/**
 * The notebook this code runs in: epsbook's kernel, a plain tslab kernel, or none, and then showing does nothing.
 * A worker is in no notebook; show from the main thread.
 */
export declare const notebookDisplay: Display;

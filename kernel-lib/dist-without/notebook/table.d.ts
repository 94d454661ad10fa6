import type { TableLike } from '../tables/index.js';
import { type Display } from './display.js';
import type { MimeBundle } from './mime-bundle.js';
/**
 * A table as a bundle: HTML with every cell escaped, and text.
 * @param data a frame, rows as arrays, or rows as objects (whose keys may differ)
 * @param most how many rows at most; the rest is told by number
 */
export declare function tableBundle(data: TableLike, most?: number): MimeBundle;
/** Shows a table below the cell. Nothing is debited: what is shown must be public or released already. */
export declare function table(data: TableLike, display?: Display): void;

import { type Plain } from './bytes.js';
/**
 * Whether two secrets are equal, in a time that tells nothing of where they differ, nor of whether their lengths do: what is compared
 * are their HMACs under a key that is drawn for this one comparison.
 */
export declare function equalInConstantTime(first: Plain, second: Plain): boolean;

import type { Kinds } from './kind.js';
/** The noise that reaches a target, which the accountant must confirm. */
export declare const calibrationKinds: Kinds;

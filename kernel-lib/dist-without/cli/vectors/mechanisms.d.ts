import type { Kinds } from './kind.js';
/** Noise, selection and partitions. */
export declare const mechanismKinds: Kinds;

import type { Detector } from './span.js';
/** Detectors of numbers, those with checksums first: where two overlap, the earlier one has it. */
export declare const NUMBERS: readonly Detector[];

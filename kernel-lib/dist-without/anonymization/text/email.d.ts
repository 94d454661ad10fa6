import type { Detector } from './span.js';
/** Addresses, found from their `@` outwards; Chinese before or after ends them. */
export declare const EMAIL: Detector;

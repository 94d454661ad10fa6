import type { Verb } from './verb.js';
/** `npx epsbook doctor`: what is installed, what is missing, and what to do. */
export declare const doctor: Verb;

import { type Verb } from './verb.js';
/** A server's rounds, and a client's part in them, from a terminal. */
export declare const federation: Verb;

import { type Verb } from './verb.js';
/** Reads and changes the stored ledgers; whoever may write the store may do so, and every change is in the chain. */
export declare const ledger: Verb;

/** epsbook: differential privacy with a ledger, for notebooks. Importing it in a notebook makes sessions show what they spend. */
import './notebook/connect.js';

export * from './core/index.js';
export * from './mechanisms/index.js';
export * from './session/index.js';
export * from './statistics/index.js';
export { count } from './statistics/index.js'; // and not the parser of whole numbers, of the same name, in core
export * from './training/index.js';
export * from './datasets/index.js';
export { notebookDisplay, plotly, table } from './notebook/index.js';
export type { PrivacyUtilityCurve } from './ledger/index.js';

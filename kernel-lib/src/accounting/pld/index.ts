/** The privacy-loss-distribution accountant. */
export { pld, type PldOptions } from './pld.js';
export type { PldLoss } from './loss.js';
export type { Between, CertifiedProfile } from './certified.js';

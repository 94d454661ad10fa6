/** The privacy-loss-distribution accountant. */
export { pld, type PldLoss, type PldOptions } from './pld.js';
export type { Between, CertifiedProfile } from './certified.js';

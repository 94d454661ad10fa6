/** CKKS: approximate computing on encrypted real numbers. */
export { CkksContext, type CkksEncryptOptions } from './ckks-context.js';
export { CkksOwner, type CkksKeyOptions, type Rotations } from './ckks-owner.js';
export { CkksVector, type CkksFacts, type Operand } from './ckks-vector.js';
export { PlainMatrix, matrixRotations } from './plain-matrix.js';
export { polynomialDepth } from './polynomial.js';
export type { Flooded, FloodingOptions } from './flooding.js';
export type { CircuitPoint, NoiseStep } from './trace.js';

/** CKKS: approximate computing on encrypted real numbers. */
export { CkksContext } from './ckks-context.js';
export { CkksOwner } from './ckks-owner.js';
export { CkksVector } from './ckks-vector.js';
export { PlainMatrix, matrixRotations } from './plain-matrix.js';
export { polynomialDepth } from './polynomial.js';
//# sourceMappingURL=index.js.map
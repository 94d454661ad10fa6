/** Paillier's cryptosystem: sums of encrypted numbers, and products with numbers in the clear. */
export { PaillierPublicKey } from './public-key.js';
export { PaillierPrivateKey, paillierKeys } from './private-key.js';
export { PaillierNumber } from './number.js';
export { packing, unpack } from './packing.js';
export { readPackedNumbers, writePackedNumbers } from './signed.js';
//# sourceMappingURL=index.js.map
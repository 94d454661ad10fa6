/** Paillier's cryptosystem: sums of encrypted numbers, and products with numbers in the clear. */
export { PaillierPublicKey, type PaillierEncryptOptions, type PaillierPublicJwk } from './public-key.js';
export { PaillierPrivateKey, paillierKeys, type PaillierKeyOptions, type PaillierPrivateJwk } from './private-key.js';
export { PaillierNumber, type PaillierNumberJson } from './number.js';
export { packing, unpack, type PackedNumbers, type Packing, type PackingOptions } from './packing.js';
export { readPackedNumbers, writePackedNumbers } from './signed.js';

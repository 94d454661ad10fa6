/** Adds (or, with −1, subtracts) the AES-128-CTR stream of a key, as 32-bit words, modulo 2³². Each key makes one stream only. */
export declare function addMask(target: Uint32Array, key: Uint8Array, sign: 1 | -1): void;

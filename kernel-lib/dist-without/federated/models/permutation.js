/**
 * An order of 0 … n − 1 from a 64-bit seed, by SplitMix64 (Steele, Lea and Flood 2014) and Fisher and Yates' shuffle; the kernel computes
 * the same. For the order of training, which needs to be reproducible, not secret.
 */
export function permutation(n, seed) {
    const order = Uint32Array.from({ length: n }, (_, index) => index);
    let state = BigInt.asUintN(64, seed);
    for (let last = n - 1; last > 0; last--) {
        state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
        let z = state;
        z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
        z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
        z ^= z >> 31n;
        const other = Number(((z >> 32n) * BigInt(last + 1)) >> 32n);
        const swapped = order[last];
        order[last] = order[other];
        order[other] = swapped;
    }
    return order;
}
//# sourceMappingURL=permutation.js.map
import { bitLength, randomBits, randomUnit } from './modular.js';
/**
 * Masks h^(n·a) for random a of half of n's bits, with h = −y² for a random y (Damgård, Jurik and Nielsen 2010, section 4.2). The
 * table holds each window's powers, so that a mask is one product a window, and no squarings.
 */
export function fixedBaseMask({ n, nSquared, power, random, windowBits }) {
    const y = randomUnit(n, random);
    const exponentBits = Math.ceil(bitLength(n) / 2);
    const table = [];
    let step = power(n - ((y * y) % n), n);
    for (let window = 0; window * windowBits < exponentBits; window++) {
        const row = [1n];
        for (let digit = 1; digit < 2 ** windowBits; digit++)
            row.push((row[digit - 1] * step) % nSquared);
        table.push(row);
        step = (row.at(-1) * step) % nSquared;
    }
    const lowest = (1n << BigInt(windowBits)) - 1n;
    return () => {
        let rest = randomBits(exponentBits, random);
        let mask = 1n;
        for (const row of table) {
            mask = (mask * row[Number(rest & lowest)]) % nSquared;
            rest >>= BigInt(windowBits);
        }
        return mask;
    };
}
//# sourceMappingURL=fixed-base.js.map
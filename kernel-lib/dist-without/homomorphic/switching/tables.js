/** Powers of roots of unity, as the transforms of `assembly/homomorphic/transforms.ts` read them. */
import { plainPower } from '../paillier/modular.js';
/** Primes are below it: then whole numbers of a residue's size, and twice that, are exact in doubles. */
export const MOST_PRIME = 2n ** 50n;
/** The representative that is nearest to 0. */
export const centred = (value, prime) => (value > prime / 2n ? value - prime : value);
/** 1 / value modulo a prime. */
export const inverse = (value, prime) => plainPower(value % prime, prime - 2n, prime);
/** The lowest bits in reverse. */
export function reversed(index, bits) {
    let result = 0;
    for (let bit = 0; bit < bits; bit++)
        result |= ((index >> bit) & 1) << (bits - 1 - bit);
    return result;
}
/** The least root of unity of order 2n: the one SEAL takes. */
export function leastRoot(prime, n) {
    let generator = 2n;
    while (plainPower(generator, (prime - 1n) / 2n, prime) !== prime - 1n)
        generator++;
    const root = plainPower(generator, (prime - 1n) / BigInt(2 * n), prime);
    const step = (root * root) % prime;
    let least = root;
    for (let index = 0, candidate = root; index < n; index++, candidate = (candidate * step) % prime)
        if (candidate < least)
            least = candidate;
    return least;
}
/** Writes powers of `root` in bit-reversed order. The inverse transform ends with a division by n, whose factor has the unused first place. */
export function writeTable(buffer, table, { n, prime, root }, isInverse) {
    const powers = new BigInt64Array(buffer, table.powers, n);
    const ratios = new Float64Array(buffer, table.ratios, n);
    const base = isInverse ? inverse(root, prime) : root;
    const bits = Math.log2(n);
    const put = (place, value) => {
        powers[place] = value;
        ratios[place] = Number(value) / Number(prime);
    };
    for (let exponent = 0, value = 1n; exponent < n; exponent++, value = (value * base) % prime)
        put(reversed(exponent, bits), centred(value, prime));
    if (isInverse)
        put(0, centred(inverse(BigInt(n), prime), prime));
}
//# sourceMappingURL=tables.js.map
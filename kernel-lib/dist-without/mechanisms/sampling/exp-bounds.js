/** Bits carried beyond those asked for: enough for the rounding of some tens of terms and ten squarings. */
const GUARD = 40n;
const bitLength = (x) => BigInt(x === 0n ? 0 : x.toString(2).length);
/** Bounds of 2^q · exp(−y · 2^−q), for 0 ≤ y ≤ 2^(q−1), by the alternating series. Each term is rounded down, by less than 1. */
function series(y, q) {
    let term = 1n << q;
    let sum = 0n;
    let terms = 0n;
    while (term > 0n) {
        sum += terms % 2n === 0n ? term : -term;
        terms++;
        term = ((term * y) >> q) / terms;
    }
    // A term inherits at most half of the error of the one before and adds at most 2: each is within 4 of its true value,
    // and what was left out is less than the first term left out, so less than 4 too.
    const error = 4n * (terms + 1n);
    return { low: sum - error, high: sum + error };
}
/**
 * Bounds of 2^precision · exp(−x) in whole numbers, at most 2 apart: interval arithmetic rounded outwards at every step.
 * @param x at least 0
 */
export function expBounds(x, precision) {
    const { numerator, denominator } = x;
    if (numerator === 0n)
        return { low: 1n << BigInt(precision), high: 1n << BigInt(precision) };
    // exp(−x) < 2^−x.
    if (numerator >= denominator * BigInt(precision))
        return { low: 0n, high: 1n };
    // exp(−x) = exp(−x / 2^halvings)^(2^halvings), with the argument at most 1/2.
    const halvings = bitLength(numerator / denominator) + 1n;
    const q = BigInt(precision) + GUARD;
    const y = (numerator << q) / (denominator << halvings);
    let { low } = series(y + 1n, q);
    let { high } = series(y, q);
    for (let round = 0n; round < halvings; round++) {
        low = (low * low) >> q;
        high = ((high * high) >> q) + 1n;
    }
    return { low: low >> GUARD, high: (high >> GUARD) + 1n };
}
//# sourceMappingURL=exp-bounds.js.map
/**
 * One scale for each level: Δ at the top, and Δₗ₋₁ = Δₗ² / qₗ below, which a product of two vectors of level l has after rescaling. So
 * scales of one level are equal exactly, however a vector came there (Kim, Papadimitriou and Polyakov 2022, section 3.2).
 */
export function levelScales({ parameters, primes }) {
    const scales = new Array(primes.length);
    const top = primes.length - 1;
    scales[top] = parameters.scheme === 'CKKS' ? 2 ** parameters.scaleBits : 1;
    for (let level = top; level > 0; level--)
        scales[level - 1] = scales[level] ** 2 / Number(primes[level]);
    return scales;
}
/** The largest absolute value that a level holds: beyond, it would come out as another number. */
export function capacities({ primes }, scales) {
    let product = 1;
    return primes.map((prime, level) => {
        product *= Number(prime);
        return product / 2 / scales[level];
    });
}
//# sourceMappingURL=levels.js.map
/** Noise on a decrypted CKKS value, before it leaves the key's owner. */
import { invalidArgument, weakParameters } from '../../core/errors.js';
import { secureRandom } from '../../core/random.js';
/** Two normal deviates (Box and Muller 1958) from 53-bit uniforms; on the grid below no more bits show. */
function normalPair(random) {
    const bytes = new Uint8Array(16);
    random.fill(bytes);
    const view = new DataView(bytes.buffer);
    const uniform = (at) => (Number(view.getBigUint64(at) >> 11n) + 0.5) / 2 ** 53;
    const radius = Math.sqrt(-2 * Math.log(uniform(0)));
    const angle = 2 * Math.PI * uniform(8);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
/** Deviation of the noise that covers values no further off than `error`. */
export function floodingNoise({ error, length }, { releases = 1, statisticalBits = 30 }) {
    if (!(statisticalBits >= 10 && statisticalBits <= 128))
        throw invalidArgument('statisticalBits', 'a number of 10 to 128');
    if (!Number.isInteger(releases) || releases < 1)
        throw invalidArgument('releases', 'a whole number of at least 1');
    return Math.sqrt(12 * releases * length) * 2 ** (statisticalBits / 2) * error;
}
/** Bits after the point that are right at 95 %. */
export const precisionBitsOf = (noise, error) => Math.floor(-Math.log2(1.96 * noise + error));
/**
 * Adds Gaussian noise of deviation √(12 τ) · 2^(λ/2) · ‖e‖₂ to n values, with ‖e‖₂ ≤ √n · (bound on one value's error), against τ releases
 * at λ statistical bits (Li, Micciancio, Schultz and Sorrell 2022, theorem 2 and section 4.2: the divergence of the noise at two centres that are ‖e‖₂
 * apart is ‖e‖₂² / 2σ²). The result is rounded to a thousandth of the noise, so that no lower bit of the decryption is left.
 */
export function flooded(values, { error, length }, options, random = secureRandom()) {
    const { leastPrecisionBits = 0, statisticalBits = 30 } = options;
    const noise = floodingNoise({ error, length }, options);
    const precisionBits = precisionBitsOf(noise, error);
    if (!(precisionBits >= leastPrecisionBits))
        throw weakParameters('scaleBits', `${Math.ceil(leastPrecisionBits - precisionBits)} bits more than now: noise of ${statisticalBits} statistical bits over ${length} values leaves ${precisionBits} bits after the point`);
    const grid = 2 ** Math.floor(Math.log2(noise) - 10);
    const result = new Float64Array(values.length);
    for (let index = 0; index < values.length; index += 2) {
        const [first, second] = normalPair(random);
        result[index] = Math.round((values[index] + noise * first) / grid) * grid;
        if (index + 1 < values.length)
            result[index + 1] = Math.round((values[index + 1] + noise * second) / grid) * grid;
    }
    return Object.freeze({ values: result, errorBound: error, noise, statisticalBits, precisionBits });
}
//# sourceMappingURL=flooding.js.map
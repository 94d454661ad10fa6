/**
 * How far CKKS's results may be off. Errors of single operations are taken as independent and Gaussian on the ring's coefficients (the
 * usual heuristic: Kim, Papadimitriou and Polyakov 2022, section 3), and added up as bounds, each exceeded with a probability below 2⁻⁴⁰ a slot.
 */
/** Standard deviation of SEAL's error distribution. */
const SIGMA = 3.2;
/** 2 exp(−8²/2) < 2⁻⁴⁵. */
const TAIL = 8;
/** A bound on a slot's error, in units of the encoded integers, from the deviation of one coefficient's. */
const slotBound = (deviation, degree) => TAIL * Math.sqrt(degree) * deviation;
/** Deviation of a rounding by half a unit of both polynomials, the second times a ternary secret. */
const rounding = (degree) => Math.sqrt((1 + (2 * degree) / 3) / 12);
/** Of a fresh encryption: SEAL encrypts modulo one prime more, and divides by it, so that a rounding is what is left, with the encoding's. */
export const freshError = (degree, scale) => slotBound(rounding(degree) + 1 / Math.sqrt(12), degree) / scale;
/** Of a rescaling to `scale`. */
export const rescaleError = (degree, scale) => slotBound(rounding(degree), degree) / scale;
/** Of a rescaling to `scale` between a multiplication and its relinearisation: the third polynomial's rounding meets the square of the secret. */
export const rescaleProductError = (degree, scale) => slotBound(Math.sqrt((1 + (2 * degree) / 3 + ((2 * degree) / 3) ** 2) / 12), degree) / scale;
/** Of an encoding at `scale`. */
export const encodingError = (degree, scale) => slotBound(1 / Math.sqrt(12), degree) / scale;
/**
 * Of a key switch, as relinearisation and rotation are one. SEAL's digits lie in [0, q), not around 0: their mean q/2 makes a polynomial
 * q/2 · (1 + X + … + Xᴺ⁻¹), which is N q/π at the root next to 1. So the first slots are off by √N more than a centred digit makes them.
 */
export function keySwitchError({ degree, primeBits }, level, scale, digits = 'as SEAL') {
    const switching = primeBits.at(-1);
    const ratio = Math.sqrt(primeBits.slice(0, level + 1).reduce((sum, bits) => sum + 4 ** (bits - switching), 0));
    const deviation = SIGMA * Math.sqrt(degree / 12) * ratio + rounding(degree);
    const mean = digits === 'centred' ? 0 : (TAIL * SIGMA * ratio * degree ** 1.5) / Math.PI;
    return (slotBound(deviation, degree) + mean) / scale;
}
//# sourceMappingURL=noise.js.map
import { precisionOf, requireLayout, zeroValues } from './weights.js';
const twin = (one, other) => requireLayout(other, one.layout, 'other');
/** A new model whose numbers are computed one by one from two models of one layout; in double precision where either is. */
function combine(one, other, of) {
    twin(one, other);
    const precision = precisionOf(one.values) === 'float64' ? 'float64' : precisionOf(other.values);
    const values = zeroValues(one.layout.size, precision);
    const [a, b] = [one.values, other.values];
    for (let index = 0; index < values.length; index++)
        values[index] = of(a[index], b[index]);
    return Object.freeze({ layout: one.layout, values });
}
/** one + other */
export const add = (one, other) => combine(one, other, (a, b) => a + b);
/** one − other */
export const subtract = (one, other) => combine(one, other, (a, b) => a - b);
/** Each number times the other model's (Hadamard's product). */
export const multiply = (one, other) => combine(one, other, (a, b) => a * b);
/** Each number mapped by itself, in the same precision. */
export function mapWeights({ layout, values }, of) {
    const mapped = zeroValues(layout.size, precisionOf(values));
    for (let index = 0; index < values.length; index++)
        mapped[index] = of(values[index], index);
    return Object.freeze({ layout, values: mapped });
}
/** factor · weights */
export const scale = (model, factor) => mapWeights(model, (value) => value * factor);
/** target += factor · other, written into `target`. */
export function addInto(target, other, factor = 1) {
    twin(target, other);
    addValuesInto(target.values, other.values, factor);
}
/** target += factor · other, for bare arrays of one length. */
export function addValuesInto(target, other, factor = 1) {
    for (let index = 0; index < target.length; index++)
        target[index] = target[index] + factor * other[index];
}
/** target *= factor, written into `target`. */
export function scaleInto({ values }, factor) {
    for (let index = 0; index < values.length; index++)
        values[index] = values[index] * factor;
}
/** Σ aᵢbᵢ of bare arrays, in double precision and four sums, so that additions do not wait for each other. */
export function dotValues(a, b) {
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    const whole = a.length & ~3;
    for (let index = 0; index < whole; index += 4) {
        s0 += a[index] * b[index];
        s1 += a[index + 1] * b[index + 1];
        s2 += a[index + 2] * b[index + 2];
        s3 += a[index + 3] * b[index + 3];
    }
    for (let index = whole; index < a.length; index++)
        s0 += a[index] * b[index];
    return s0 + s1 + (s2 + s3);
}
/** Σ (aᵢ − bᵢ)² of bare arrays. */
export function squaredDistanceOfValues(a, b) {
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    const whole = a.length & ~3;
    for (let index = 0; index < whole; index += 4) {
        const d0 = a[index] - b[index];
        const d1 = a[index + 1] - b[index + 1];
        const d2 = a[index + 2] - b[index + 2];
        const d3 = a[index + 3] - b[index + 3];
        s0 += d0 * d0;
        s1 += d1 * d1;
        s2 += d2 * d2;
        s3 += d3 * d3;
    }
    for (let index = whole; index < a.length; index++)
        s0 += (a[index] - b[index]) ** 2;
    return s0 + s1 + (s2 + s3);
}
/** The inner product of two models of one layout. */
export function dot(one, other) {
    twin(one, other);
    return dotValues(one.values, other.values);
}
/** The squared Euclidean length of all weights together. */
export const squaredNorm = ({ values }) => dotValues(values, values);
/** The Euclidean length of all weights together. */
export function norm(model) {
    const squared = squaredNorm(model);
    // Squares of very long or very short vectors leave the doubles' range: scaled by the largest number, they do not.
    if (squared > 1e-280 && squared < 1e300)
        return Math.sqrt(squared);
    const largest = maxNorm(model);
    if (largest === 0 || !Number.isFinite(largest))
        return largest;
    let sum = 0;
    for (const value of model.values)
        sum += (value / largest) ** 2;
    return largest * Math.sqrt(sum);
}
/** The largest absolute number; NaN where one is NaN. */
export function maxNorm({ values }) {
    let largest = 0;
    for (const value of values) {
        if (Number.isNaN(value))
            return Number.NaN;
        largest = Math.max(largest, Math.abs(value));
    }
    return largest;
}
/** The Euclidean distance of two models of one layout. */
export function distance(one, other) {
    twin(one, other);
    return Math.sqrt(squaredDistanceOfValues(one.values, other.values));
}
//# sourceMappingURL=arithmetic.js.map
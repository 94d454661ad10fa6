import { precisionOf, requireLayout, zeroValues, type Values, type Weights } from './weights.js';

const twin = (one: Weights, other: Weights): void => requireLayout(other, one.layout, 'other');

/** A new model whose numbers are computed one by one from two models of one layout; in double precision where either is. */
function combine(one: Weights, other: Weights, of: (a: number, b: number) => number): Weights {
  twin(one, other);
  const precision = precisionOf(one.values) === 'float64' ? 'float64' : precisionOf(other.values);
  const values = zeroValues(one.layout.size, precision);
  const [a, b] = [one.values, other.values];
  for (let index = 0; index < values.length; index++) values[index] = of(a[index] as number, b[index] as number);
  return Object.freeze({ layout: one.layout, values });
}

/** one + other */
export const add = (one: Weights, other: Weights): Weights => combine(one, other, (a, b) => a + b);

/** one − other */
export const subtract = (one: Weights, other: Weights): Weights => combine(one, other, (a, b) => a - b);

/** Each number times the other model's (Hadamard's product). */
export const multiply = (one: Weights, other: Weights): Weights => combine(one, other, (a, b) => a * b);

/** Each number mapped by itself, in the same precision. */
export function mapWeights({ layout, values }: Weights, of: (value: number, index: number) => number): Weights {
  const mapped = zeroValues(layout.size, precisionOf(values));
  for (let index = 0; index < values.length; index++) mapped[index] = of(values[index] as number, index);
  return Object.freeze({ layout, values: mapped });
}

/** factor · weights */
export const scale = (model: Weights, factor: number): Weights => mapWeights(model, (value) => value * factor);

/** target += factor · other, written into `target`. */
export function addInto(target: Weights, other: Weights, factor = 1): void {
  twin(target, other);
  addValuesInto(target.values, other.values, factor);
}

/** target += factor · other, for bare arrays of one length. */
export function addValuesInto(target: Values, other: Values, factor = 1): void {
  for (let index = 0; index < target.length; index++)
    target[index] = (target[index] as number) + factor * (other[index] as number);
}

/** target *= factor, written into `target`. */
export function scaleInto({ values }: Weights, factor: number): void {
  for (let index = 0; index < values.length; index++) values[index] = (values[index] as number) * factor;
}

/** Σ aᵢbᵢ of bare arrays, in double precision and four sums, so that additions do not wait for each other. */
export function dotValues(a: Values, b: Values): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = a.length & ~3;
  for (let index = 0; index < whole; index += 4) {
    s0 += (a[index] as number) * (b[index] as number);
    s1 += (a[index + 1] as number) * (b[index + 1] as number);
    s2 += (a[index + 2] as number) * (b[index + 2] as number);
    s3 += (a[index + 3] as number) * (b[index + 3] as number);
  }
  for (let index = whole; index < a.length; index++) s0 += (a[index] as number) * (b[index] as number);
  return s0 + s1 + (s2 + s3);
}

/** Σ (aᵢ − bᵢ)² of bare arrays. */
export function squaredDistanceOfValues(a: Values, b: Values): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = a.length & ~3;
  for (let index = 0; index < whole; index += 4) {
    const d0 = (a[index] as number) - (b[index] as number);
    const d1 = (a[index + 1] as number) - (b[index + 1] as number);
    const d2 = (a[index + 2] as number) - (b[index + 2] as number);
    const d3 = (a[index + 3] as number) - (b[index + 3] as number);
    s0 += d0 * d0;
    s1 += d1 * d1;
    s2 += d2 * d2;
    s3 += d3 * d3;
  }
  for (let index = whole; index < a.length; index++) s0 += ((a[index] as number) - (b[index] as number)) ** 2;
  return s0 + s1 + (s2 + s3);
}

/** The inner product of two models of one layout. */
export function dot(one: Weights, other: Weights): number {
  twin(one, other);
  return dotValues(one.values, other.values);
}

/** The squared Euclidean length of all weights together. */
export const squaredNorm = ({ values }: Weights): number => dotValues(values, values);

/** The Euclidean length of all weights together. */
export function norm(model: Weights): number {
  const squared = squaredNorm(model);
  // Squares of very long or very short vectors leave the doubles' range: scaled by the largest number, they do not.
  if (squared > 1e-280 && squared < 1e300) return Math.sqrt(squared);
  const largest = maxNorm(model);
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (const value of model.values) sum += (value / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** The largest absolute number; NaN where one is NaN. */
export function maxNorm({ values }: Weights): number {
  let largest = 0;
  for (const value of values) {
    if (Number.isNaN(value)) return Number.NaN;
    largest = Math.max(largest, Math.abs(value));
  }
  return largest;
}

/** The Euclidean distance of two models of one layout. */
export function distance(one: Weights, other: Weights): number {
  twin(one, other);
  return Math.sqrt(squaredDistanceOfValues(one.values, other.values));
}

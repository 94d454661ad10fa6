import { seededRandom } from '../../../kernel-lib/src/core/index.js';

/*
 * Mechanisms as textbooks print them, in floating point. They are not private: the attacks beside this file break them.
 */

/** Uniform multiples of 2⁻⁵³ in [0, 1), as `Math.random` and its like give them. */
export function uniformDoubles(seed: number): () => number {
  const random = seededRandom(seed);
  const words = new Uint32Array(2);
  const bytes = new Uint8Array(words.buffer);
  return () => {
    random.fill(bytes);
    const [high = 0, low = 0] = words;
    return ((high >>> 5) * 2 ** 26 + (low >>> 6)) * 2 ** -53;
  };
}

/** Laplace noise of scale 1 from a uniform number of [−½, ½), by the inverse of the distribution function. */
export const laplaceOf = (u: number): number => -Math.sign(u) * Math.log(1 - 2 * Math.abs(u));

/** value + Laplace(1), the "Laplace mechanism" at ε = 1 for sensitivity 1. */
export const textbookLaplace = (value: number, uniform: () => number): number => value + laplaceOf(uniform() - 0.5);

/** Two normal numbers from a point (u, v) of the unit disc, by Marsaglia's polar method; undefined outside of it. */
export function polar(u: number, v: number): readonly [number, number] | undefined {
  const s = u * u + v * v;
  if (s >= 1 || s === 0) return undefined;
  const factor = Math.sqrt((-2 * Math.log(s)) / s);
  return [u * factor, v * factor];
}

/** Two values, each with normal noise of standard deviation 1. */
export function textbookGaussian(values: readonly [number, number], uniform: () => number): readonly [number, number] {
  for (;;) {
    const noise = polar(2 * uniform() - 1, 2 * uniform() - 1);
    if (noise !== undefined) return [values[0] + noise[0], values[1] + noise[1]];
  }
}

/** A sum of clamped values as everybody writes it. */
export const textbookSum = (values: readonly number[], lower: number, upper: number): number =>
  values.reduce((sum, value) => sum + Math.min(upper, Math.max(lower, value)), 0);

/** The same in 32-bit whole numbers. */
export const textbookIntegerSum = (values: readonly number[], upper: number): number =>
  values.reduce((sum, value) => (sum + Math.min(upper, Math.max(0, value))) | 0, 0);

/** Noise on a decrypted CKKS value, before it leaves the key's owner. */
import { invalidArgument, weakParameters } from '../../core/errors.js';
import { secureRandom, type RandomSource } from '../../core/random.js';
import type { CkksVector } from './ckks-vector.js';

export interface FloodingOptions {
  /** Bits of statistical security against whoever sees the results: 30 unless given. */
  readonly statisticalBits?: number;
  /** How many such results of these keys are given out in all; 1 unless given. */
  readonly releases?: number;
  /** Refuses where results would have fewer bits after the point; 0 unless given. */
  readonly leastPrecisionBits?: number;
}

/** A result that may leave the key's owner. */
export interface Flooded {
  readonly values: Float64Array;
  /** The bound on the ciphertext's own error that is covered: it must hold, or the noise is too small. */
  readonly errorBound: number;
  /** Standard deviation of the noise that was added to each value. */
  readonly noise: number;
  readonly statisticalBits: number;
  /** Bits after the point that are right, at 95 %. */
  readonly precisionBits: number;
}

/** Two normal deviates (Box and Muller 1958) from 53-bit uniforms; on the grid below no more bits show. */
function normalPair(random: RandomSource): [number, number] {
  const bytes = new Uint8Array(16);
  random.fill(bytes);
  const view = new DataView(bytes.buffer);
  const uniform = (at: number): number => (Number(view.getBigUint64(at) >> 11n) + 0.5) / 2 ** 53;
  const radius = Math.sqrt(-2 * Math.log(uniform(0)));
  const angle = 2 * Math.PI * uniform(8);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** Deviation of the noise that covers values no further off than `error`. */
export function floodingNoise(
  { error, length }: Pick<CkksVector, 'error' | 'length'>,
  { releases = 1, statisticalBits = 30 }: FloodingOptions,
): number {
  if (!(statisticalBits >= 10 && statisticalBits <= 128))
    throw invalidArgument('statisticalBits', 'a number of 10 to 128');
  if (!Number.isInteger(releases) || releases < 1) throw invalidArgument('releases', 'a whole number of at least 1');
  return Math.sqrt(12 * releases * length) * 2 ** (statisticalBits / 2) * error;
}

/** Bits after the point that are right at 95 %. */
export const precisionBitsOf = (noise: number, error: number): number => Math.floor(-Math.log2(1.96 * noise + error));

/**
 * Adds Gaussian noise of deviation √(12 τ) · 2^(λ/2) · ‖e‖₂ to n values, with ‖e‖₂ ≤ √n · (bound on one value's error), against τ releases
 * at λ statistical bits (Li, Micciancio, Schultz and Sorrell 2022, theorem 2 and section 4.2: the divergence of the noise at two centres that are ‖e‖₂
 * apart is ‖e‖₂² / 2σ²). The result is rounded to a thousandth of the noise, so that no lower bit of the decryption is left.
 */
export function flooded(
  values: Float64Array,
  { error, length }: Pick<CkksVector, 'error' | 'length'>,
  options: FloodingOptions,
  random: RandomSource = secureRandom(),
): Flooded {
  const { leastPrecisionBits = 0, statisticalBits = 30 } = options;
  const noise = floodingNoise({ error, length }, options);
  const precisionBits = precisionBitsOf(noise, error);
  if (!(precisionBits >= leastPrecisionBits))
    throw weakParameters(
      'scaleBits',
      `${Math.ceil(leastPrecisionBits - precisionBits)} bits more than now: noise of ${statisticalBits} statistical bits over ${length} values leaves ${precisionBits} bits after the point`,
    );
  const grid = 2 ** Math.floor(Math.log2(noise) - 10);
  const result = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 2) {
    const [first, second] = normalPair(random);
    result[index] = Math.round(((values[index] as number) + noise * first) / grid) * grid;
    if (index + 1 < values.length)
      result[index + 1] = Math.round(((values[index + 1] as number) + noise * second) / grid) * grid;
  }
  return Object.freeze({ values: result, errorBound: error, noise, statisticalBits, precisionBits });
}

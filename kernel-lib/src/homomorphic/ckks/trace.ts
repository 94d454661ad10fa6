/** What a circuit does to level, scale and noise, step by step, as only the key's owner can see it. */
import { invalidArgument } from '../../core/errors.js';
import type { CkksVector } from './ckks-vector.js';

/** A vector of a circuit, and the numbers it should hold. */
export interface CircuitPoint {
  readonly operation: string;
  readonly vector: CkksVector;
  readonly exact: ArrayLike<number>;
}

/** How things stand after a step. */
export interface NoiseStep {
  readonly operation: string;
  /** Primes that can still be removed. */
  readonly level: number;
  /** log₂ of the scale. */
  readonly scaleBits: number;
  /** log₂ of how far the value is off that is furthest off. **It tells of the key**: it is for the key's owner only. */
  readonly noiseBits: number;
}

/** log₂ of the largest difference. */
export function differenceBits(values: ArrayLike<number>, exact: ArrayLike<number>): number {
  if (values.length !== exact.length) throw invalidArgument('exact', `of ${values.length} numbers, as the vector is`);
  let most = Number.MIN_VALUE;
  for (let index = 0; index < values.length; index++)
    most = Math.max(most, Math.abs((values[index] as number) - (exact[index] as number)));
  return Math.log2(most);
}

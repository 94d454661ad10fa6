import type { RandomSource } from '../../core/random.js';
import { bitLength, randomBits, randomUnit, type ModularPower } from './modular.js';

export interface FixedBase {
  readonly n: bigint;
  readonly nSquared: bigint;
  readonly power: ModularPower;
  readonly windowBits: number;
  readonly random?: RandomSource;
}

/**
 * Masks h^(n·a) for random a of half of n's bits, with h = −y² for a random y (Damgård, Jurik and Nielsen 2010, section 4.2). The
 * table holds each window's powers, so that a mask is one product a window, and no squarings.
 */
export function fixedBaseMask({ n, nSquared, power, random, windowBits }: FixedBase): () => bigint {
  const y = randomUnit(n, random);
  const exponentBits = Math.ceil(bitLength(n) / 2);
  const table: bigint[][] = [];
  let step = power(n - ((y * y) % n), n);
  for (let window = 0; window * windowBits < exponentBits; window++) {
    const row = [1n];
    for (let digit = 1; digit < 2 ** windowBits; digit++) row.push(((row[digit - 1] as bigint) * step) % nSquared);
    table.push(row);
    step = ((row.at(-1) as bigint) * step) % nSquared;
  }
  const lowest = (1n << BigInt(windowBits)) - 1n;
  return () => {
    let rest = randomBits(exponentBits, random);
    let mask = 1n;
    for (const row of table) {
      mask = (mask * (row[Number(rest & lowest)] as bigint)) % nSquared;
      rest >>= BigInt(windowBits);
    }
    return mask;
  };
}

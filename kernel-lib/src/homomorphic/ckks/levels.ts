import type { Engine } from '../engine.js';

/**
 * One scale for each level: Δ at the top, and Δₗ₋₁ = Δₗ² / qₗ below, which a product of two vectors of level l has after rescaling. So
 * scales of one level are equal exactly, however a vector came there (Kim, Papadimitriou and Polyakov 2022, section 3.2).
 */
export function levelScales({ parameters, primes }: Engine): readonly number[] {
  const scales = new Array<number>(primes.length);
  const top = primes.length - 1;
  scales[top] = parameters.scheme === 'CKKS' ? 2 ** parameters.scaleBits : 1;
  for (let level = top; level > 0; level--) scales[level - 1] = (scales[level] as number) ** 2 / Number(primes[level]);
  return scales;
}

/** The largest absolute value that a level holds: beyond, it would come out as another number. */
export function capacities({ primes }: Engine, scales: readonly number[]): readonly number[] {
  let product = 1;
  return primes.map((prime, level) => {
    product *= Number(prime);
    return product / 2 / (scales[level] as number);
  });
}

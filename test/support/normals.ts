import { seededRandom } from '../../kernel-lib/src/core/index.js';

/** So many reproducible uniform numbers in (0, 1). */
export function uniforms(count: number, seed: number): number[] {
  const words = new Uint32Array(count);
  seededRandom(seed).fill(new Uint8Array(words.buffer));
  return Array.from(words, (word) => (word + 0.5) / 2 ** 32);
}

/** So many reproducible standard normal numbers, by Box and Muller's transform; for test data, not for noise. */
export function normals(count: number, seed: number): number[] {
  const u = uniforms(2 * count, seed);
  return Array.from(
    { length: count },
    (_, at) => Math.sqrt(-2 * Math.log(u[2 * at] ?? 0)) * Math.cos(2 * Math.PI * (u[2 * at + 1] ?? 0)),
  );
}

/** The same in single precision. */
export const floats = (count: number, seed: number): Float32Array => Float32Array.from(normals(count, seed));

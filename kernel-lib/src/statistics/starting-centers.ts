import type { RandomSource } from '../core/random.js';
import { squaredDistance } from './nearest-centers.js';

/** Uniform on (−1, 1). Where clusters start is no secret, so that 32 bits are enough. */
export function uniform(random: RandomSource): number {
  const bytes = new Uint8Array(4);
  random.fill(bytes);
  return (new DataView(bytes.buffer).getUint32(0) + 0.5) / 2 ** 31 - 1;
}

/** How many points are drawn for each starting centre, of which the one farthest from the others is taken. */
const CANDIDATES = 20;

/** Starting centres that know nothing of the data: uniform, and apart from one another. */
export function startingCenters(
  clusters: number,
  dimension: number,
  clipNorm: number,
  random: RandomSource,
): readonly (readonly number[])[] {
  const reach = clipNorm / Math.sqrt(dimension);
  const centers: (readonly number[])[] = [];
  while (centers.length < clusters) {
    const candidates = Array.from({ length: CANDIDATES }, () =>
      Array.from({ length: dimension }, () => reach * uniform(random)),
    );
    const apart = candidates.map((candidate) =>
      Math.min(Infinity, ...centers.map((center) => squaredDistance(candidate, center))),
    );
    centers.push(candidates[apart.indexOf(Math.max(...apart))] ?? []);
  }
  return centers;
}

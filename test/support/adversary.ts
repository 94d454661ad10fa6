import { connectTheDots, underTangents, type LatticeLoss } from '../../kernel-lib/src/accounting/pld/discretize.js';
import type { DominatingPair } from '../../kernel-lib/src/accounting/pld/dominating-pair.js';

/**
 * The exact worst adaptive adversary on mechanisms whose privacy loss lies on a lattice. He sees every output and chooses the next mechanism,
 * and which of the two neighbours plays p, as far as a filter admits it. The hockey-stick divergence of the whole interaction is then
 * V(s, γ) = max(1 − γ, 0, max over admitted x of E_p V(s + x, γq/p)), and with losses k·STEP it is computed exactly but for rounding, for
 * all γ on the lattice at once. No sampling, no approximation.
 */
export const STEP = 0.1;

/** One order of a mechanism's pair: P-masses at losses index·STEP, and the P-mass where Q has none. */
export interface LatticeMechanism {
  readonly indices: readonly number[];
  readonly masses: readonly number[];
  readonly infinite: number;
}

const reachOf = ({ indices }: LatticeMechanism): number => Math.max(...indices.map(Math.abs));

/** Randomised response with losses ±k steps. */
export function randomizedResponse(k: number): LatticeMechanism[] {
  const truth = 1 / (1 + Math.exp(-k * STEP));
  return [{ indices: [-k, k], masses: [1 - truth, truth], infinite: 0 }];
}

/** The worst (k·STEP, δ)-DP mechanism. */
export const leaking = (k: number, delta: number): LatticeMechanism[] =>
  (k === 0 ? [{ indices: [0], masses: [1], infinite: 0 }] : randomizedResponse(k)).map(({ indices, masses }) => ({
    indices,
    masses: masses.map((mass) => mass * (1 - delta)),
    infinite: delta,
  }));

const ofLattice = ({ indices, masses, infinite }: LatticeLoss): LatticeMechanism => ({
  indices: Array.from(indices),
  masses: Array.from(masses, (mass) => Math.max(0, mass)),
  infinite,
});

const LATTICE = { origin: 0, step: STEP };
const around = (reach: number): Float64Array => Float64Array.from({ length: 2 * reach + 1 }, (_, k) => k - reach);

/** A mechanism on the lattice that each pair dominates, so that whatever bounds the pair bounds it: one for each order. */
export const dominatedBy = (pairs: readonly DominatingPair[], reach = 30): LatticeMechanism[] =>
  pairs.map((pair) => ofLattice(underTangents(pair, LATTICE, around(reach))));

/** The least mechanism on the lattice that dominates each pair. */
export const dominating = (pairs: readonly DominatingPair[], reach = 30): LatticeMechanism[] =>
  pairs.map((pair) => ofLattice(connectTheDots(pair, LATTICE, around(reach))));

/** What an adversary may choose, by name: a mechanism in each of its orders. */
export type Menu = Readonly<Record<string, readonly LatticeMechanism[]>>;

/** H at ε of the worst adversary that releases at most `depth` times. */
export function worst(
  admits: (sequence: readonly string[]) => boolean,
  menu: Menu,
  epsilon: number,
  depth: number,
): number {
  const reach = Math.max(...Object.values(menu).flat().map(reachOf));
  const value = (sequence: readonly string[]): Float64Array => {
    const left = depth - sequence.length;
    const width = (depth - left) * reach;
    const best = Float64Array.from({ length: 2 * width + 1 }, (_, j) =>
      Math.max(0, -Math.expm1(epsilon - STEP * (j - width))),
    );
    if (left === 0) return best;
    for (const [name, orders] of Object.entries(menu)) {
      const after = [...sequence, name];
      if (!admits(after)) continue;
      const next = value(after);
      for (const { indices, masses, infinite } of orders) {
        for (let j = 0; j < best.length; j++) {
          let sum = infinite;
          for (let k = 0; k < indices.length; k++)
            sum += (masses[k] as number) * (next[j + reach + (indices[k] as number)] as number);
          if (sum > (best[j] as number)) best[j] = sum;
        }
      }
    }
    return best;
  };
  return value([])[0] as number;
}

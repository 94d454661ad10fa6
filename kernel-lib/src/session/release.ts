import { showUp } from '../core/rounding.js';
import type { RandomSource } from '../core/random.js';
import type { DpEvent, NeighboringRelation } from '../accounting/events/event.js';
import type { Claim } from '../mechanisms/mechanism.js';
import { noiseOf, type Accuracy, type Noise } from '../mechanisms/noise.js';

/** What a session gives out: an answer, and under which promise it was made. */
export interface Release<Output> {
  readonly value: Output;
  readonly label: string;
  readonly dataset: { readonly name: string; readonly version: string };
  readonly unit: string;
  /** What one unit is in the table: `one row is one patient`, or how many rows of each are used. */
  readonly contribution: string | undefined;
  readonly relation: NeighboringRelation;
  /** The mechanism's name in the field, such as `laplace`. */
  readonly mechanism: string;
  readonly event: DpEvent;
  readonly claim: Claim;
  /** Noise scale in the units of the answer. */
  readonly scale: number;
  /** The noise on each released number; undefined where the answer was worked out from several noisy ones, or is a choice. */
  readonly noise: Noise | undefined;
  /** How far off the answer may be because of the noise; undefined where no such bound is known. */
  readonly accuracy: Accuracy | undefined;
  readonly random: RandomSource['kind'];
  /** One line for people: value, margin, and the promise with relation and δ. */
  toString(): string;
}

const shown = (value: number): string => String(Number(value.toPrecision(4)));

function shownValue(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(7)));
  if (Array.isArray(value) && value.length <= 10) return `[${value.map(shownValue).join(', ')}]`;
  if (Array.isArray(value)) return `${String(value.length)} values`;
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : 'released';
}

/** One line for people, such as `patients = 568.7 ± 30 (95 %) · laplace, ε 0.1 for one patient, add-or-remove-one`. */
export function describeRelease(release: Omit<Release<unknown>, 'toString'>): string {
  const { value, accuracy, claim, contribution, label, mechanism, random, relation, unit } = release;
  const margin =
    accuracy === undefined ? '' : ` ± ${shown(accuracy.halfWidth)} (${String(100 * accuracy.confidence)} %)`;
  const promise =
    claim.epsilon === Infinity
      ? 'no privacy'
      : `${mechanism}, ε ${showUp(claim.epsilon, 4)}${claim.delta > 0 ? ` at δ ${showUp(claim.delta, 4)}` : ''} for one ${unit}, ${relation}${contribution === undefined ? '' : ` (${contribution})`}`;
  return `${label} = ${shownValue(value)}${margin} · ${promise}${random === 'seeded' ? ' · seeded: not private' : ''}`;
}

/** What of a release a store keeps: data alone, without functions. */
export interface PlainRelease extends Omit<Release<unknown>, 'toString' | 'noise'> {
  readonly noise?: Pick<Noise, 'distribution' | 'parameters'>;
}

/** A release as a store keeps it. */
export function plainRelease({ toString: _, noise, ...release }: Release<unknown>): PlainRelease {
  if (noise === undefined) return release;
  const { distribution, parameters } = noise;
  return { ...release, noise: { distribution, parameters } };
}

/** A release again, out of what a store gives back of {@link plainRelease}. */
export function releaseOf(kept: unknown): Release<unknown> {
  const plain = kept as PlainRelease;
  const release = { ...plain, noise: noiseOf(plain.noise) };
  return Object.freeze({ ...release, toString: () => describeRelease(release) });
}

import { createHash, type KeyObject } from 'node:crypto';
import { count, positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { publicKeyOf } from './keys.js';
import { rosterDigest, type Member } from './roster.js';

/** What everybody in a round of secure aggregation has to know alike. */
export interface SecurePlan {
  readonly members: readonly Member[];
  /** Numbers that are added up. */
  readonly size: number;
  /** Others that each client shares masks and secrets with. */
  readonly neighbors: number;
  /** Shares that open a secret, the client's own among them. */
  readonly threshold: number;
  /** Hash of all of this and of the round: bound into every key, and into what vouches for the survivors. */
  readonly session: Uint8Array;
}

/** The most shares that a secret is split into. */
const MOST_SHARES = 255;

export interface SecurePlanOptions {
  readonly members: readonly Member[];
  readonly size: number;
  /** Tells this round from every other of the federation. */
  readonly round: string;
  /** All others up to 255 clients, beyond that about 100 (Bell et al. 2020, SecAgg+); an even number. */
  readonly neighbors?: number;
  /** Default: more than two thirds of the shares, as a server that may deviate needs (Bonawitz et al. 2017, Theorem 6.5). */
  readonly threshold?: number;
}

/**
 * Who shares keys with whom in a secure sum, and how many have to stay (Bell et al. 2020).
 * @throws PrivacyError `invalid-argument`
 */
export function securePlan({ members, size, round, neighbors, threshold }: SecurePlanOptions): SecurePlan {
  const clients = count(members.length, 'members.length', 3);
  // Whoever stood in a plan several times would hold as many shares.
  if (new Set(members.map(({ id }) => id)).size !== clients) throw invalidArgument('members', 'ids of their own each');
  const degree = neighbors ?? (clients <= MOST_SHARES ? clients - 1 : 100);
  count(degree, 'neighbors', 2);
  if (degree !== clients - 1 && (degree % 2 !== 0 || degree > clients - 1))
    throw invalidArgument('neighbors', 'an even number, or all others');
  const shares = degree + 1;
  if (shares > MOST_SHARES) throw invalidArgument('neighbors', `at most ${String(MOST_SHARES - 1)}`);
  const needed = threshold ?? Math.floor((2 * shares) / 3) + 1;
  count(needed, 'threshold', 2);
  if (needed > shares) throw invalidArgument('threshold', `at most ${String(shares)}, the number of shares`);
  if (needed <= shares / 2)
    throw invalidArgument(
      'threshold',
      'more than half of the shares, so that no two groups of clients can be asked for different secrets',
    );
  const session = createHash('sha256')
    .update('epsbook secure aggregation 1\0')
    .update(rosterDigest(members))
    .update(JSON.stringify([count(size, 'size'), degree, needed, round]))
    .digest();
  return Object.freeze({ members, size, neighbors: degree, threshold: needed, session });
}

/**
 * Who shares with whom: everybody, or a ring that is permuted by the session's hash, so that neighbours that drop out together in the order
 * of the roster are not neighbours here.
 */
export function neighborsOf(plan: SecurePlan): readonly (readonly number[])[] {
  const known = graphs.get(plan) ?? graphOf(plan);
  graphs.set(plan, known);
  return known;
}

/** Clients of one process share a plan: its graph is worked out once. */
const graphs = new WeakMap<SecurePlan, readonly (readonly number[])[]>();

function graphOf({ members, neighbors, session }: SecurePlan): readonly (readonly number[])[] {
  const clients = members.length;
  if (neighbors === clients - 1)
    return members.map((_, one) => members.flatMap((__, other) => (other === one ? [] : [other])));
  const places = members.map((_, index) => createHash('sha256').update(session).update(String(index)).digest('hex'));
  const ring = places
    .map((_, index) => index)
    .sort((one, other) => ((places[one] as string) < (places[other] as string) ? -1 : 1));
  const result: number[][] = members.map(() => []);
  for (const [place, index] of ring.entries()) {
    for (let step = 1; step <= neighbors / 2; step++) {
      const ahead = ring[(place + step) % clients] as number;
      result[index]?.push(ahead);
      result[ahead]?.push(index);
    }
  }
  return result.map((list) => [...new Set(list)].sort((one, other) => one - other));
}

/** The members' public keys, read when the first client of this process needs them. */
export function agreementKeysOf(plan: SecurePlan): readonly KeyObject[] {
  const known = keys.get(plan) ?? plan.members.map(({ agreement }) => publicKeyOf('x25519', agreement));
  keys.set(plan, known);
  return known;
}

const keys = new WeakMap<SecurePlan, readonly KeyObject[]>();

/** How numbers become whole ones modulo 2³². */
export interface Quantization {
  /** Numbers beyond this are cut. */
  readonly range: number;
  /** Levels between −range and range. */
  readonly levels: number;
}

/** As many levels as so many clients' sums have room for in 32 bits, and no more than 2²². */
export const quantizationFor = (clients: number, range: number): Quantization => ({
  range: positive<number>(range, 'range'),
  levels: Math.min(2 ** 22, Math.floor((2 ** 32 - 1) / clients)),
});

/** Writes numbers, each times `share`, as whole ones. */
export function quantized(
  values: ArrayLike<number>,
  share: number,
  { range, levels }: Quantization,
  target: Uint32Array,
  offset: number,
): void {
  const scale = levels / (2 * range);
  for (let at = 0; at < values.length; at++) {
    const value = (values[at] as number) * share;
    const cut = value > range ? range : value < -range ? -range : value;
    target[offset + at] = Math.round((cut + range) * scale);
  }
}

/** The sum of numbers from the sum of whole ones of so many clients. */
export const dequantized = (sum: number, { range, levels }: Quantization, clients: number): number =>
  (sum / levels) * 2 * range - range * clients;

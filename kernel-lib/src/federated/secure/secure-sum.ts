import { count, positive } from '../../core/quantities.js';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import type { Aggregator, RoundOfUpdates } from '../aggregation/aggregator.js';
import type { Contribution, Sum } from '../strategies/index.js';
import { indexBytes, packed } from './bytes.js';
import { newPrivateKey, rawPublic } from './keys.js';
import { dequantized, quantizationFor, quantized, securePlan, type Quantization, type SecurePlan } from './plan.js';
import { checkRoster, memberOf, newIdentity, signRoster, type Identity } from './roster.js';
import { SecureClient } from './secure-client.js';
import { SecureServer } from './secure-server.js';

export interface SecureSumOptions {
  /** Numbers of an update beyond this are cut: of every number, not of its length. Default 8. */
  readonly range?: number;
  /** The greatest weight of an update, such as the most rows a client may count; default 1 fits strategies that weigh clients alike. */
  readonly greatestWeight?: number;
  /** The greatest scalar that a strategy sends beside an update, such as FedNova's steps; default 1000. */
  readonly scalarRange?: number;
  /** Sums of so many groups of clients instead of one, for robust rules: each group's sum is seen. Default 1. */
  readonly groups?: number;
  /** See `securePlan`. */
  readonly neighbors?: number;
  readonly threshold?: number;
  /** Whether clients vouch for the list of survivors, so that a server that deviates learns nothing; default true. */
  readonly signed?: boolean;
}

interface Group {
  readonly plan: SecurePlan;
  readonly server: SecureServer;
  readonly clients: ReadonlyMap<string, { readonly index: number; readonly client: SecureClient }>;
}

interface Round {
  readonly groups: readonly Group[];
  readonly of: RoundOfUpdates;
}

/** Fewer clients than this in a group: a sum of two tells each of them the other's update. */
const LEAST_IN_GROUP = 3;

/**
 * Secure aggregation inside one process, as a federation is simulated: every client's side of the protocol and the server's exchange
 * nothing but bytes. Contributions are cut to a range and to some 22 bits, and a client that never sends is a drop-out.
 */
export function secureSum(options: SecureSumOptions = {}): Aggregator<Round> {
  requireOptions(options, '{ range: 8 }');
  const range = positive<number>(options.range ?? 8, 'range');
  const greatest = positive<number>(options.greatestWeight ?? 1, 'greatestWeight');
  const scalarRange = positive<number>(options.scalarRange ?? 1000, 'scalarRange');
  const groups = count(options.groups ?? 1, 'groups');
  const { neighbors, threshold, signed = true } = options;
  const identities = new Map<string, Identity>();
  const authority = newPrivateKey('ed25519');
  const identityOf = (id: string): Identity => {
    const known = identities.get(id) ?? newIdentity(id);
    identities.set(id, known);
    return known;
  };
  const scales = (clients: number) => ({
    values: quantizationFor(clients, range),
    scalars: quantizationFor(clients, scalarRange),
    weight: quantizationFor(clients, 1),
  });

  async function groupOf(ids: readonly string[], { round, size, scalars }: RoundOfUpdates, at: number): Promise<Group> {
    const roster = signRoster(
      ids.map((id) => memberOf(identityOf(id))),
      authority,
    );
    checkRoster(roster, rawPublic(authority));
    const plan = securePlan({
      members: roster.members,
      size: size + scalars + 1,
      round: `${String(round)} ${String(at)}`,
      ...(neighbors !== undefined && { neighbors }),
      ...(threshold !== undefined && { threshold }),
    });
    const server = new SecureServer(plan);
    const clients = new Map(
      ids.map((id, index) => [id, { index, client: new SecureClient(identityOf(id), plan, { signed }) }] as const),
    );
    for (const { client } of clients.values()) server.takeShares(await client.shares());
    return { plan, server, clients };
  }

  function inputOf({ values, scalars, weight }: Contribution, { plan, clients }: Group): Uint32Array {
    if (!(weight >= 0 && weight <= greatest))
      throw invalidArgument(
        'greatestWeight',
        'at least the weight of every update: give the most rows that a client may count',
      );
    const scale = scales(clients.size);
    const share = weight / greatest;
    const numbers = new Uint32Array(plan.size);
    quantized(
      values.map((value) => value * share),
      scale.values,
      numbers,
      0,
    );
    quantized(
      scalars.map((value) => value * share),
      scale.scalars,
      numbers,
      values.length,
    );
    quantized([share], scale.weight, numbers, plan.size - 1);
    return numbers;
  }

  async function sumOf({ server, clients, plan }: Group, { size, scalars }: RoundOfUpdates): Promise<Sum> {
    const survivors = server.survivors();
    const present = [...clients].filter(([, { client }]) => client.state === 'masked');
    if (present.length < plan.threshold) throw givenUp(present.length, plan.threshold);
    const signatures = present.map(
      ([, { index, client }]) => [indexBytes(index), client.consistent(survivors)] as const,
    );
    const all = packed(signatures.flat());
    for (const [, { index, client }] of present) server.takeUnmasking(index, client.unmask(all));
    const { sum } = await server.sum();
    const scale = scales(clients.size);
    const value = (at: number, by: Quantization): number =>
      dequantized(sum[at] as number, by, present.length) * greatest;
    return {
      values: Float64Array.from({ length: size }, (_, at) => value(at, scale.values)),
      scalars: Array.from({ length: scalars }, (_, at) => value(size + at, scale.scalars)),
      weight: value(size + scalars, scale.weight),
      from: present.map(([id]) => id),
    };
  }

  return Object.freeze({
    name: groups === 1 ? 'secure sum' : `secure sums of ${String(groups)} groups`,
    shows: groups === 1 ? ('sum' as const) : ('sums of groups' as const),
    notices: [
      signed
        ? 'secure sum: the server sees only the sum, also where it deviates, as long as more than two thirds of the clients are honest'
        : 'secure sum without signatures: it holds against a server that is honest but curious',
      ...(groups > 1
        ? [
            'the sum of each group is seen, and the rule tolerates so many groups in which anybody lies, not so many clients',
          ]
        : []),
    ],
    sums: () => groups,
    async empty(round: RoundOfUpdates) {
      const { clients } = round;
      if (clients.length < LEAST_IN_GROUP * groups)
        throw invalidArgument('groups', `so few that each has at least ${String(LEAST_IN_GROUP)} clients`);
      const parts = Array.from({ length: groups }, (_, at) => clients.filter((__, index) => index % groups === at));
      const made: Group[] = [];
      for (const [at, part] of parts.entries()) made.push(await groupOf(part, round, at));
      return { groups: made, of: round };
    },
    add(round, from, contribution) {
      const group = round.groups.find(({ clients }) => clients.has(from)) as Group;
      const { index, client } = group.clients.get(from) as { index: number; client: SecureClient };
      const numbers = inputOf(contribution, group);
      group.server.takeMasked(index, client.masked(group.server.sealedFor(index), numbers));
      return round;
    },
    async finish({ groups: made, of }) {
      const sums: Sum[] = [];
      for (const group of made) sums.push(await sumOf(group, of));
      return sums;
    },
  } satisfies Aggregator<Round>);
}

const givenUp = (present: number, needed: number): PrivacyError<'too-few-updates'> =>
  new PrivacyError(
    'too-few-updates',
    { round: 0, needed },
    `secure aggregation is given up: ${String(present)} clients have stayed, and ${String(needed)} are needed to take off the masks`,
  );

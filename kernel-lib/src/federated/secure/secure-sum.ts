import { count } from '../../core/quantities.js';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import type { Aggregator, RoundOfUpdates } from '../aggregation/aggregator.js';
import type { Sum } from '../strategies/index.js';
import { Coding, type CodingOptions } from './coding.js';
import { securePlan, type SecurePlan } from './plan.js';
import { memberOf, newIdentity, type Identity } from './roster.js';
import { SecureClient } from './secure-client.js';
import { SecureServer } from './secure-server.js';

export interface SecureSumOptions extends CodingOptions {
  /** Sums of so many groups of clients instead of one, for robust rules: each group's sum is seen. Default 1. */
  readonly groups?: number;
  /** See `securePlan`. */
  readonly neighbors?: number;
  readonly threshold?: number;
  /** Whether clients vouch for the list of survivors, so that a server that deviates learns nothing; default true. */
  readonly consistency?: boolean;
}

/** What a secure sum hides, and from whom. */
export const secureNotice = (consistency: boolean): string =>
  consistency
    ? 'secure sum: the server sees only the sum, also where it deviates, as long as more than two thirds of the clients are honest'
    : 'secure sum without the consistency round: it holds against a server that is honest but curious';

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
  const groups = count(options.groups ?? 1, 'groups');
  const { consistency = true } = options;
  const coding = new Coding(options);
  const members = new Members(options, consistency);
  return Object.freeze({
    name: groups === 1 ? 'secure sum' : `secure sums of ${String(groups)} groups`,
    shows: groups === 1 ? ('sum' as const) : ('sums of groups' as const),
    notices: [
      secureNotice(consistency),
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
      for (const [at, part] of parts.entries()) made.push(await members.group(part, round, at));
      return { groups: made, of: round };
    },
    add(round, from, contribution) {
      const group = round.groups.find(({ clients }) => clients.has(from)) as Group;
      const { index, client } = group.clients.get(from) as { index: number; client: SecureClient };
      const numbers = coding.encoded(contribution, group.clients.size);
      group.server.takeMasked(index, client.masked(group.server.sealedFor(index), numbers));
      return round;
    },
    async finish({ groups: made, of }) {
      const sums: Sum[] = [];
      for (const group of made) {
        const { sum, from } = await unmasked(group);
        sums.push(coding.decoded(sum, from, group.clients.size, of));
      }
      return sums;
    },
  } satisfies Aggregator<Round>);
}

/** The clients of a simulation: they keep their keys from round to round, and whoever simulates them vouches for the roster. */
class Members {
  readonly #identities = new Map<string, Identity>();
  readonly #terms: Pick<SecureSumOptions, 'neighbors' | 'threshold'>;
  readonly #consistency: boolean;

  constructor({ neighbors, threshold }: SecureSumOptions, consistency: boolean) {
    this.#terms = { ...(neighbors !== undefined && { neighbors }), ...(threshold !== undefined && { threshold }) };
    this.#consistency = consistency;
  }

  #identityOf(id: string): Identity {
    const known = this.#identities.get(id) ?? newIdentity(id);
    this.#identities.set(id, known);
    return known;
  }

  /** A group of clients that have shared their keys, and its server. */
  async group(ids: readonly string[], { round, size, scalars }: RoundOfUpdates, at: number): Promise<Group> {
    const identities = ids.map((id) => this.#identityOf(id));
    const plan = securePlan({
      members: identities.map(memberOf),
      size: size + scalars + 1,
      round: `${String(round)} ${String(at)}`,
      ...this.#terms,
    });
    const server = new SecureServer(plan);
    const clients = new Map(
      identities.map((identity, index) => {
        const client = new SecureClient(identity, plan, { consistency: this.#consistency });
        return [identity.id, { index, client }] as const;
      }),
    );
    for (const { client } of clients.values()) server.takeShares(await client.shares());
    return { plan, server, clients };
  }
}

/** The last steps of a round, with the clients that have sent their numbers: the consistency round, and the masks taken off. */
async function unmasked({ server, clients, plan }: Group): Promise<{ sum: Uint32Array; from: readonly string[] }> {
  const present = [...clients].filter(([, { client }]) => client.state === 'masked');
  if (present.length < plan.threshold) throw givenUp(present.length, plan.threshold);
  const survivors = server.survivors();
  for (const [, { index, client }] of present) server.takeVouchers(index, client.consistent(survivors));
  for (const [, { index, client }] of present) server.takeUnmasking(index, client.unmask(server.vouchersFor(index)));
  const { sum } = await server.sum();
  return { sum, from: present.map(([id]) => id) };
}

const givenUp = (present: number, needed: number): PrivacyError<'too-few-updates'> =>
  new PrivacyError(
    'too-few-updates',
    { round: 0, needed },
    `secure aggregation is given up: ${String(present)} clients have stayed, and ${String(needed)} are needed to take off the masks`,
  );

import { invalidArgument } from '../../../core/errors.js';
import { count } from '../../../core/quantities.js';
import { emptyUpdate } from '../../clients/updates.js';
import type { CodingOptions } from '../../secure/coding.js';
import { securePlan, type SecurePlan } from '../../secure/plan.js';
import type { Member, Roster } from '../../secure/roster.js';
import { readAs, rosterForm } from '../protocol/answers.js';
import type { Strategy, StrategyState } from '../../strategies/index.js';

/**
 * Secure sums of a served federation: the server sees the sum of a round's updates, and none of them. A client that claims more rows than
 * `greatestWeight` counts so many.
 */
export interface ServedSecureSum extends CodingOptions {
  /** All clients' keys, signed by an authority whose key the clients have: what the server can't forge. */
  readonly roster: Roster;
  /** Milliseconds that each step waits for those who are slow; default 30,000. */
  readonly stepTimeout?: number;
}

/** What a client is told of the round's secure sum. */
export interface SecureTask {
  /** Tells this try from every other. */
  readonly attempt: string;
  /** Who takes part, in order. */
  readonly members: readonly string[];
  /** What the client's update counts. */
  readonly weight: number;
  readonly range: number;
  readonly greatestWeight: number;
}

/** A roster as JSON: keys and signature in base64. */
export interface RosterMessage {
  readonly members: readonly { readonly id: string; readonly agreement: string }[];
  readonly signature: string;
}

/** A roster as it is sent: plain JSON, its bytes in base64. */
export const rosterMessage = ({ members, signature }: Roster): RosterMessage => ({
  members: members.map(({ agreement, id }) => ({ id, agreement: Buffer.from(agreement).toString('base64') })),
  signature: Buffer.from(signature).toString('base64'),
});

/**
 * A roster as it came; `checkRoster` tells whether it is the authority's.
 * @throws PrivacyError `malformed-message`
 */
export function rosterOf(message: unknown): Roster {
  const { members, signature } = readAs(rosterForm, message, 'a roster');
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
  return {
    members: members.map(({ agreement, id }) => ({ id, agreement: bytes(agreement) })),
    signature: bytes(signature),
  };
}

/** What server and clients of an attempt agree on without a word: both make it of what the task says. */
export function planOf(
  roster: readonly Member[],
  { attempt, members }: Pick<SecureTask, 'attempt' | 'members'>,
  about: { readonly run: string; readonly round: number; readonly weights: number },
): SecurePlan {
  const known = new Map(roster.map((member) => [member.id, member]));
  const chosen = members.map((id) => {
    const member = known.get(id);
    if (member === undefined) throw invalidArgument('secure.roster', 'of all the clients that take part');
    return member;
  });
  // A sum's weight is the last number.
  return securePlan({
    members: chosen,
    size: about.weights + 1,
    round: `${about.run} ${String(about.round)} ${attempt}`,
  });
}

/** The fewest clients of a secure sum: a sum of two tells each of them the other's update. */
export const LEAST_MEMBERS = 3;

/** Refuses secure sums that could not be had. @throws PrivacyError `invalid-argument` */
export function checkSecure(
  secure: ServedSecureSum,
  strategy: Strategy,
  ids: readonly string[],
  hasPrivacy: boolean,
): void {
  const members = new Set(secure.roster.members.map(({ id }) => id));
  if (ids.some((id) => !members.has(id))) throw invalidArgument('secure.roster', 'of all clients');
  if (ids.length < LEAST_MEMBERS)
    throw invalidArgument('clients', `at least ${String(LEAST_MEMBERS)} for a secure sum`);
  if (secure.stepTimeout !== undefined) count(secure.stepTimeout, 'secure.stepTimeout');
  if (hasPrivacy)
    throw invalidArgument(
      'privacy',
      'left out under a secure sum, whose single updates cannot be clipped; use withLocalNoise',
    );
  const isSum = strategy.needs === 'sum' && strategy.buffer === undefined && strategy.local.control !== true;
  if (!isSum || !sendsUpdatesAsTheyAre(strategy))
    throw invalidArgument(
      'strategy',
      'one that adds updates up as they are under a secure sum, such as FedAvg, FedProx, FedAvgM or FedAdam',
    );
  if (secure.greatestWeight === undefined && weightOf(strategy, { round: 0 } as StrategyState, 2) > 1)
    throw invalidArgument('secure.greatestWeight', 'given: the most rows that a client may count');
}

/** Whether a client that knows its weight can make its contribution: the update itself, and no scalar. */
function sendsUpdatesAsTheyAre(strategy: Strategy): boolean {
  const update = { ...emptyUpdate(2), values: Float64Array.of(1, -3), steps: 7 };
  const { scalars, values } = strategy.contribution({ round: 0 } as StrategyState, update);
  return scalars.length === 0 && values[0] === 1 && values[1] === -3;
}

/** What an update of so many rows counts. */
export const weightOf = (strategy: Strategy, state: StrategyState, examples: number): number =>
  strategy.contribution(state, { ...emptyUpdate(1), examples }).weight;

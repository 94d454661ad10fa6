import { invalidArgument } from '../../core/errors.js';
import { count, positive } from '../../core/quantities.js';
import type { EncryptedSum } from '../../homomorphic/index.js';
import type { Aggregator, RoundOfUpdates } from '../aggregation/aggregator.js';
import type { Contribution, Sum } from '../strategies/index.js';
import type { KeyHolder } from './key-holder.js';

export interface EncryptedAggregationOptions {
  /** The most clients of a round. Sums are made wide enough for them, so that none overflows. */
  readonly clients: number;
  /** Numbers of an update beyond this are cut: of every number, not of its length. Default 8. */
  readonly range?: number;
  /** The greatest weight of an update, such as the most rows a client may count; default 1 fits strategies that weigh clients alike. */
  readonly greatestWeight?: number;
  /** Weights are rounded to whole multiples of it; default 1, which keeps numbers of rows exactly. */
  readonly weightUnit?: number;
  /** The greatest scalar that a strategy sends beside an update, such as FedNova's steps; default 1000. */
  readonly scalarRange?: number;
}

interface Scheme<PublicKey, Encrypted> {
  /** As it is named in reports. */
  readonly name: string;
  readonly notices: readonly string[];
  readonly keyHolder: KeyHolder<PublicKey, Encrypted>;
  /** Sums of numbers within ±1 with whole weights. */
  sums(clients: number, largestWeight: number): EncryptedSum<Encrypted, unknown>;
  free(encrypted: Encrypted): void;
}

interface Running<Encrypted> {
  readonly round: RoundOfUpdates;
  readonly sum: Encrypted | undefined;
  readonly from: readonly string[];
}

function parsedOptions(options: EncryptedAggregationOptions) {
  const clients = count(options.clients, 'clients');
  const range = positive<number>(options.range ?? 8, 'range');
  const greatest = positive<number>(options.greatestWeight ?? 1, 'greatestWeight');
  const weightUnit = positive<number>(options.weightUnit ?? 1, 'weightUnit');
  const scalarRange = positive<number>(options.scalarRange ?? 1000, 'scalarRange');
  /** The greatest weight, in units. */
  const largestWeight = Math.round(greatest / weightUnit);
  if (largestWeight < 1) throw invalidArgument('weightUnit', 'at most greatestWeight');
  return { clients, range, weightUnit, scalarRange, largestWeight };
}

/**
 * An aggregator of encrypted updates. `add` is the client's side (cut, weigh, quantise, encrypt) and then the server's (one addition);
 * `finish` is the key's holder, who sees no more than the sum.
 */
export function encryptedAggregation<PublicKey, Encrypted>(
  { free, keyHolder, name, notices, sums }: Scheme<PublicKey, Encrypted>,
  options: EncryptedAggregationOptions,
): Aggregator<Running<Encrypted>> {
  const { clients, range, weightUnit, scalarRange, largestWeight } = parsedOptions(options);
  const encrypted = sums(clients, largestWeight);

  function encrypt({ values, scalars, weight }: Contribution): Encrypted {
    const units = Math.round(weight / weightUnit);
    if (!(units >= 0 && units <= largestWeight))
      throw invalidArgument(
        'greatestWeight',
        'at least the weight of every update: give the most rows that a client may count',
      );
    const numbers = new Float64Array(values.length + scalars.length);
    values.forEach((value, at) => (numbers[at] = cut(value / range)));
    scalars.forEach((value, at) => (numbers[values.length + at] = cut(value / scalarRange)));
    return encrypted.encrypt(numbers, units);
  }

  return Object.freeze({
    name: `sum encrypted by ${name}`,
    shows: 'sum' as const,
    notices: Object.freeze([
      `the server adds up updates encrypted by ${name}; ${keyHolder.name} holds the key and opens the sums: together they read every single update, so they must not collude`,
      'the server is trusted to add up what it was sent, and to hand in nothing but sums: a server that deviates is not noticed',
      ...notices,
    ]),
    sums: () => 1,
    // An asynchronous strategy takes some of all clients: what is added up is counted as it comes.
    empty: (round) => ({ round, sum: undefined, from: [] }),
    add({ from, round, sum }, client, contribution) {
      if (from.length >= clients) throw invalidArgument('clients', 'at least the updates of a round');
      checkLengths(contribution, round);
      const update = encrypt(contribution);
      if (sum === undefined) return { round, sum: update, from: [client] };
      const next = encrypted.add(sum, update);
      free(sum);
      free(update);
      return { round, sum: next, from: [...from, client] };
    },
    async finish({ from, round: { scalars, size }, sum }): Promise<readonly Sum[]> {
      if (sum === undefined)
        return [{ values: new Float64Array(size), scalars: new Array<number>(scalars).fill(0), weight: 0, from }];
      const opened = await keyHolder.open(sum);
      free(sum);
      if (opened.length !== size + scalars + 1)
        throw invalidArgument('keyHolder', 'one that gives back every number of the sum');
      const { mean, weight: units } = encrypted.mean(opened);
      const weight = units * weightUnit;
      return [
        {
          values: mean.slice(0, size).map((value) => value * range * weight),
          scalars: Array.from(mean.slice(size), (value) => value * scalarRange * weight),
          weight,
          from,
        },
      ];
    },
  } satisfies Aggregator<Running<Encrypted>>);
}

function checkLengths({ scalars, values }: Contribution, round: RoundOfUpdates): void {
  if (values.length !== round.size || scalars.length !== round.scalars)
    throw invalidArgument(
      'update',
      `of ${String(round.size)} numbers and ${String(round.scalars)} scalars, as the round's are`,
    );
}

const cut = (value: number): number => Math.min(1, Math.max(-1, value));

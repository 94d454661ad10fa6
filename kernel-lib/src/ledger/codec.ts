import * as v from 'valibot';
import { PrivacyError } from '../core/errors.js';
import type { DpEvent } from '../accounting/event.js';
import type { Delta, Epsilon } from '../core/quantities.js';
import type { LedgerEntry } from './entry.js';
import { FILTER_NAMES } from './filter.js';
import type { LedgerMessage } from './message.js';

/** A message's wire form: kinds of release are written once, and each entry refers to one, so that ten thousand stay small. */
export interface LedgerPayload extends Omit<LedgerMessage, 'entries'> {
  readonly kinds: readonly ReleaseKind[];
  /** label, index into `kinds`, times, milliseconds since 1970. */
  readonly entries: readonly (readonly [string, number, number, number])[];
}

interface ReleaseKind {
  readonly mechanism: string;
  readonly event: DpEvent;
  /** ε and δ; ε is null where nothing is claimed, as JSON has no ∞. */
  readonly claim: readonly [number | null, number];
  readonly scale: number;
  readonly random: LedgerEntry['random'];
}

/** More entries than this are not sent one by one: the earliest are merged by kind, which no accountant can tell apart. */
export const MOST_ENTRIES = 10_000;

/** The label under which the earliest entries of a long ledger are merged. */
export const EARLIER_RELEASES = 'earlier releases';

/** Encodes a message as JSON-safe data, for a MIME bundle. */
export function encodeLedger(message: LedgerMessage): LedgerPayload {
  const kinds: ReleaseKind[] = [];
  const indices = new Map<string, number>();
  const indexOf = (entry: LedgerEntry): number => {
    const kind: ReleaseKind = {
      mechanism: entry.mechanism,
      event: entry.event,
      claim: [entry.claim.epsilon === Infinity ? null : entry.claim.epsilon, entry.claim.delta],
      scale: entry.scale,
      random: entry.random,
    };
    const text = JSON.stringify(kind);
    let index = indices.get(text);
    if (index === undefined) {
      index = kinds.push(kind) - 1;
      indices.set(text, index);
    }
    return index;
  };
  const rows = message.entries.map((entry): [string, number, number, number] => [
    entry.label,
    indexOf(entry),
    entry.times,
    entry.at,
  ]);
  const surplus = rows.length - MOST_ENTRIES;
  const earlier = new Map<number, [string, number, number, number]>();
  for (const [, kind, times, at] of surplus > 0 ? rows.splice(0, surplus) : []) {
    earlier.set(kind, [EARLIER_RELEASES, kind, times + (earlier.get(kind)?.[2] ?? 0), at]);
  }
  return { ...message, kinds, entries: [...earlier.values(), ...rows] };
}

/** A number in its range; one schema of the library's own for each is less code in the panel than a chain of checks. */
const numeric = <Q extends number>(allowed: (value: number) => boolean) =>
  v.custom<Q>((value) => typeof value === 'number' && Number.isFinite(value) && allowed(value));

const number = numeric<number>(() => true);
const nonNegative = numeric<number>((value) => value >= 0);
const positive = numeric<number>((value) => value > 0);
const whole = numeric<number>((value) => value >= 0 && Number.isSafeInteger(value));
const probability = numeric<Delta>((value) => value >= 0 && value <= 1);
const share = numeric<number>((value) => value > 0 && value <= 1);
const text = v.custom<string>((value) => typeof value === 'string' && value.length <= 1_000);

const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(
    v.array(item),
    v.check((items) => items.length <= most),
  );

const releaseEvents = [
  v.object({ kind: v.literal('laplace'), noiseMultiplier: positive }),
  v.object({ kind: v.literal('gaussian'), noiseMultiplier: positive }),
  v.object({ kind: v.literal('discrete-laplace'), scale: positive, sensitivity: whole }),
  v.object({ kind: v.literal('discrete-gaussian'), sigma: positive, sensitivity: whole }),
  v.object({
    kind: v.literal('randomized-response'),
    uniformProbability: share,
    categories: numeric<number>((value) => value >= 2 && Number.isSafeInteger(value)),
  }),
  v.object({ kind: v.literal('exponential'), epsilon: nonNegative }),
  v.object({ kind: v.literal('permute-and-flip'), epsilon: nonNegative }),
  v.object({ kind: v.literal('epsilon-delta'), epsilon: nonNegative, delta: probability }),
  v.object({ kind: v.literal('zcdp'), rho: nonNegative, xi: nonNegative }),
  v.object({
    kind: v.literal('tree-aggregation'),
    noiseMultiplier: positive,
    steps: list(whole, 10_000),
  }),
  v.object({ kind: v.literal('non-private') }),
] as const;

const releaseEvent = v.variant('kind', [...releaseEvents]);
const poissonSampled = v.object({ kind: v.literal('poisson-sampled'), rate: share, event: releaseEvent });

const atomicEvents = [
  ...releaseEvents,
  poissonSampled,
  v.object({
    kind: v.literal('fixed-size-sampled'),
    populationSize: whole,
    sampleSize: whole,
    event: releaseEvent,
  }),
  v.object({
    kind: v.literal('truncated-poisson-sampled'),
    rate: share,
    populationSize: whole,
    largestSample: whole,
    event: v.object({ kind: v.literal('gaussian'), noiseMultiplier: positive }),
  }),
  v.object({ kind: v.literal('shuffled-reports'), reports: whole, localEpsilon: positive }),
  v.object({
    kind: v.literal('repeat-and-select'),
    event: v.variant('kind', [...releaseEvents, poissonSampled]),
    meanRepeats: positive,
    shape: v.union([v.literal('poisson'), numeric<number>((value) => value > -1)]),
  }),
] as const;

/** Deep enough for every event the library makes, and shallow enough that a hostile message cannot exhaust the stack. */
const DEEPEST_EVENT = 20;

const nestedEvent = Array.from({ length: DEEPEST_EVENT }).reduce<v.GenericSchema>(
  (event) =>
    v.variant('kind', [
      ...atomicEvents,
      v.object({ kind: v.literal('repeated'), event, times: whole }),
      v.object({ kind: v.literal('composed'), events: list(event, 10_000) }),
    ]),
  v.variant('kind', [...atomicEvents]),
);

const payload = v.pipe(
  v.object({
    version: v.literal(1),
    session: text,
    sequence: whole,
    dataset: v.object({ name: text, version: text }),
    unit: text,
    relation: v.picklist(['add-or-remove-one', 'replace-one', 'zero-out']),
    budget: v.object({
      epsilon: numeric<Epsilon>((value) => value > 0),
      delta: numeric<Delta>((value) => value >= 0 && value < 1),
    }),
    accountant: v.picklist(FILTER_NAMES),
    warnAt: probability,
    kinds: list(
      v.object({
        mechanism: text,
        event: nestedEvent,
        claim: v.tuple([v.nullable(nonNegative), probability]),
        scale: nonNegative,
        random: v.picklist(['secure', 'seeded']),
      }),
      2 * MOST_ENTRIES,
    ),
    entries: list(v.tuple([text, whole, whole, nonNegative]), 2 * MOST_ENTRIES),
    curves: list(
      v.object({
        label: text,
        utility: text,
        measuredOn: text,
        delta: probability,
        points: list(v.object({ epsilon: positive, mean: number, low: number, high: number, runs: whole }), 1_000),
        baselines: list(v.object({ label: text, value: number }), 20),
      }),
      50,
    ),
  }),
  // Every accountant but the sum of ε's needs a δ.
  v.check(({ accountant, budget }) => accountant === 'pure' || budget.delta > 0),
);

const malformed = (): PrivacyError =>
  new PrivacyError(
    'malformed-message',
    { expected: 'an epsbook ledger message, version 1' },
    'the message is not an epsbook ledger message of version 1',
  );

/**
 * Decodes what arrived under the ledger's MIME type, as an object or as a JSON string; both are untrusted.
 * Throws `malformed-message` for anything else, and never another error.
 */
export function decodeLedger(data: unknown): LedgerMessage {
  let parsed: unknown = data;
  if (typeof data === 'string') {
    try {
      parsed = JSON.parse(data);
    } catch {
      throw malformed();
    }
  }
  let checked;
  try {
    checked = v.safeParse(payload, parsed, { abortEarly: true });
  } catch {
    throw malformed(); // an accessor or proxy that throws while it is read
  }
  if (!checked.success) throw malformed();
  const { kinds, entries, ...rest } = checked.output;
  const decoded = entries.map(([label, index, times, at]): LedgerEntry => {
    const kind = kinds[index];
    if (kind === undefined) throw malformed();
    const [epsilon, delta] = kind.claim;
    return Object.freeze({
      label,
      mechanism: kind.mechanism,
      event: kind.event as DpEvent,
      claim: Object.freeze({ epsilon: (epsilon ?? Infinity) as Epsilon, delta }),
      scale: kind.scale,
      random: kind.random,
      times,
      at,
    });
  });
  return Object.freeze({ ...rest, entries: Object.freeze(decoded) });
}

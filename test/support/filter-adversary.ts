import {
  epsilonDeltaEvent,
  gaussianEvent,
  laplaceEvent,
  poissonSampled,
  repeated,
  type AtomicEvent,
  type DpEvent,
} from '../../kernel-lib/src/accounting/index.js';
import type { DominatingPair } from '../../kernel-lib/src/accounting/pld/dominating-pair.js';
import { pairsOf } from '../../kernel-lib/src/accounting/pld/of-event.js';
import { parseBudget } from '../../kernel-lib/src/ledger/index.js';
import { filterNamed, type Filter } from '../../kernel-lib/src/ledger/filters/index.js';
import { dominatedBy, leaking, randomizedResponse, worst, type LatticeMechanism, type Menu } from './adversary.js';

/** An event as the filter is told of it, and a mechanism on the lattice that is no worse. */
export interface Release {
  readonly event: DpEvent;
  readonly mechanism: readonly LatticeMechanism[];
}

/** An event's pairs, one for each order. */
export const pairs = (event: AtomicEvent): readonly DominatingPair[] => {
  const both = pairsOf(event, 'add-or-remove-one');
  if (both === undefined) throw new Error('no pair');
  return both.removal === both.addition ? [both.removal] : [both.removal, both.addition];
};

/** Pure DP with losses of k steps: the worst mechanism of its ε. */
export const pureOf = (k: number): Release => ({
  event: laplaceEvent(1 / (k * 0.1)),
  mechanism: randomizedResponse(k),
});
export const leakOf = (k: number, delta: number): Release => ({
  event: epsilonDeltaEvent(k * 0.1, delta),
  mechanism: leaking(k, delta),
});
export const gaussianOf = (mu: number): Release => {
  const event = gaussianEvent(1 / mu);
  return { event, mechanism: dominatedBy(pairs(event)) };
};
export const sampledOf = (rate: number, mu: number): Release => {
  const event = poissonSampled(rate, gaussianEvent(1 / mu));
  return { event, mechanism: dominatedBy(pairs(event)) };
};
/** A run that is bought whole: two steps, whose composition is on the lattice too. */
export const runOf = (rate: number, mu: number): Release => {
  const step = sampledOf(rate, mu);
  return { event: repeated(step.event, 2), mechanism: step.mechanism.map((order) => composedTwice(order)) };
};

function composedTwice({ indices, masses, infinite }: LatticeMechanism): LatticeMechanism {
  const sums = new Map<number, number>();
  indices.forEach((first, i) =>
    indices.forEach((second, j) =>
      sums.set(first + second, (sums.get(first + second) ?? 0) + (masses[i] as number) * (masses[j] as number)),
    ),
  );
  return { indices: [...sums.keys()], masses: [...sums.values()], infinite: 1 - (1 - infinite) ** 2 };
}

/** What the filter admits, worked out once for each sequence. */
function admittedBy(fresh: Filter, releases: Readonly<Record<string, Release>>) {
  const filters = new Map<string, Filter | undefined>([['', fresh]]);
  const after = (sequence: readonly string[]): Filter | undefined => {
    const key = sequence.join(' ');
    if (filters.has(key)) return filters.get(key);
    const before = after(sequence.slice(0, -1));
    const { event } = releases[sequence[sequence.length - 1] as string] as Release;
    const filter = before?.admits(event) === true ? before.spend(event) : undefined;
    filters.set(key, filter);
    return filter;
  };
  return (sequence: readonly string[]): boolean => after(sequence) !== undefined;
}

const menuOf = (releases: Readonly<Record<string, Release>>): Menu =>
  Object.fromEntries(Object.entries(releases).map(([name, { mechanism }]) => [name, mechanism]));

/** The worst adversary's H under the default filter, over the budget's δ. */
export function worstRatio(
  budget: { epsilon: number; delta: number; reserve?: number; deltaShare?: number },
  releases: Readonly<Record<string, Release>>,
  depth: number,
): number {
  const fresh = filterNamed('smoothed-gaussian-dp', parseBudget(budget), 'add-or-remove-one');
  return worst(admittedBy(fresh, releases), menuOf(releases), budget.epsilon, depth) / budget.delta;
}

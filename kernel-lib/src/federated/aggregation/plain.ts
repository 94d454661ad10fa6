import { addValuesInto } from '../../weights/arithmetic.js';
import type { Contribution, Sum } from '../strategies/index.js';
import type { Aggregator } from './aggregator.js';

interface Running {
  readonly values: Float64Array;
  readonly scalars: readonly number[];
  readonly weight: number;
  readonly from: readonly string[];
}

/** Adds contributions up as they come, in double precision: one vector is held, however many clients there are. */
export const plainSum = (): Aggregator<Running> =>
  Object.freeze({
    name: 'plain sum',
    shows: 'single updates' as const,
    notices: [],
    sums: () => 1,
    empty: ({ size, scalars }) => ({
      values: new Float64Array(size),
      scalars: new Array<number>(scalars).fill(0),
      weight: 0,
      from: [],
    }),
    add(running, from, { values, scalars, weight }: Contribution) {
      addValuesInto(running.values, values, weight);
      return {
        values: running.values,
        scalars: running.scalars.map((sum, at) => sum + weight * (scalars[at] ?? 0)),
        weight: running.weight + weight,
        from: [...running.from, from],
      };
    },
    finish: (running) => [running],
  } satisfies Aggregator<Running>);

/** Keeps every contribution by itself, for rules that compare single updates. */
export const singleUpdates = (): Aggregator<readonly Sum[]> =>
  Object.freeze({
    name: 'single updates',
    shows: 'single updates' as const,
    notices: [],
    sums: (clients: number) => clients,
    empty: () => [],
    add: (sums, from, { values, scalars, weight }) => [
      ...sums,
      {
        values: weight === 1 ? values : values.map((value) => value * weight),
        scalars: scalars.map((value) => value * weight),
        weight,
        from: [from],
      },
    ],
    finish: (sums) => sums,
  } satisfies Aggregator<readonly Sum[]>);

import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { nonPrivateEvent, type NeighboringRelation } from '../../kernel-lib/src/accounting/index.js';
import type { Analysis, BindingContext, BoundMechanism, Norm, Query } from '../../kernel-lib/src/mechanisms/index.js';
import { noNoise } from '../../kernel-lib/src/mechanisms/noise.js';
import type { Delta, Epsilon } from '../../kernel-lib/src/core/index.js';

export const RELATIONS: readonly NeighboringRelation[] = ['add-or-remove-one', 'replace-one', 'zero-out'];
export const NORMS: readonly Norm[] = ['l1', 'l2', 'linf'];

/** What an analysis asked noise to be added to, and how far it said a neighbour can move that. */
export interface Measurement {
  readonly vectors: readonly (readonly number[])[];
  sensitivity(norm: Norm): number;
}

/**
 * Carries an analysis out without noise, and keeps everything that noise would have been added to.
 * @param drawn what it is told instead of the exact numbers
 */
export function measurementOf<Data>(
  analysis: Analysis<Data, unknown, never>,
  data: Data,
  relation: NeighboringRelation,
  drawn: (exact: readonly number[]) => readonly number[] = (exact) => exact,
): Measurement {
  const choosing = /^(?:quantile|most common|robust regression) /.test(analysis.description);
  const vectors: (readonly number[])[] = [];
  let asked: Query<unknown, unknown> | undefined;
  let under: NeighboringRelation = relation;
  const noise = {
    description: 'recorded',
    bind(query: Query<unknown, unknown>, context: BindingContext): BoundMechanism<unknown, unknown> {
      asked = query;
      under = context.relation;
      return {
        name: 'none',
        event: nonPrivateEvent,
        claim: { epsilon: Infinity as Epsilon, delta: 0 as Delta },
        scale: 0,
        // Analyses that choose are given nothing to add.
        noise: choosing ? undefined : noNoise,
        prepare(given) {
          const answer = query.answer(given);
          if (typeof answer === 'number') {
            vectors.push([answer]);
            return () => answer;
          }
          vectors.push(answer as readonly number[]);
          return () => drawn(answer as readonly number[]);
        },
      };
    },
  };
  analysis.bind(noise as never, { relation, delta: undefined }).prepare(data)(seededRandom(1));
  return { vectors, sensitivity: (norm) => asked?.sensitivity(under, norm) ?? NaN };
}

/** The length of the difference of two answers. */
export function distance(first: readonly number[], second: readonly number[], norm: Norm): number {
  const differences = first.map((value, index) => Math.abs(value - (second[index] ?? NaN)));
  if (norm === 'l1') return differences.reduce((total, value) => total + value, 0);
  return norm === 'l2' ? Math.hypot(...differences) : Math.max(...differences);
}

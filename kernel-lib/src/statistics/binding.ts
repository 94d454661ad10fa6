import { invalidArgument } from '../core/errors.js';
import type { NumericMechanism, SelectionMechanism } from '../mechanisms/analysis.js';
import type { BindingContext, BoundMechanism } from '../mechanisms/mechanism.js';
import type { Noise } from '../mechanisms/noise.js';
import type { Query } from '../mechanisms/query.js';

/** A bound mechanism whose noise is known. */
export interface BoundNumericMechanism<Data> extends BoundMechanism<Data, readonly number[]> {
  readonly noise: Noise;
}

/**
 * Binds a mechanism to numbers that an analysis concludes from.
 * @throws PrivacyError `invalid-argument`, before anything is spent, for one that does not add noise to numbers
 */
export function boundToNumbers<Data>(
  mechanism: NumericMechanism,
  query: Query<Data, readonly number[]>,
  context: BindingContext,
): BoundNumericMechanism<Data> {
  const bound = mechanism.bind(query, context);
  if (bound.noise === undefined) throw invalidArgument('mechanism', 'one that adds noise to numbers, such as laplace');
  return bound as BoundNumericMechanism<Data>;
}

/**
 * Binds a mechanism to the scores that an analysis chooses by.
 * @throws PrivacyError `invalid-argument`, before anything is spent, for one that does not choose
 */
export function boundToScores<Data>(
  mechanism: SelectionMechanism,
  query: Query<Data, readonly number[]>,
  context: BindingContext,
): BoundMechanism<Data, number> {
  const bound = mechanism.bind(query, context);
  if (bound.noise !== undefined) throw invalidArgument('mechanism', 'one that chooses by scores, such as exponential');
  if ((context.turns ?? 1) !== (bound.turns ?? 1)) {
    throw invalidArgument('mechanism', 'one that can share its ε among several choices, such as exponential');
  }
  return bound;
}

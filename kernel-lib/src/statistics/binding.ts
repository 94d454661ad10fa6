import { invalidArgument } from '../core/errors.js';
import type { Estimate, SelectionMechanism } from '../mechanisms/analysis.js';
import { processed, type BindingContext, type BoundMechanism, type Mechanism } from '../mechanisms/mechanism.js';
import { accuracyOf, type Noise } from '../mechanisms/noise.js';
import type { Numeric, Query } from '../mechanisms/query.js';

/** A bound mechanism whose noise is known. */
export interface BoundNumericMechanism<Data, Value extends Numeric = readonly number[]> extends BoundMechanism<
  Data,
  Value
> {
  readonly noise: Noise;
}

/**
 * Binds a mechanism to numbers that an analysis concludes from.
 * @throws PrivacyError `invalid-argument`, before anything is spent, for one that does not add noise to numbers
 */
export function boundToNumbers<Data, Value extends Numeric>(
  mechanism: Mechanism<Data, NoInfer<Value>, NoInfer<Value>>,
  query: Query<Data, Value>,
  context: BindingContext,
): BoundNumericMechanism<Data, Value> {
  const bound = mechanism.bind(query, context);
  if (bound.noise === undefined) throw invalidArgument('mechanism', 'one that adds noise to numbers, such as laplace');
  return bound as BoundNumericMechanism<Data, Value>;
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
  if (bound.noise !== undefined || bound.conversation === true)
    throw invalidArgument('mechanism', 'one that chooses by scores, such as exponential');
  if ((context.turns ?? 1) !== (bound.turns ?? 1)) {
    throw invalidArgument('mechanism', 'one that can share its ε among several choices, such as exponential');
  }
  return bound;
}

/** A mechanism that was bound to a query, as one bound by an analysis: its answers come with what is known of their noise. */
export function estimated<Data, Output>(bound: BoundMechanism<Data, Output>): BoundMechanism<Data, Estimate<Output>> {
  const accuracy = accuracyOf(bound.noise);
  return processed(bound, (data: Data) => {
    const draw = bound.prepare(data);
    return (random) => ({ value: draw(random), accuracy });
  });
}

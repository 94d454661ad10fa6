import { invalidArgument } from '../core/errors.js';
import { positive, type Epsilon } from '../core/quantities.js';
import type { NeighboringRelation } from '../accounting/events/event.js';
import type { NumericMechanism } from '../mechanisms/analysis.js';
import { laplace } from '../mechanisms/laplace.js';
import { CONFIDENCE, confidenceLevel } from '../mechanisms/noise.js';
import type { Numeric, Query } from '../mechanisms/query.js';

export interface WantedAccuracy {
  /** Each released number is to be within this distance of the exact one, in the units of the answer. */
  readonly halfWidth: number;
  /** With this confidence; 0.95 unless it is given. */
  readonly confidence?: number;
  /** The mechanism that is meant, at each ε; Laplace noise unless it is given. */
  readonly noise?: (epsilon: number) => NumericMechanism;
  /** The neighbouring relation of the data; `add-or-remove-one` unless it is given. */
  readonly relation?: NeighboringRelation;
}

const LARGEST_EPSILON = 2 ** 20;
const SMALLEST_EPSILON = 2 ** -40;

/**
 * Accuracy in, ε out: the least ε, to 40 binary digits, at which a query's noise is as small as wanted. Looks at no data.
 * @throws PrivacyError `invalid-argument` where no ε of 2⁻⁴⁰ to 2²⁰ gives that accuracy, or the noise's reach is not known
 * @example
 * const epsilon = epsilonFor(count(), { halfWidth: 10 }); // 0.2996
 * session.release('patients', count(), laplace({ epsilon }));
 */
export function epsilonFor<Data, Value extends Numeric>(query: Query<Data, Value>, wanted: WantedAccuracy): Epsilon {
  const halfWidth = positive<number>(wanted.halfWidth, 'halfWidth');
  const confidence = confidenceLevel(wanted.confidence ?? CONFIDENCE);
  const noise = wanted.noise ?? ((epsilon: number) => laplace({ epsilon }));
  const relation = wanted.relation ?? 'add-or-remove-one';
  const enough = (epsilon: number): boolean => {
    const within = noise(epsilon).bind(query, { relation, delta: undefined }).noise?.reach(confidence);
    if (within === undefined) throw invalidArgument('noise', 'a mechanism that adds noise whose reach is known');
    return within <= halfWidth;
  };
  let [low, high] = [Math.log2(SMALLEST_EPSILON), Math.log2(LARGEST_EPSILON)];
  if (!enough(2 ** high)) throw invalidArgument('halfWidth', 'one that some epsilon up to 2^20 gives');
  while (high - low > 2 ** -40) {
    const middle = (low + high) / 2;
    if (enough(2 ** middle)) high = middle;
    else low = middle;
  }
  return (2 ** high) as Epsilon;
}

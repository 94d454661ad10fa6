import type { BindingContext, BoundMechanism } from './mechanism.js';
import type { Accuracy } from './noise.js';
import type { Numeric, Query } from './query.js';

/** Noise that a number can be given: all that vectors can, and the staircase's. */
export interface NumberMechanism {
  readonly description: string;
  bind<Data>(query: Query<Data, number>, context: BindingContext): BoundMechanism<Data, number>;
}

/** Noise that any vector of numbers can be given, such as Laplace's or Gaussian's. */
export interface NumericMechanism {
  readonly description: string;
  bind<Data, Value extends Numeric>(query: Query<Data, Value>, context: BindingContext): BoundMechanism<Data, Value>;
}

/** Noise for numbers that need not be whole; discrete noise is for whole ones. */
export interface RealMechanism extends NumericMechanism {
  readonly whole?: false;
}

/** A choice among candidates by their scores, such as the exponential mechanism's: the index of the one chosen. */
export interface SelectionMechanism {
  readonly description: string;
  bind<Data>(query: Query<Data, readonly number[]>, context: BindingContext): BoundMechanism<Data, number>;
}

/** What an analysis concludes: an answer, and how far off the noise may have put it, known only once the noise is drawn. */
export interface Estimate<Output> {
  readonly value: Output;
  readonly accuracy: Accuracy | undefined;
}

/**
 * A question whose answer is worked out from noisy measurements, as a mean from a noisy sum and a noisy count.
 * Where a mechanism binds itself to a query, an analysis binds a mechanism to what it measures: it decides what that is, states one event for
 * all of it, debited once before the first draw, and concludes from what was drawn alone, which costs nothing more.
 */
export interface Analysis<Data, Output, Asked> {
  /** All of what is asked, as of a {@link Query}. */
  readonly description: string;
  /** As of a {@link Query}. */
  readonly unit?: string;
  /** As of a {@link Query}. */
  readonly names?: readonly string[];
  /** Whether its accuracy takes rows to be independent draws from a population: then no unit may have several. */
  readonly independentRows?: boolean;
  bind(mechanism: Asked, context: BindingContext): BoundMechanism<Data, Estimate<Output>>;
}

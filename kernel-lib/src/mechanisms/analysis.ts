import type { Accuracy, BindingContext, Mechanism } from './mechanism.js';
import type { Numeric, Query } from './query.js';

/** Noise that any vector of numbers can be given, such as Laplace's or Gaussian's. */
export interface NumericNoise {
  readonly description: string;
  bind<Data, Value extends Numeric>(query: Query<Data, Value>, context: BindingContext): Mechanism<Data, Value>;
}

/** A choice among candidates by their scores, such as the exponential mechanism's: the index of the one chosen. */
export interface SelectionNoise {
  readonly description: string;
  bind<Data>(query: Query<Data, readonly number[]>, context: BindingContext): Mechanism<Data, number>;
}

/** What an analysis concludes: an answer, and how far off the noise may have put it, known only once the noise is drawn. */
export interface Estimate<Output> {
  readonly value: Output;
  readonly accuracy: Accuracy | undefined;
}

/**
 * A question whose answer is worked out from noisy measurements, as a mean from a noisy sum and a noisy count.
 * Where noise binds itself to a query, an analysis binds itself to noise: it decides what is measured, states one event for
 * all of it, debited once before the first draw, and concludes from what was drawn alone, which costs nothing more.
 */
export interface Analysis<Data, Output, Noise> {
  /** All of what is asked, as of a {@link Query}. */
  readonly description: string;
  bind(noise: Noise, context: BindingContext): Mechanism<Data, Estimate<Output>>;
}

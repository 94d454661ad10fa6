import type { Delta, Epsilon } from '../core/quantities.js';
import type { RandomSource } from '../core/random.js';
import type { DpEvent, NeighboringRelation } from '../accounting/event.js';
import type { Query } from './query.js';

/** What a specification of noise says of itself: ε (and δ) for one release. */
export interface Claim {
  readonly epsilon: Epsilon;
  readonly delta: Delta;
}

/** With probability `confidence`, each released number is within `halfWidth` of the exact answer. Known before the draw. */
export interface Accuracy {
  readonly confidence: number;
  readonly halfWidth: number;
}

/** A randomised function that is private: a query bound to its noise. */
export interface Mechanism<Data, Output> {
  /** The mechanism's name in the field, such as `laplace`. */
  readonly name: string;
  /** What the accountants are told. */
  readonly event: DpEvent;
  readonly claim: Claim;
  /** Scale of the noise in the units of the answer: b of Laplace noise, σ of Gaussian noise; 0 for a release without noise. */
  readonly scale: number;
  readonly accuracy: Accuracy | undefined;
  /**
   * Asks the query and gives back the draw. All that can be wrong with the data is thrown here, before anything is spent;
   * the draw itself takes no decision, and is called once, after the debit.
   */
  prepare(data: Data): (random: RandomSource) => Output;
}

/** What noise needs to know besides the query. */
export interface BindingContext {
  readonly relation: NeighboringRelation;
  /** δ of the budget, for specifications that do not bring their own. */
  readonly delta: Delta | undefined;
}

/**
 * Noise as one asks for it, such as `laplace({ epsilon: 0.1 })`: a session binds it to a query and its sensitivity.
 * The class that implements it may leave `bind` generic in the data and the value.
 */
export interface NoiseSpecification<Data, Value, Output> {
  /** All of what was asked for, in one line: equal descriptions ask for the same noise. */
  readonly description: string;
  bind(query: Query<Data, Value>, context: BindingContext): Mechanism<Data, Output>;
}

import type { NumberMechanism, NumericMechanism, SelectionMechanism } from './analysis.js';
import type { Mechanism } from './mechanism.js';
import type { NoiseByPart } from './noise-by-part.js';
import type { Numeric } from './query.js';

/** Where the compiler has inferred nothing: a query asks for no mechanism of its own, and an analysis has no plain answer. */
export interface Absent {
  readonly absent: never;
}

/** Which noise suits which question, in one sentence each. */
interface Takes {
  readonly number: 'this question takes laplace, gaussian, discreteLaplace, discreteGaussian or staircase';
  readonly numbers: 'this question takes laplace, gaussian, discreteLaplace, discreteGaussian, exponential, permuteAndFlip, reportNoisyMax or sparseVector';
  readonly groups: 'this question takes noisyThreshold or partitionSelection';
  readonly groupsWithNoise: 'this question takes noisyThreshold';
  readonly whole: 'this question takes laplace, gaussian, discreteLaplace or discreteGaussian';
  readonly real: 'this question takes laplace or gaussian';
  readonly chosen: 'this question takes exponential, permuteAndFlip or reportNoisyMax';
  readonly either: 'this question takes laplace, gaussian, discreteLaplace, discreteGaussian, exponential or permuteAndFlip';
  readonly parts: 'this question takes noiseByPart, or one mechanism for all parts, such as laplace';
  readonly other: 'this question takes a mechanism that binds to its answer';
  readonly call: 'the mechanism called, such as laplace({ epsilon: 0.1 })';
}

/** Noise for whole numbers alone, such as discreteLaplace. */
type WholeMechanism = NumericMechanism & { readonly whole: true };

/** The sentence for a query, by its answer. */
type TakesForAnswer<Value> = [Value] extends [number]
  ? Takes['number']
  : [Value] extends [readonly number[]]
    ? Takes['numbers']
    : [Value] extends [ReadonlyMap<unknown, number>]
      ? Takes['groups']
      : Takes['other'];

/** The sentence for an analysis, by the mechanism that it asks for. */
type TakesForWanted<Wanted> = [Extract<Wanted, NoiseByPart>] extends [never]
  ? [NumericMechanism] extends [Wanted]
    ? [SelectionMechanism] extends [Wanted]
      ? Takes['either']
      : [NumberMechanism] extends [Wanted]
        ? Takes['number']
        : [WholeMechanism] extends [Wanted]
          ? Takes['whole']
          : Takes['real']
    : [SelectionMechanism] extends [Wanted]
      ? Takes['chosen']
      : [Wanted] extends [Mechanism<never, ReadonlyMap<never, number>, unknown>]
        ? Takes['groupsWithNoise']
        : Takes['other']
  : Takes['parts'];

/** Any mechanism at all: what an argument is to be that is not yet written, so that no sentence is offered to complete it. */
interface AnyMechanism {
  readonly description: string;
  bind(...asked: never): unknown;
}

/** What stands in place of a mechanism that does not suit: the sentence, or that a mechanism was named and not called. */
type Instead<Noise, Sentence> = [Noise] extends [(...options: never) => unknown]
  ? Takes['call']
  : [unknown] extends [Noise]
    ? AnyMechanism
    : [Noise] extends [string]
      ? AnyMechanism
      : Sentence;

type IsAbsent<Type> = 0 extends 1 & Type
  ? false
  : [Type] extends [never]
    ? false
    : [Type] extends [Absent]
      ? true
      : false;

/** What is released of a query's answer with this noise; `never` where the noise does not suit it. */
type ReleasedAnswer<Data, Value, Noise> = [Noise, Value] extends [NumericMechanism, Numeric]
  ? Value
  : [Noise] extends [Mechanism<Data, Value, infer Output>]
    ? Output
    : never;

/** What a session releases of a question that is asked with this noise. */
export type Released<Data, Value, Output, Wanted, Noise> =
  IsAbsent<Wanted> extends false ? Output : IsAbsent<Value> extends true ? unknown : ReleasedAnswer<Data, Value, Noise>;

/**
 * The noise itself where it suits the question, or else a sentence that names what does. It stands where the type of the mechanism would, so that
 * the compiler says it: "… is not assignable to parameter of type '"this question takes …"'".
 */
export type Suiting<Data, Value, Wanted, Noise> =
  IsAbsent<Wanted> extends false
    ? [Noise] extends [Wanted]
      ? Noise
      : Instead<Noise, TakesForWanted<Wanted>>
    : IsAbsent<Value> extends true
      ? Noise
      : [ReleasedAnswer<Data, Value, Noise>] extends [never]
        ? Instead<Noise, TakesForAnswer<Value>>
        : Noise;

import { positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';

/** A step of the server's model, and what is remembered for the next. */
export interface OptimizerStep {
  readonly step: Float64Array;
  readonly memory: Readonly<Record<string, Float64Array>>;
}

/** Turns the mean update of a round into a step of the model: the update is taken for a gradient's negative. */
export interface ServerOptimizer {
  readonly name: string;
  /** @param round counted from 1 */
  step(update: Float64Array, memory: Readonly<Record<string, Float64Array>>, round: number): OptimizerStep;
}

function rate(value: unknown, argument: string): number {
  if (typeof value !== 'number' || !(value >= 0 && value < 1)) throw invalidArgument(argument, 'a number in [0, 1)');
  return value;
}

/** The update itself, times a rate: 1 is plain averaging. */
export function serverSgd({ learningRate = 1 }: { readonly learningRate?: number } = {}): ServerOptimizer {
  const eta = positive<number>(learningRate, 'learningRate');
  return Object.freeze({
    name: eta === 1 ? '' : `rate ${String(eta)}`,
    step: (update: Float64Array) => ({ step: eta === 1 ? update : update.map((value) => value * eta), memory: {} }),
  });
}

export interface MomentumOptions {
  /** Default 1. */
  readonly learningRate?: number;
  /** Default 0.9. */
  readonly momentum?: number;
}

/** Momentum on the server (Hsu, Qi and Brown 2019, FedAvgM). */
export function serverMomentum({ learningRate = 1, momentum = 0.9 }: MomentumOptions = {}): ServerOptimizer {
  const eta = positive<number>(learningRate, 'learningRate');
  const beta = rate(momentum, 'momentum');
  return Object.freeze({
    name: `momentum ${String(beta)}`,
    step(update: Float64Array, memory: Readonly<Record<string, Float64Array>>) {
      const { velocity } = memory;
      const next = update.map((value, index) => beta * (velocity?.[index] ?? 0) + value);
      return { step: next.map((value) => eta * value), memory: { velocity: next } };
    },
  });
}

export interface AdaptiveOptions {
  /** η; default 0.1. */
  readonly learningRate?: number;
  /** τ: keeps steps bounded where updates are small; default 10⁻³. */
  readonly adaptivity?: number;
}

export interface MomentsOptions extends AdaptiveOptions {
  /** Default 0.9. */
  readonly beta1?: number;
  /** Default 0.99. */
  readonly beta2?: number;
}

/** An optimizer that divides by the root of a second moment (Reddi et al. 2021, Algorithm 2). */
function adaptive(
  name: string,
  options: MomentsOptions,
  secondMoment: (before: number, squared: number, beta2: number) => number,
  factor: (beta1: number, beta2: number, round: number) => number = () => 1,
): ServerOptimizer {
  const eta = positive<number>(options.learningRate ?? 0.1, 'learningRate');
  const tau = positive<number>(options.adaptivity ?? 1e-3, 'adaptivity');
  const beta1 = rate(options.beta1 ?? 0.9, 'beta1');
  const beta2 = rate(options.beta2 ?? 0.99, 'beta2');
  return Object.freeze({
    name,
    step(update: Float64Array, memory: Readonly<Record<string, Float64Array>>, round: number) {
      const { first, second } = memory;
      const m = update.map((value, index) => beta1 * (first?.[index] ?? 0) + (1 - beta1) * value);
      const v = update.map((value, index) => secondMoment(second?.[index] ?? 0, value * value, beta2));
      const by = eta * factor(beta1, beta2, round);
      return {
        step: m.map((value, index) => (by * value) / (Math.sqrt(v[index] as number) + tau)),
        memory: { first: m, second: v },
      };
    },
  });
}

/** FedAdagrad's step: the second moment only grows. */
export const serverAdagrad = (options: AdaptiveOptions = {}): ServerOptimizer =>
  adaptive('Adagrad', { ...options, beta1: 0 }, (before, squared) => before + squared);

/** FedAdam's step, with the bias correction of Flower, whose exponent is the round plus 1. */
export const serverAdam = (options: MomentsOptions = {}): ServerOptimizer =>
  adaptive(
    'Adam',
    options,
    (before, squared, beta2) => beta2 * before + (1 - beta2) * squared,
    (beta1, beta2, round) => Math.sqrt(1 - beta2 ** (round + 1)) / (1 - beta1 ** (round + 1)),
  );

/** FedYogi's step: the second moment moves by an amount that does not depend on how large it is. */
export const serverYogi = (options: MomentsOptions = {}): ServerOptimizer =>
  adaptive('Yogi', options, (before, squared, beta2) => before - (1 - beta2) * squared * Math.sign(before - squared));

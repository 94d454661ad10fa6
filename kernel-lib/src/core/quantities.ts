import { invalidArgument } from './errors.js';

declare const unit: unique symbol;

/** A number that carries its unit in its type, so that a variance cannot be passed for a standard deviation. */
export type Quantity<Name extends string> = number & { readonly [unit]: Name };

/** Privacy loss bound ε ≥ 0; ∞ is an honest result, never an argument. */
export type Epsilon = Quantity<'epsilon'>;
/** Probability δ in [0, 1). */
export type Delta = Quantity<'delta'>;
/** Concentrated-DP parameter ρ ≥ 0 (Bun and Steinke 2016). */
export type Rho = Quantity<'rho'>;
/** Noise scale divided by sensitivity: for Gaussian noise σ/Δ₂, for Laplace noise b/Δ₁. */
export type NoiseMultiplier = Quantity<'noise-multiplier'>;
/** Standard deviation σ, in the units of the released value. */
export type StandardDeviation = Quantity<'standard-deviation'>;
/** Laplace scale b, in the units of the released value (the standard deviation is b√2). */
export type LaplaceScale = Quantity<'laplace-scale'>;
/** How far one neighbour can move a query's value, in a stated norm. */
export type Sensitivity = Quantity<'sensitivity'>;
/** Probability that a record takes part in a step, in (0, 1]. */
export type SamplingRate = Quantity<'sampling-rate'>;

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Parses an ε given as an argument: finite and greater than zero. Privacy switched off is said as `nonPrivate()`. */
export function epsilon(value: unknown, argument = 'epsilon'): Epsilon {
  if (!isNumber(value) || !(value > 0 && value < Infinity)) {
    throw invalidArgument(argument, 'a finite number greater than 0 (to release without privacy, say nonPrivate())');
  }
  return value as Epsilon;
}

/** Parses a δ: at least 0 and less than 1. */
export function delta(value: unknown, argument = 'delta'): Delta {
  if (!isNumber(value) || !(value >= 0 && value < 1)) throw invalidArgument(argument, 'a number in [0, 1)');
  return value as Delta;
}

/** Parses a δ that must not be zero, as Gaussian noise needs. */
export function positiveDelta(value: unknown, argument = 'delta'): Delta {
  if (!isNumber(value) || !(value > 0 && value < 1)) {
    throw invalidArgument(argument, 'a number greater than 0 and less than 1: Gaussian noise is not private at δ = 0');
  }
  return value as Delta;
}

/** Parses a number that must be finite and greater than zero, keeping its unit. */
export function positive<Q extends number>(value: unknown, argument: string): Q {
  if (!isNumber(value) || !(value > 0 && value < Infinity))
    throw invalidArgument(argument, 'a finite number greater than 0');
  return value as Q;
}

/** Parses a number that must be finite and not negative, keeping its unit. */
export function nonNegative<Q extends number>(value: unknown, argument: string): Q {
  if (!isNumber(value) || !(value >= 0 && value < Infinity))
    throw invalidArgument(argument, 'a finite number of at least 0');
  return value as Q;
}

/** Parses a noise multiplier: finite and greater than zero. */
export const noiseMultiplier = (value: unknown, argument = 'noiseMultiplier'): NoiseMultiplier =>
  positive<NoiseMultiplier>(value, argument);

/** Parses a sampling rate in (0, 1]. */
export function samplingRate(value: unknown, argument = 'samplingRate'): SamplingRate {
  if (!isNumber(value) || !(value > 0 && value <= 1)) throw invalidArgument(argument, 'a number in (0, 1]');
  return value as SamplingRate;
}

/** Parses a count: a whole number from `least` to 2⁵³ − 1. */
export function count(value: unknown, argument: string, least = 1): number {
  if (!isNumber(value) || !Number.isSafeInteger(value) || value < least) {
    throw invalidArgument(argument, `a whole number of at least ${String(least)}`);
  }
  return value;
}

/** Parses a finite number of any sign. */
export function finite(value: unknown, argument: string): number {
  if (!isNumber(value) || !Number.isFinite(value)) throw invalidArgument(argument, 'a finite number');
  return value;
}

/** A number as JSON can say it, which has no ∞: null stands for that. */
export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

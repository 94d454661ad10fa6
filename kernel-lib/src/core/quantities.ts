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

/** Parses a number by what is allowed of it, in code and in words. */
function parsed<Q extends number>(
  value: unknown,
  argument: string,
  isAllowed: (x: number) => boolean,
  allowed: string,
): Q {
  if (typeof value !== 'number' || !isAllowed(value)) throw invalidArgument(argument, allowed);
  return value as Q;
}

const isPositive = (x: number): boolean => x > 0 && x < Infinity;

/** Parses an ε given as an argument: finite and greater than zero. Privacy switched off is said as `nonPrivate()`. */
export const epsilon = (value: unknown, argument = 'epsilon'): Epsilon =>
  parsed(value, argument, isPositive, 'a finite number greater than 0 (to release without privacy, say nonPrivate())');

/** Parses a δ: at least 0 and less than 1. */
export const delta = (value: unknown, argument = 'delta'): Delta =>
  parsed(value, argument, (x) => x >= 0 && x < 1, 'a number in [0, 1)');

/** Parses a δ that must not be zero, as Gaussian noise needs. */
export const positiveDelta = (value: unknown, argument = 'delta'): Delta =>
  parsed(
    value,
    argument,
    (x) => x > 0 && x < 1,
    'a number greater than 0 and less than 1: Gaussian noise is not private at δ = 0',
  );

/** Parses a number that must be finite and greater than zero, keeping its unit. */
export const positive = <Q extends number>(value: unknown, argument: string): Q =>
  parsed(value, argument, isPositive, 'a finite number greater than 0');

/** Parses a number that must be finite and not negative, keeping its unit. */
export const nonNegative = <Q extends number>(value: unknown, argument: string): Q =>
  parsed(value, argument, (x) => x >= 0 && x < Infinity, 'a finite number of at least 0');

/** Parses a noise multiplier: finite and greater than zero. */
export const noiseMultiplier = (value: unknown, argument = 'noiseMultiplier'): NoiseMultiplier =>
  positive<NoiseMultiplier>(value, argument);

/** Parses a sampling rate in (0, 1]. */
export const samplingRate = (value: unknown, argument = 'samplingRate'): SamplingRate =>
  parsed(value, argument, (x) => x > 0 && x <= 1, 'a number in (0, 1]');

/** Parses a count: a whole number from `least` to 2⁵³ − 1. */
export const count = (value: unknown, argument: string, least = 1): number =>
  parsed(value, argument, (x) => Number.isSafeInteger(x) && x >= least, `a whole number of at least ${String(least)}`);

/** Parses a finite number of any sign. */
export const finite = (value: unknown, argument: string): number =>
  parsed(value, argument, Number.isFinite, 'a finite number');

/** A number as JSON can say it, which has no ∞: null stands for that. */
export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

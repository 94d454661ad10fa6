declare const unit: unique symbol;
/** A number that carries its unit in its type, so that a variance cannot be passed for a standard deviation. */
export type Quantity<Name extends string> = number & {
    readonly [unit]: Name;
};
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
/** Parses an ε given as an argument: finite and greater than zero. Privacy switched off is said as `nonPrivate()`. */
export declare const epsilon: (value: unknown, argument?: string) => Epsilon;
/** Parses a δ: at least 0 and less than 1. */
export declare const delta: (value: unknown, argument?: string) => Delta;
/** Parses a δ that must not be zero, as Gaussian noise needs. */
export declare const positiveDelta: (value: unknown, argument?: string) => Delta;
/** Parses a number that must be finite and greater than zero, keeping its unit. */
export declare const positive: <Q extends number>(value: unknown, argument: string) => Q;
/** Parses a number that must be finite and not negative, keeping its unit. */
export declare const nonNegative: <Q extends number>(value: unknown, argument: string) => Q;
/** Parses a noise multiplier: finite and greater than zero. */
export declare const noiseMultiplier: (value: unknown, argument?: string) => NoiseMultiplier;
/** Parses a sampling rate in (0, 1]. */
export declare const samplingRate: (value: unknown, argument?: string) => SamplingRate;
/** Parses a count: a whole number from `least` to 2⁵³ − 1. */
export declare const count: (value: unknown, argument: string, least?: number) => number;
/** Parses a finite number of any sign. */
export declare const finite: (value: unknown, argument: string) => number;
/** A number as JSON can say it, which has no ∞: null stands for that. */
export declare const finiteOrNull: (value: number) => number | null;
export {};

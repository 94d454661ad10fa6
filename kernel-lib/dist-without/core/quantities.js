import { invalidArgument } from './errors.js';
/** Parses a number by what is allowed of it, in code and in words. */
function parsed(value, argument, isAllowed, allowed) {
    if (typeof value !== 'number' || !isAllowed(value))
        throw invalidArgument(argument, allowed);
    return value;
}
const isPositive = (x) => x > 0 && x < Infinity;
/** Parses an ε given as an argument: finite and greater than zero. Privacy switched off is said as `nonPrivate()`. */
export const epsilon = (value, argument = 'epsilon') => parsed(value, argument, isPositive, 'a finite number greater than 0 (to release without privacy, say nonPrivate())');
/** Parses a δ: at least 0 and less than 1. */
export const delta = (value, argument = 'delta') => parsed(value, argument, (x) => x >= 0 && x < 1, 'a number in [0, 1)');
/** Parses a δ that must not be zero, as Gaussian noise needs. */
export const positiveDelta = (value, argument = 'delta') => parsed(value, argument, (x) => x > 0 && x < 1, 'a number greater than 0 and less than 1: Gaussian noise is not private at δ = 0');
/** Parses a number that must be finite and greater than zero, keeping its unit. */
export const positive = (value, argument) => parsed(value, argument, isPositive, 'a finite number greater than 0');
/** Parses a number that must be finite and not negative, keeping its unit. */
export const nonNegative = (value, argument) => parsed(value, argument, (x) => x >= 0 && x < Infinity, 'a finite number of at least 0');
/** Parses a noise multiplier: finite and greater than zero. */
export const noiseMultiplier = (value, argument = 'noiseMultiplier') => positive(value, argument);
/** Parses a sampling rate in (0, 1]. */
export const samplingRate = (value, argument = 'samplingRate') => parsed(value, argument, (x) => x > 0 && x <= 1, 'a number in (0, 1]');
/** Parses a count: a whole number from `least` to 2⁵³ − 1. */
export const count = (value, argument, least = 1) => parsed(value, argument, (x) => Number.isSafeInteger(x) && x >= least, `a whole number of at least ${String(least)}`);
/** Parses a finite number of any sign. */
export const finite = (value, argument) => parsed(value, argument, Number.isFinite, 'a finite number');
/** A number as JSON can say it, which has no ∞: null stands for that. */
export const finiteOrNull = (value) => (Number.isFinite(value) ? value : null);
//# sourceMappingURL=quantities.js.map
import { count, epsilon as parseEpsilon, positiveDelta } from '../../core/quantities.js';
import { bitSource } from '../sampling/bit-source.js';
import { expBounds } from '../sampling/exp-bounds.js';
import { difference, product, rational } from '../sampling/rational.js';
import { UniformReal } from '../sampling/uniform-real.js';
const WORD = 2 ** 32;
/** Relative error of a probability in floating point, with room for a thousand roundings. */
const ERROR = 1e-11;
/** Bits the exact path starts with; doubled until it decides. */
const FIRST_BITS = 256;
/** Counts are whole numbers as doubles hold them. */
const MOST_USERS = 2 ** 53 - 1;
const ONE = { numerator: 1n, denominator: 1n };
/**
 * With which probability to name a partition of n units, when one unit may change it by one: the largest probabilities that are
 * (ε, δ)-DP, π(0) = 0 and π(n + 1) = min(e^ε π(n) + δ, 1 − e^−ε (1 − π(n) − δ), 1)
 * (Desfontaines, Voss, Gipson and Mandayam 2022, Theorem 1). It is the same as naming those whose count with truncated geometric noise
 * is over a threshold. In closed form (ibid., Theorem 2): the first bound holds up to n₁, the second from there, until 1.
 */
export class TruncatedGeometric {
    epsilon;
    delta;
    /** n₁: the probabilities of 1 to n₁ grow by the first bound, the later ones by the second. */
    crossing;
    constructor(epsilon, delta) {
        this.epsilon = parseEpsilon(epsilon);
        this.delta = positiveDelta(delta);
        // The first bound is the smaller one after n while π(n) ≤ (1 − δ) / (1 + e^ε): to be decided exactly, for an estimate may be off.
        const x = Math.exp(-this.epsilon);
        const growth = (((1 - this.delta) / this.delta) * -Math.expm1(-this.epsilon)) / (1 + x);
        let last = Math.min(MOST_USERS, Math.floor(Math.log1p(growth) / this.epsilon));
        while (last > 0 && !this.#firstBoundHolds(last))
            last--;
        while (last < MOST_USERS && this.#firstBoundHolds(last + 1))
            last++;
        this.crossing = last + 1;
    }
    /** π(n), for a whole number n of units. */
    keepProbability(users) {
        const n = count(users, 'users', 0);
        if (n === 0)
            return 0;
        if (n <= this.crossing)
            return this.#early(n);
        return Math.min(1, 1 - this.#lateComplement(n - this.crossing));
    }
    /** Whether to name a partition of n units: true with probability exactly π(n). */
    keeps(users, random) {
        const estimate = this.keepProbability(users);
        if (users === 0)
            return false;
        const bits = bitSource(random);
        const word = bits.word();
        if (word + 1 <= WORD * estimate * (1 - ERROR))
            return true;
        if (word >= WORD * estimate * (1 + ERROR))
            return false;
        const uniform = new UniformReal(bits, BigInt(word), 32);
        for (let precision = FIRST_BITS;; precision *= 2) {
            const bounds = this.#bounds(users, precision);
            const denominator = 1n << BigInt(uniform.length);
            if (bounds !== undefined && !isLess(bounds.low, { numerator: uniform.digits + 1n, denominator }))
                return true;
            if (bounds !== undefined && !isLess({ numerator: uniform.digits, denominator }, bounds.high))
                return false;
            uniform.refine();
        }
    }
    /** δ(e^nε − 1) / (e^ε − 1). */
    #early(n) {
        const { epsilon, delta } = this;
        return (delta * Math.exp((n - 1) * epsilon) * Math.expm1(-n * epsilon)) / Math.expm1(-epsilon);
    }
    /** 1 − π(n₁ + m) = e^−mε (1 − π(n₁)) − δ e^−ε (1 − e^−mε) / (1 − e^−ε), or less than 0 where π is 1. */
    #lateComplement(m) {
        const { epsilon, delta, crossing } = this;
        const spent = (delta * Math.exp(-epsilon) * Math.expm1(-m * epsilon)) / Math.expm1(-epsilon);
        return Math.exp(-m * epsilon) * (1 - this.#early(crossing)) - spent;
    }
    /** π(n) ≤ (1 − δ) / (1 + e^ε), decided exactly; at equality both bounds are the same, and the answer does not matter. */
    #firstBoundHolds(n) {
        for (let precision = FIRST_BITS;; precision *= 2) {
            const x = this.#power(1, precision);
            const rest = difference(ONE, rational(this.delta));
            const least = product(rest, quotient(x.low, sum(ONE, x.low)));
            const most = product(rest, quotient(x.high, sum(ONE, x.high)));
            const early = this.#earlyBounds(n, precision);
            if (early !== undefined && !isLess(least, early.high))
                return true;
            if (early !== undefined && (isLess(most, early.low) || precision > 2 ** 16))
                return false;
        }
    }
    /** e^−nε. */
    #power(n, precision) {
        const { low, high } = expBounds(product(rational(n), rational(this.epsilon)), precision);
        const denominator = 1n << BigInt(precision);
        return { low: { numerator: low, denominator }, high: { numerator: high, denominator } };
    }
    /** Bounds of π(n) for n ≤ n₁; undefined while e^−nε cannot be told from 0, or e^−ε from 1. */
    #earlyBounds(n, precision) {
        const x = this.#power(1, precision);
        const power = this.#power(n, precision);
        if (power.low.numerator === 0n || !isLess(x.high, ONE))
            return undefined;
        return {
            low: product(this.#spent(x.low, power.high), quotient(ONE, power.high)),
            high: product(this.#spent(x.high, power.low), quotient(ONE, power.low)),
        };
    }
    /** Bounds of π(n). */
    #bounds(n, precision) {
        const early = this.#earlyBounds(Math.min(n, this.crossing), precision);
        if (n <= this.crossing || early === undefined)
            return early;
        const x = this.#power(1, precision);
        const power = this.#power(n - this.crossing, precision);
        const complement = (left, base, nth) => difference(product(nth, difference(ONE, left)), this.#spent(base, nth));
        return {
            low: difference(ONE, complement(early.low, x.low, power.high)),
            high: difference(ONE, complement(early.high, x.high, power.low)),
        };
    }
    /** δx(1 − xⁿ) / (1 − x). */
    #spent(x, power) {
        return product(product(rational(this.delta), quotient(x, difference(ONE, x))), difference(ONE, power));
    }
}
const sum = (first, second) => ({
    numerator: first.numerator * second.denominator + second.numerator * first.denominator,
    denominator: first.denominator * second.denominator,
});
const quotient = (first, second) => ({
    numerator: first.numerator * second.denominator,
    denominator: first.denominator * second.numerator,
});
const isLess = (first, second) => first.numerator * second.denominator < second.numerator * first.denominator;
//# sourceMappingURL=truncated-geometric.js.map
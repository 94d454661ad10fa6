import type { RandomSource } from '../../core/random.js';
/**
 * With which probability to name a partition of n units, when one unit may change it by one: the largest probabilities that are
 * (ε, δ)-DP, π(0) = 0 and π(n + 1) = min(e^ε π(n) + δ, 1 − e^−ε (1 − π(n) − δ), 1)
 * (Desfontaines, Voss, Gipson and Mandayam 2022, Theorem 1). It is the same as naming those whose count with truncated geometric noise
 * is over a threshold. In closed form (ibid., Theorem 2): the first bound holds up to n₁, the second from there, until 1.
 */
export declare class TruncatedGeometric {
    #private;
    readonly epsilon: number;
    readonly delta: number;
    /** n₁: the probabilities of 1 to n₁ grow by the first bound, the later ones by the second. */
    readonly crossing: number;
    constructor(epsilon: number, delta: number);
    /** π(n), for a whole number n of units. */
    keepProbability(users: number): number;
    /** Whether to name a partition of n units: true with probability exactly π(n). */
    keeps(users: number, random: RandomSource): boolean;
}

import { type Delta, type Epsilon } from '../../core/quantities.js';
/**
 * δ at ε of `reports` shuffled ε₀-DP reports, rounded up, by Theorem 3.2 of 2023: each other person's report is, with probability
 * 2/(e^{ε₀} + 1), a clone of what the one in question could have sent. Let R₀ and R₁ be the distributions of that one's report, and
 * q₀ = (R₀ − R₁)₊/(e^{ε₀} − 1), q₁ = (R₁ − R₀)₊/(e^{ε₀} − 1), each of mass at most 1/(e^{ε₀} + 1). Then R₀ = e^{ε₀}q₀ + q₁ + r and
 * R₁ = q₀ + e^{ε₀}q₁ + r with the same r, and every other report's distribution is at least q₀ + q₁, since q₀ ≤ (1 − e^{−ε₀})R₀/(e^{ε₀} − 1).
 * The e^{−ε₀} of 2021 is less. Reports of lesser masses tell less: they follow from these by forgetting some.
 *
 * With C ∼ Bin(n − 1, 2/(e^{ε₀} + 1)) clones, A ∼ Bin(C, ½) of them look like one of the two answers; what remains is to tell
 * (A + Δ, C − A + 1 − Δ) from its mirror image, Δ being randomised response at ε₀. The likelihood ratio rises with the first count, so
 * that δ is a difference of binomial tails for each C. Under replace-one, and whatever is chosen after seeing other outcomes.
 */
export declare function shuffleDelta(reports: number, localEpsilon: number, epsilon: number): Delta;
/**
 * ε at δ of `reports` shuffled ε₀-DP reports, rounded up: the least by {@link shuffleDelta}. Never above ε₀.
 * @param delta greater than 0; at 0 there is no amplification
 */
export declare function shuffleEpsilon(reports: number, localEpsilon: number, delta: number): Epsilon;
/**
 * A closed form of 2021, ε = ln(1 + (1 − e^{−ε₀})/(1 + e^{−ε₀−ε₁})·(e^{ε₁} − 1)) with
 * e^{ε₁} = 1 + 8√(e^{ε₀} ln(4/δ)/n) + 8e^{ε₀}/n. Several times above {@link shuffleEpsilon}; rounded up.
 * @returns ε₀ where n is too small for the theorem, ε₀ > ln(n / (16 ln(4/δ)))
 */
export declare function shuffleEpsilonClosedForm(reports: number, localEpsilon: number, delta: number): Epsilon;

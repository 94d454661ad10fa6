import type { Epsilon } from '../../core/quantities.js';
import { roundDown } from '../../core/rounding.js';
import type { NeighboringRelation } from '../../accounting/events/event.js';
import type { Budget } from '../budget.js';
import type { Filter } from './filter.js';
import { advice } from './advice.js';
import { Spending } from './spending.js';
import { SMOOTHED, Terms } from './terms.js';

/*
 * Smoothed Gaussian DP on the reachable range: one filter for everything.
 *
 * Theorem 1 (potential). Let each list s of admitted releases carry a function B_s and a set R_s of γ with: R_∅ = {γ_b}, γ_b = e^{ε_b}; if
 * γ ∈ R_s and e is admitted, γq/p ∈ R_{se} for every output of e's dominating pairs but those with q = 0; B_s(γ) ≥ (1 − γ)₊ on R_s; and
 * x∘B_{se} ≤ B_s on R_s, with B(0) = 1. Then the whole interaction of any adaptive analyst has H_{γ_b} ≤ B_∅(γ_b).
 * Proof. By induction on the releases left after a transcript h: H_γ(P_h‖Q_h) ≤ B_s(γ) for γ ∈ R_s. If the analyst stops, H = (1 − γ)₊. Else,
 * o being the next output, H_γ = Σ_o (p(o)P_o − γq(o)Q_o)₊ = E_p[H_{γq/p}(P_o‖Q_o)] ≤ E_p[B_{se}(γq/p)] ≤ B_s(γ). A dominated pair is a
 * randomised function of the dominating one (Blackwell); to show the analyst the latter's output too only helps him. ∎
 *
 * Theorem 2 (approximate Gaussian DP). If H_γ(x) ≤ d + G_{μ²}(γ) for all γ, x∘G_M ≤ d + G_{M + μ²}. Proof. t ↦ φ(t) = G_M(γt) is convex
 * and falls from 1 to 0, so it is ∫ (1 − t/u)₊ w(du) with w = uφ″(u)du of total mass φ(0) = 1. Hence x∘G_M = ∫ H_{1/u}(x) w(du) ≤
 * d + ∫ G_{μ²}(1/u) w(du) = d + N_μ∘G_M. ∎
 *
 * The filter. ε_b, δ_b and a share Δ of δ_b are fixed in advance. Let need(x, m, R) be the least M with x∘G_m ≤ d + G_M on R, which by
 * Theorem 2 is at most m + μ², and less beside more noise: the Gaussian budget that is left smooths the corners of x. With M₀ the greatest M
 * with G_M(γ_b) ≤ δ_b − Δ and M_k the greatest m with need(x_k, m, R_{k−1}) ≤ M_{k−1}, a list is admitted iff every M_k exists and
 * Σd ≤ Δ. Then B_s = (Δ − Σd) + G_{M_k} is a potential: x∘B_{se} ≤ (Δ − Σd − d) + (d + G_{M_k}) = B_s, and B_∅(γ_b) ≤ δ_b. As R_∅ is one point, the
 * first release is charged exactly. All that is computed here is on the safe side: a list that this code admits is admitted by the rule with
 * exact numbers, and who may do less can do no more harm. That also covers bounds that are worked out from the last release back
 * to the first, M_{k−1} = need(x_k, M_k, R_{k−1}), as `spent` does.
 *
 * Reachable range. ln γ ∈ [low, high], at first both ε_b; a release with losses up to ε widens it by ε either way, any other makes it
 * everything, where γ ≥ 1 suffices, as H_γ(p‖q) = 1 − γ + γH_{1/γ}(q‖p) and both orders are charged.
 *
 * Corollary. E_p[G_m(γq/p)] ≤ G_m(γe^{−ε}) for an ε-DP release: while only such were released and low ≥ 0, G_{M_k}(low) ≥ δ_b − Δ. So pure
 * releases first always fit while Σε ≤ ε_b, and leave all of a Gaussian budget for ε_b − Σε.
 *
 * What is prepaid. After n of N equal steps X the state is X^{N−n}∘B: what is left stays paid for, as x∘G_m ≤ d + G_M holds under
 * X^{N−n} too (see prepaid.ts). A reserve of A for pure releases is R_A prepaid: R_ε⊗R_{A−ε} is A-DP, so dominated by R_A. Every other
 * release is then charged on a range that is wider by A from the start; the reserve's own widen nothing. (At the range without A the
 * rule would be false.)
 *
 * The guarantee is about the ε_b fixed in advance. What `spent` shows is the least ε that, as such a budget, would have admitted all this.
 * Sources: Dong, Roth and Su 2022; Smith and Thakurta 2022 and Koskela et al. 2023 (Gaussian DP filters, the case d = 0 without smoothing);
 * Regehr et al., arXiv 2602.15815. Releases follow one another; interleaved interactive ones are not covered (Haney et al. 2023).
 */

/** The filter after some spending. */
function after(spending: Spending): Filter {
  const { terms } = spending;
  let spent: Epsilon | undefined;
  return {
    accountant: SMOOTHED,
    shareLeft: Math.max(0, roundDown(terms.share - spending.shared)),
    admits: (event) => terms.itemsOf(event).reduce((list, item) => list.with(item), spending).isAdmitted,
    spend: (event) => after(terms.itemsOf(event).reduce((list, item) => list.with(item), spending)),
    advice: (event) => advice(spending, terms.itemsOf(event)),
    spent: () => (spent ??= spending.spent() as Epsilon),
  };
}

/** A fresh filter: smoothed Gaussian DP on the reachable range. δ of the budget is above 0. */
export const smoothedGaussianDp = (budget: Budget, relation: NeighboringRelation): Filter =>
  after(Spending.none(new Terms(budget, relation)));

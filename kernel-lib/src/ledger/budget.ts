import { delta as parseDelta, epsilon as parseEpsilon, type Delta, type Epsilon } from '../core/quantities.js';

/** How much may be learnt from a data set, over all releases together. δ = 0 asks for pure DP. */
export interface Budget {
  readonly epsilon: Epsilon;
  readonly delta: Delta;
}

/** Parses a budget: ε finite and above 0, δ in [0, 1), 0 where it is left out. */
export const parseBudget = (budget: { readonly epsilon: number; readonly delta?: number | undefined }): Budget =>
  Object.freeze({
    epsilon: parseEpsilon(budget.epsilon, 'budget.epsilon'),
    delta: parseDelta(budget.delta ?? 0, 'budget.delta'),
  });

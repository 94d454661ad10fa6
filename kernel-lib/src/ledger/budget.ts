import { invalidArgument } from '../core/errors.js';
import { delta as parseDelta, epsilon as parseEpsilon, type Delta, type Epsilon } from '../core/quantities.js';

/** How much may be learnt from a data set, over all releases together. δ = 0 asks for pure DP. */
export interface Budget {
  readonly epsilon: Epsilon;
  readonly delta: Delta;
  /**
   * Part of ε set aside for releases that are pure DP, whenever they come: after a model they would be dear otherwise. What is set aside
   * leaves less for everything else.
   */
  readonly reserve?: Epsilon;
  /**
   * Share of δ set aside for sampled runs that are not asked first, for (ε, δ)-DP releases, and to charge discrete Gaussians tightly; a
   * tenth where it is not given.
   */
  readonly deltaShare?: number;
}

/** The share of δ set aside where nothing is said: it costs some .6 % of ε. */
export const DEFAULT_DELTA_SHARE = 0.1;

/** Δ: the part of δ that is set aside. */
export const deltaShareOf = (budget: Budget): number => budget.delta * (budget.deltaShare ?? DEFAULT_DELTA_SHARE);

/**
 * Parses a budget: ε finite and above 0; δ in [0, 1), 0 where it is left out; the reserve above 0 and below ε; the share of δ in [0, 0.9].
 */
export function parseBudget(budget: {
  readonly epsilon: number;
  readonly delta?: number | undefined;
  readonly reserve?: number | undefined;
  readonly deltaShare?: number | undefined;
}): Budget {
  const epsilon = parseEpsilon(budget.epsilon, 'budget.epsilon');
  const delta = parseDelta(budget.delta ?? 0, 'budget.delta');
  const { reserve, deltaShare } = budget;
  if (reserve !== undefined && !(typeof reserve === 'number' && reserve > 0 && reserve < epsilon))
    throw invalidArgument('budget.reserve', 'above 0 and below budget.epsilon');
  if (deltaShare !== undefined && !(typeof deltaShare === 'number' && deltaShare >= 0 && deltaShare <= 0.9))
    throw invalidArgument('budget.deltaShare', 'a number in [0, 0.9]');
  return Object.freeze({
    epsilon,
    delta,
    ...(reserve === undefined ? {} : { reserve: reserve as Epsilon }),
    ...(deltaShare === undefined ? {} : { deltaShare }),
  });
}

import { type Delta, type Epsilon } from '../core/quantities.js';
import { type Period } from './period.js';
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
    /** How often the budget begins anew, where it does. What is promised then holds for one period. */
    readonly every?: Period;
    /** Shares of the budget by analyst, at most 1 in all. Each analyst spends a share of their own. */
    readonly shares?: Readonly<Record<string, number>>;
    /** For practice: may be archived and begun anew, as a classroom needs it, and is marked wherever it is shown. */
    readonly practice?: boolean;
}
/** The share of δ set aside where nothing is said: it costs some .6 % of ε. */
export declare const DEFAULT_DELTA_SHARE = 0.1;
/** Δ: the part of δ that is set aside. */
export declare const deltaShareOf: (budget: Budget) => number;
/**
 * Parses a budget: ε finite and above 0; δ in [0, 1), 0 where it is left out; the reserve above 0 and below ε; the share of δ in [0, 0.9];
 * analysts' shares above 0, and at most 1 in all.
 */
export declare function parseBudget(budget: {
    readonly epsilon: number;
    readonly delta?: number | undefined;
    readonly reserve?: number | undefined;
    readonly deltaShare?: number | undefined;
    readonly every?: Period | undefined;
    readonly shares?: Readonly<Record<string, number>> | undefined;
    readonly practice?: boolean | undefined;
}): Budget;

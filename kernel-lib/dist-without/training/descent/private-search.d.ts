import { type RepeatAndSelectEvent } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import type { Session } from '../../session/index.js';
import { type Weights } from '../../weights/index.js';
import { type DriveOptions, type Step } from '../../work/index.js';
import type { Objective } from '../objectives/objective.js';
import type { Averaging } from '../optimizers/averaging.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { DescentPlan } from './plan.js';
/** One choice of hyper-parameters: what may differ without changing what a run costs. */
export interface SearchCandidate {
    readonly name: string;
    readonly objective: Objective;
    readonly optimizer: Optimizer;
    readonly averaging?: Averaging;
}
export interface PrivateSearchOptions {
    /** Whose budget pays. */
    readonly session: Session;
    readonly label: string;
    /** What every single run does: the same for all candidates, so that all cost the same. */
    readonly plan: DescentPlan;
    readonly candidates: readonly SearchCandidate[];
    /** Runs on average, a whole number of at least 2: the more, the better the best is, and the higher the cost. */
    readonly meanRuns: number;
    /** How good a model is, the higher the better. It sees private rows only through the weights, or on a budget of its own. */
    readonly score: (weights: Weights, candidate: SearchCandidate) => number;
}
/** The best of all runs, and what the whole search cost. */
export interface Searched {
    readonly candidate: SearchCandidate;
    readonly weights: Weights;
    readonly score: number;
    readonly claim: Claim;
}
/** The event of a search. */
export declare function searchEvent(plan: DescentPlan, meanRuns: number): RepeatAndSelectEvent;
/** The price of a search, before any data are touched: ε of the best of a random number of runs. */
export declare const searchEpsilon: (plan: DescentPlan, meanRuns: number, delta: number) => number;
/**
 * Searches hyper-parameters privately: a random number of whole training runs, each with a candidate drawn at random, of which the best
 * alone is given. Its cost is that of repeating and selecting with a geometric number of runs (Papernot and Steinke 2022, Theorem 2 with
 * η = 1), a few times that of one run however many there are, and is debited as a whole beforehand. How many runs were made is not told:
 * with that number known the bound would not hold, so how long the search took is not for publication either.
 * @throws PrivacyError `budget-exceeded` before anything is drawn; `diverged` where no run ended in finite numbers
 */
export declare function privateSearchSteps(options: PrivateSearchOptions): AsyncGenerator<Step, Searched>;
/** Searches to the end, with a progress bar: see {@link privateSearchSteps}. */
export declare const searchPrivately: (options: PrivateSearchOptions, driving?: Pick<DriveOptions, "signal" | "onStep">) => Promise<Searched>;

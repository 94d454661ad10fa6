import { type NeighboringRelation } from '../accounting/events/event.js';
import type { Claim } from '../mechanisms/mechanism.js';
import type { TrainingPlan } from './private-model.js';
/** How a model learns: the defaults suit tables of a few hundred rows and more, and none of them looks at the data. */
export interface DescentOptions {
    /** Passes over all rows. */
    readonly steps: number;
    /** The most that one row's gradient may weigh; features have a Euclidean length of at most 2. */
    readonly clipNorm: number;
    /** Step length, in units of `clipNorm`, before noise shortens it. */
    readonly learningRate: number;
    /** Share of the privacy that goes into learning where the features are centred, and how many rows there are. */
    readonly centringShare: number;
    /** About how many rows there are, where that is public: then no privacy is spent on counting them. */
    readonly units?: number | undefined;
}
/**
 * The steps, the noise and the event of one training run, made together so that they cannot disagree.
 * All mechanisms are Gaussian on all rows, so that the run is exactly μ-Gaussian-DP with μ² the sum over its parts
 * (Dong, Roth and Su 2022, Corollary 3.3), and σ is the analytic one for the whole run.
 */
export interface LogisticPlan extends TrainingPlan {
    /** How far one neighbour can move a sum of vectors, each of length at most 1. */
    readonly unitSensitivity: number;
    /** Noise on the sum that centres the features and counts the rows, relative to its sensitivity; 0 without privacy. */
    readonly centringNoise: number;
    /** Noise on each gradient sum, relative to its sensitivity; 0 without privacy. */
    readonly gradientNoise: number;
}
/** The plan of a private run that is (ε, δ)-DP as a whole. */
export declare function privatePlan(claim: Claim, options: DescentOptions, relation: NeighboringRelation): LogisticPlan;
/** The plan of a run without privacy. */
export declare const nonPrivatePlan: (claim: Claim, steps: number) => LogisticPlan;

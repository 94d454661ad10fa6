import type { LossMeasure } from './loss.js';
/**
 * Non-uniform entropy: Σ −log₂(count of the value / count of its group), over all rows and columns (Gionis and Tassa 2009).
 * Suppressed rows count as generalised ones, so it is known before any class is.
 */
export declare const entropyLoss: LossMeasure;
/**
 * The loss metric, arithmetic mean over columns (Iyengar 2002). With values counted by the leaves of a hierarchy it is also the
 * normalised certainty penalty (Xu et al. 2006): (leaves − 1)/(m − 1) a cell, suppressed cells 1.
 */
export declare const lossMetric: LossMeasure;
/** The loss metric with a geometric mean: Π (1 + x)^(1/d) − 1. */
export declare const geometricLossMetric: LossMeasure;
/** Normalised certainty penalty; with hierarchies the same figure as the loss metric. */
export declare const certaintyPenalty: LossMeasure;
/** Discernibility: every row costs the size of its class, a suppressed one all rows (Bayardo and Agrawal 2005). */
export declare const discernibility: LossMeasure;
/** Average class size: rows for every class; all suppressed rows are one class (LeFevre, DeWitt and Ramakrishnan 2006). */
export declare const averageClassSize: LossMeasure;
declare const MEASURES: {
    entropy: LossMeasure;
    lossMetric: LossMeasure;
    geometricLossMetric: LossMeasure;
    certaintyPenalty: LossMeasure;
    discernibility: LossMeasure;
    averageClassSize: LossMeasure;
};
/** A measure by its name in a plan, or as a value. */
export type LossName = keyof typeof MEASURES;
/** @throws PrivacyError `invalid-argument` on an unknown name */
export declare function lossMeasure(loss: LossName | LossMeasure, argument?: string): LossMeasure;
export {};

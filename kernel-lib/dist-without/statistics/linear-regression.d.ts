import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { TableLike } from '../tables/index.js';
import { type BoundedColumns, type MomentOptions } from './moments.js';
import { type Line } from './line.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
export interface LinearRegressionOptions<Name extends string = string> extends MomentOptions {
    readonly features: BoundedColumns<Name>;
    /** One column and its bounds. */
    readonly target: BoundedColumns<Name>;
    /** λ added to the features' squares, in the units of the sums; none unless it is given. */
    readonly ridge?: number;
    /** Whether the half-widths also hold what drawing the rows from a population adds. The target's squares are then asked for as well. */
    readonly sampling?: boolean;
}
/** A fitted line, and how far it may be off. */
export interface LinearModel extends Line {
    /** Standard errors of the coefficients from the noise alone, to first order: not those of sampling, nor the bias of a ridge or of clipping. */
    readonly standardErrors: readonly number[];
    /** How far off each coefficient may be at 95 %, because of the noise, to first order; and of sampling, where that was asked for. */
    readonly halfWidths: readonly number[];
    readonly interceptHalfWidth: number;
}
/**
 * Linear regression by noisy sufficient statistics; directions in which the features spread less than the noise are damped
 * (Vu and Slavković 2009; Wang 2018, "Revisiting differentially private linear regression").
 *
 * Measured are the sums of products of (1, features, target), seen on [−1, 1] between the bounds. Rows whose features are longer than
 * `clipNorm`, √(d/3) and at least √3 unless it is given, are shortened as a whole, and so count less: that biases no slope, as their weight
 * follows from the features alone. For their sensitivity see {@link moments}. Gaussian noise suits them, for it grows with √ of the number of products.
 * @example session.release('progression', linearRegression({ features: { bmi: { lower: 10, upper: 60 } }, target: { y: { lower: 0, upper: 400 } } }), gaussian({ epsilon: 3 }))
 */
export declare function linearRegression<Name extends string = string>(options: LinearRegressionOptions<OneOf<Name>>): Analysis<TableLike, LinearModel, RealMechanism> & AboutColumns<Name>;

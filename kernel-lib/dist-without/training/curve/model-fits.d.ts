import type { ColumnLike, TableLike } from '../../tables/table.js';
import { type BoundsByName } from '../column-bounds.js';
import type { Bounds } from '../features.js';
import type { PrivateModel } from '../private-model.js';
import type { CurveTerms } from './curve.js';
/** Rows to learn from, or to measure on. */
export interface LabelledTable {
    readonly features: TableLike;
    readonly labels: ColumnLike;
}
/** A curve of a model's score. */
export interface ModelCurveOptions<Learnt = unknown> extends CurveTerms {
    /** What learns; a model of this library is fitted in workers, one of your own or of tfjs in the kernel, in turns. */
    readonly model: PrivateModel<Learnt>;
    /** Declared public bounds of the columns, in their order or by their names. */
    readonly bounds: Bounds | BoundsByName;
    /** Private rows to learn from. */
    readonly training: LabelledTable;
    /** Public rows to measure on. */
    readonly test: LabelledTable;
    /** How many threads fit at a time; one for each processor unless it is given. Seeded curves don't depend on it. */
    readonly workers?: number;
    readonly evaluate?: undefined;
}
/** One fit of a curve. */
export interface CurveFit {
    readonly epsilon: number;
    readonly run: number;
}
/** Where the fits are made, for people. */
export declare function placeOfFits(options: ModelCurveOptions, fits: number): string;
/** The scores of the fits on the public rows, in their order. */
export declare const modelScores: (options: ModelCurveOptions, fits: readonly CurveFit[]) => AsyncGenerator<number>;

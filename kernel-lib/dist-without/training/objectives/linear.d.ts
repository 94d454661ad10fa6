import { type Objective, type UnitRows } from './objective.js';
/** Scores linear in the features, and a loss of the scores: logistic, multinomial or squared. */
export interface LinearOptions {
    /** Row after row, `columns` numbers each. */
    readonly features: Float64Array;
    readonly columns: number;
    /** A class of 0 … classes − 1, or the number to predict. */
    readonly targets: Float64Array;
    /** Classes to tell apart; 2 have one score, more have one each. Left out for a number to predict. */
    readonly classes?: number;
    /** Rows of one privacy unit are clipped together; every row is its own unless it is given. */
    readonly units?: UnitRows;
}
/** Scores of rows: features · kernel + bias. */
export declare function linearScores(features: Float64Array, columns: number, outputs: number, parameters: ArrayLike<number>, rows: ArrayLike<number>): Float64Array;
/** A linear model and its rows. */
export declare function linearObjective(options: LinearOptions): Objective;

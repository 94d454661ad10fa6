import type { Analysis, SelectionMechanism } from '../mechanisms/analysis.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
import type { TableLike } from '../tables/index.js';
import { type MissingOption } from './cells.js';
import { type BoundedColumns } from './moments.js';
import { type Line } from './line.js';
export interface RobustRegressionOptions<Name extends string = string> extends MissingOption {
    /** One column and its bounds. */
    readonly feature: BoundedColumns<Name>;
    /** One column and its bounds. */
    readonly target: BoundedColumns<Name>;
    /**
     * How far rows lie from the line, as far as is known without looking at them, in the target's unit: rows farther off count as so far off.
     * A sixteenth of the target's range unless it is given. Nearer to what it is, answers are more accurate; too small, they are of the rows
     * that lie closest together.
     */
    readonly residual?: number;
}
/**
 * The line for which the squares of the distances from it, those beyond `residual` counted as that, have the least sum: least squares
 * where no row is farther off, and blind to rows that are. It is chosen among 65,536 lines by the exponential mechanism or
 * permute-and-flip (McSherry and Talwar 2007; robust regression by bounded losses: Avella-Medina 2021). All of ε is spent on one choice, and
 * every row counts in it, so that few rows suffice where they lie close to a line; `linearRegression` has no bias for rows that are not.
 *
 * A row's loss is within [0, 1]. Scores are sums of ½ − loss: sensitivity ½, under `replace-one` 1.
 * @example session.release('growth', robustRegression({ feature: { age: { lower: 0, upper: 18 } }, target: { height: { lower: 40, upper: 220 } }, residual: 20 }), permuteAndFlip({ epsilon: 0.5 }))
 */
export declare function robustRegression<Name extends string = string>(options: RobustRegressionOptions<OneOf<Name>>): Analysis<TableLike, Line, SelectionMechanism> & AboutColumns<Name>;

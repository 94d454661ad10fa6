import type { Analysis, SelectionMechanism } from '../mechanisms/analysis.js';
import type { TableLike } from '../tables/index.js';
export interface RowsPerUnitOptions {
    /** The column that says whom a row belongs to. */
    readonly unit: string;
    /** The largest bound that would be used. */
    readonly most: number;
    /** The share of units whose rows are all to be used; 0.95 unless it is given. */
    readonly probability?: number;
}
/**
 * A bound for {@link perUnit} and for a data set's unit, chosen privately: so many rows that a share of the units has no more. A unit
 * counts once, however many rows it has.
 * @example
 * const { value: rows } = session.release('rows of a patient', rowsPerUnit({ unit: 'patient', most: 50 }), exponential({ epsilon: 0.1 }));
 * session.release('visits', perUnit(count(), { unit: 'patient', rows }), laplace({ epsilon: 0.4 }));
 */
export declare function rowsPerUnit(options: RowsPerUnitOptions): Analysis<TableLike, number, SelectionMechanism>;

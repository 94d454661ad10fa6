import type { Classes } from '../classes/grouper.js';
import type { KeyLayout } from '../classes/key-layout.js';
import type { GeneralizedColumn } from '../hierarchies/generalized-column.js';
/** What a measure of lost information knows before any table is made. */
export interface LossContext {
    readonly rows: number;
    readonly columns: readonly GeneralizedColumn[];
    /** How many released rows have each code, column by column. */
    readonly frequencies: readonly Int32Array[];
    readonly layout: KeyLayout;
}
/** A generalised table: its classes, and which of them are suppressed. */
export interface ReleasedClasses {
    readonly levels: ArrayLike<number>;
    readonly classes: Classes;
    /** Counts of a class; the first is that of released rows. */
    readonly lists: number;
    /** 1 where the class is suppressed. */
    readonly suppressed: Uint8Array;
    readonly suppressedRows: number;
}
export interface BoundLoss {
    /** A loss that no table at these levels falls short of, and that does not fall as levels rise. */
    floor(levels: ArrayLike<number>): number;
    /** Whether `floor` is the loss itself, whatever is suppressed. */
    readonly exact: boolean;
    of(table: ReleasedClasses): number;
    /** A loss that no table at these or higher levels falls short of, known once the classes are. */
    floorAbove?(classes: Classes, lists: number): number;
}
/** A measure of how much information a generalised table has lost; less is better. */
export interface LossMeasure {
    readonly name: string;
    bind(context: LossContext): BoundLoss;
}

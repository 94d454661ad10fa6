/** The plain reference of the kernel's `mondrian`: the same cuts over an array of row numbers. */
export interface Partition {
    /** Rows, class after class. */
    readonly order: Int32Array;
    /** Where each class begins in `order`, rising. */
    readonly starts: Int32Array;
}
export interface PartitionQuestion {
    /** Codes of 0 to 65,535, column by column, in the order of their values. */
    readonly columns: readonly Uint16Array[];
    readonly k: number;
    /** Rows of the median's own value may go to either side. */
    readonly relaxed: boolean;
    /** What a column's range is multiplied by before ranges are compared. */
    readonly weights: readonly number[];
}
export declare function mondrianPlain({ columns, k, relaxed, weights }: PartitionQuestion): Partition;

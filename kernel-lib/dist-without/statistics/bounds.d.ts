/** The range a column is declared to have, from what is known of it in advance and never from the data; values beyond are clamped. */
export interface ColumnBounds {
    readonly lower: number;
    readonly upper: number;
}
/**
 * Options with the bounds of a column: as they are, or under its name as data sets publish them, `{ age: { lower: 0, upper: 120 } }`, where the
 * compiler knows the name.
 */
export type Bounded<Options extends ColumnBounds, Column extends string> = Options | (string extends Column ? never : Omit<Options, keyof ColumnBounds> & Readonly<Record<Column, ColumnBounds>>);
/**
 * Parses declared bounds.
 * @param argument what they are called in messages, such as `age`
 * @throws PrivacyError `invalid-argument` for bounds that are not finite numbers in order, or so large that sums could overflow
 */
export declare function parseBounds(bounds: ColumnBounds | undefined, argument?: string): ColumnBounds;
/** The value itself, or the bound it lies beyond. */
export declare const clamp: (value: number, { lower, upper }: ColumnBounds) => number;
/** A bounded column seen on [−1, 1], with its middle at 0: what sums of it and of its products are taken over. */
export interface UnitScale {
    toUnit(value: number): number;
    fromUnit(unit: number): number;
    readonly middle: number;
    /** Half of the range: what one unit is worth. */
    readonly half: number;
}
export declare function unitScale(bounds: ColumnBounds): UnitScale;

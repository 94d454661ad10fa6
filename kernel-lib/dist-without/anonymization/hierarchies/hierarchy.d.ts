/**
 * A generalisation hierarchy: for each value of a column, what it becomes at each level. Level 0 is the value itself; the last level is
 * the most general, mostly one label for all, such as `*`.
 */
export interface Hierarchy {
    /** Levels above the values themselves: a value can be generalised so many times. */
    readonly height: number;
    /** One row a value: the value, then its label at levels 1, 2, …. */
    readonly rows: readonly (readonly string[])[];
}
/**
 * A hierarchy from its rows, checked: every row reaches every level, no value comes twice, no label has two parents and none its own
 * descendant as an ancestor.
 * @param name what errors call the hierarchy: its column
 * @throws PrivacyError `invalid-argument`, which names the column and the value
 */
export declare function hierarchyOf(rows: readonly (readonly unknown[])[], name?: string): Hierarchy;
/** A hierarchy of one step: every value stays as it is or is suppressed. */
export declare const suppressionHierarchy: (values: readonly unknown[], name?: string) => Hierarchy;

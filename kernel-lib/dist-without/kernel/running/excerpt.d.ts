/**
 * A few lines of a text with their numbers, and a mark below the place that is meant.
 * @param line counted from zero, as are `column` and `end`
 * @param end where on the same line the mark ends
 */
export declare function excerpt(text: string, line: number, column: number, end?: number): readonly string[];

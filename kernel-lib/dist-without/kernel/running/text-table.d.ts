/** The first records as lines of aligned columns, and how many there are in all. */
export declare function textTable(rows: readonly Readonly<Record<string, unknown>>[]): string;

type Row = Readonly<Record<string, unknown>>;
/** Whether a value is a table: several plain records whose fields are no objects. */
export declare const isTable: (value: unknown) => value is readonly Row[];
/**
 * The rows of a data frame as records, no more of them than a table shows; undefined for anything else. What is left out are holes at the
 * end, so that the length is that of the frame.
 */
export declare function frameRows(value: unknown): readonly Row[] | undefined;
/** A cell of a table as text. */
export declare function cellText(value: unknown): string;
/** Records as an HTML table. */
export declare function htmlTable(rows: readonly Row[]): string;
export {};

/** A column of a stand-in: whole numbers or decimals of a range, texts apart by ` | `, or a name for each row. */
export type ColumnSchema = readonly [name: string, least: number, most: number, decimals: number] | readonly [name: string, texts: string];
/** Columns of the tables that have to be fetched: their names and what such cells look like. No row of theirs is in here. */
export declare const SCHEMAS: Readonly<Record<string, readonly ColumnSchema[]>>;

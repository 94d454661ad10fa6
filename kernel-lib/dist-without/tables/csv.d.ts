import { type Cell, type ColumnType } from './column-type.js';
import { type Encoding } from './encoding.js';
export interface CsvOptions {
    /**
     * What columns hold, by name; those not named are inferred: numbers only where no digit is lost, so that 007, 02139 and the 18 digits
     * of an identity card stay text. Of private data declare all: what is inferred follows the cells.
     */
    readonly types?: Readonly<Record<string, ColumnType>>;
    /**
     * The texts that mean a missing value, in every column. Unless they are given, empty cells do everywhere, and words like NA, NaN,
     * null or ? do in columns of numbers and booleans; in columns of texts they are kept.
     */
    readonly missing?: readonly string[];
    /** `missing` takes a cell for missing that is not of its column's declared type; otherwise the file is refused. */
    readonly unreadable?: 'missing';
    /** Unless it is given: by the byte order mark, else UTF-8 where the bytes are valid UTF-8, else GBK. */
    readonly encoding?: Encoding;
    /** Unless it is given: the one of `,` `;` tab and `|` that the first line has most of. */
    readonly delimiter?: string;
    /** `false` where the first line is data already: columns are then called 0, 1, 2, … */
    readonly header?: boolean;
    /** Leaves out spaces around cells. */
    readonly trim?: boolean;
}
/** What became of a column. */
export interface CsvColumn {
    readonly name: string;
    readonly type: ColumnType;
    readonly inferred: boolean;
    /** How many of its cells are missing. */
    readonly missing: number;
    /** The texts that were read as missing, and how often, the empty one as `''`. */
    readonly readAsMissing: Readonly<Record<string, number>>;
    /** Texts such as NA that usually mean a missing value and were kept as text, and how often. */
    readonly keptAsText: Readonly<Record<string, number>>;
}
/** A table read from CSV: a frame by its shape, for statistics, training, and `new DataFrame(table.values, { columns: table.columns })`. */
export interface CsvTable {
    readonly columns: readonly string[];
    /** Rows of cells. */
    readonly values: readonly (readonly Cell[])[];
    readonly encoding: Encoding;
    readonly delimiter: string;
    /** What became of each column; counts of private data are private. */
    readonly report: readonly CsvColumn[];
    /** The rows as objects. */
    records(): Record<string, Cell>[];
    /** What became of the file, for people: rows, encoding, types, and what was taken for missing. */
    toString(): string;
}
/**
 * Reads a table from CSV text or bytes (RFC 4180, by the library csv-parse).
 * @throws PrivacyError `invalid-argument` for bytes of no known encoding, ragged rows, unclosed quotes, column names that are empty or
 * the same, and cells that are not of their column's declared type. Messages tell lines and columns, never cells.
 * @example
 * const table = parseCsv(bytes, { types: { zip: 'text', age: 'number' } });
 * console.log(String(table)); // what became of 'NA'
 */
export declare function parseCsv(csv: string | Uint8Array, options?: CsvOptions): CsvTable;
/** Reads a table from a CSV file: see {@link parseCsv}. */
export declare function readCsv(file: string | URL, options?: CsvOptions): CsvTable;

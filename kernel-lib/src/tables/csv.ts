import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CsvError, parse } from 'csv-parse/sync';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { booleanOf, inferredType, MISSING_WORDS, numberOf, type Cell, type ColumnType } from './column-type.js';
import { decodeText, requireEncoding, type Encoding } from './encoding.js';

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

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that the first line, quoted parts left out, has most of. */
function delimiterOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** What is wrong with a file that is no CSV, by the library's codes; its own messages tell cells. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote opens in the middle of a cell',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'a row has more or fewer cells than the first',
};

function rowsOf(text: string, delimiter: string, trim: boolean): (string | null)[][] {
  try {
    const format = { delimiter, trim, skip_empty_lines: true };
    // An empty cell is missing; one that is quoted is a text without letters. To look at every cell takes thrice as long.
    if (/(?:^|[^"])""(?!")/.test(text)) {
      return parse(text, {
        ...format,
        cast: (cell: string, { quoting }: { quoting: boolean }) => (cell === '' && !quoting ? null : cell) as string,
      });
    }
    return parse(text, format).map((row) => (row.includes('') ? row.map((cell) => (cell === '' ? null : cell)) : row));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { code, lines } = error as CsvError & { readonly lines?: number };
    const where = lines === undefined ? '' : ` (line ${String(lines)})`;
    throw invalidArgument('csv', `a table of rows with the same number of cells: ${FAULTS[code] ?? code}${where}`);
  }
}

function namesOf(header: readonly (string | null)[]): string[] {
  const names = header.map((name) => (name ?? '').trim());
  if (names.some((name) => name === '') || new Set(names).size !== names.length) {
    throw invalidArgument('header', 'names that are all different and none empty, or false where there is none');
  }
  return names;
}

function typesOf(types: unknown, names: readonly string[]): ReadonlyMap<string, ColumnType> {
  requireOptions(types, "{ age: 'number' }");
  const declared = new Map(Object.entries(types as Record<string, ColumnType>));
  for (const [name, type] of declared) {
    if (!names.includes(name)) throw invalidArgument(`types.${name}`, 'about a column of the file');
    if (!['text', 'number', 'boolean'].includes(type))
      throw invalidArgument(`types.${name}`, 'text, number or boolean');
  }
  return declared;
}

/** Cells of one column, typed, and what became of them. */
function columnOf(
  name: string,
  texts: readonly (string | null)[],
  declared: ColumnType | undefined,
  { missing, unreadable }: CsvOptions,
): { readonly cells: Cell[]; readonly column: CsvColumn } {
  const words = missing === undefined ? undefined : new Set(missing);
  const type = declared ?? inferredType(texts.map((text) => (text !== null && words?.has(text) ? null : text)));
  const [readAsMissing, keptAsText] = [new Map<string, number>(), new Map<string, number>()];
  const counted = (counts: Map<string, number>, text: string): void =>
    void counts.set(text, (counts.get(text) ?? 0) + 1);
  const cellOf = (text: string | null): Cell => {
    if (text === null || words?.has(text) === true) {
      counted(readAsMissing, text ?? '');
      return null;
    }
    if (type === 'text') {
      if (words === undefined && MISSING_WORDS.has(text)) counted(keptAsText, text);
      return text;
    }
    const value = type === 'number' ? numberOf(text) : booleanOf(text);
    if (value !== undefined) return value;
    const isWord = words === undefined && (text.trim() === '' || MISSING_WORDS.has(text.trim()));
    if (!isWord && unreadable !== 'missing') {
      const allowed = `${type === 'number' ? 'numbers' : 'truth values'} only, as it is declared; or say unreadable: 'missing'`;
      throw invalidArgument(`column ${JSON.stringify(name)}`, allowed);
    }
    counted(readAsMissing, isWord ? text.trim() : '(unreadable)');
    return null;
  };
  const cells = texts.map(cellOf);
  const total = [...readAsMissing.values()].reduce((sum, count) => sum + count, 0);
  return {
    cells,
    column: Object.freeze({
      name,
      type,
      inferred: declared === undefined,
      missing: total,
      readAsMissing: Object.freeze(Object.fromEntries(readAsMissing)),
      keptAsText: Object.freeze(Object.fromEntries(keptAsText)),
    }),
  };
}

const quoted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([text, count]) => `${String(count)} × ${text === '' ? 'empty' : JSON.stringify(text)}`)
    .join(', ');

function described({ values, encoding, delimiter, report }: Omit<CsvTable, 'records' | 'toString'>): string {
  const lines = report.map(({ name, type, inferred, missing, readAsMissing, keptAsText }) => {
    const parts = [`${name}: ${type}${inferred ? ' (inferred)' : ''}`];
    if (missing > 0) parts.push(`missing: ${quoted(readAsMissing)}`);
    if (Object.keys(keptAsText).length > 0) parts.push(`kept as text: ${quoted(keptAsText)}`);
    return parts.join('; ');
  });
  const mark = delimiter === '\t' ? 'tab' : delimiter;
  return [`${String(values.length)} rows, ${encoding}, separated by ${mark}`, ...lines].join('\n');
}

/**
 * Reads a table from CSV text or bytes (RFC 4180, by the library csv-parse).
 * @throws PrivacyError `invalid-argument` for bytes of no known encoding, ragged rows, unclosed quotes, column names that are empty or
 * the same, and cells that are not of their column's declared type. Messages tell lines and columns, never cells.
 * @example
 * const table = parseCsv(bytes, { types: { zip: 'text', age: 'number' } });
 * console.log(String(table)); // what became of 'NA'
 */
export function parseCsv(csv: string | Uint8Array, options: CsvOptions = {}): CsvTable {
  requireOptions(options, "{ types: { zip: 'text' } }");
  if (typeof csv !== 'string' && !((csv as unknown) instanceof Uint8Array)) {
    throw invalidArgument('csv', 'a text, or its bytes');
  }
  const { missing, unreadable } = options;
  requireEncoding(options.encoding);
  if (missing !== undefined && !(Array.isArray(missing) && missing.every((word) => typeof word === 'string'))) {
    throw invalidArgument('missing', "a list of texts, such as ['NA', '-9']");
  }
  if (unreadable !== undefined && (unreadable as unknown) !== 'missing') {
    throw invalidArgument('unreadable', "'missing', or left out");
  }
  const { text, encoding } =
    typeof csv === 'string'
      ? { text: csv.replace(/^\uFEFF/, ''), encoding: 'utf-8' as const }
      : decodeText(csv, options.encoding);
  const delimiter = options.delimiter ?? delimiterOf(text);
  if (typeof delimiter !== 'string' || delimiter === '') throw invalidArgument('delimiter', 'a text');
  const rows = rowsOf(text, delimiter, options.trim === true);
  const header = options.header === false ? undefined : rows.shift();
  if (header === undefined && rows.length === 0) throw invalidArgument('csv', 'a table with a line of column names');
  const names = header === undefined ? (rows[0] ?? []).map((_, index) => String(index)) : namesOf(header);
  const types = typesOf(options.types ?? {}, names);
  const columns = names.map((name, index) =>
    columnOf(
      name,
      rows.map((row) => row[index] ?? null),
      types.get(name),
      options,
    ),
  );
  const table = {
    columns: Object.freeze(names),
    values: Object.freeze(rows.map((_, row) => Object.freeze(columns.map(({ cells }) => cells[row] ?? null)))),
    encoding,
    delimiter,
    report: Object.freeze(columns.map(({ column }) => column)),
  };
  return Object.freeze({
    ...table,
    records: () =>
      table.values.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null]))),
    toString: () => described(table),
  });
}

/** Reads a table from a CSV file: see {@link parseCsv}. */
export function readCsv(file: string | URL, options: CsvOptions = {}): CsvTable {
  const path = typeof file === 'string' && file.startsWith('file:') ? fileURLToPath(file) : file;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== 'ENOENT';
    const where = typeof file === 'string' && !isAbsolute(file) ? ` in ${process.cwd()}` : '';
    const but = isThere ? '' : `, and there is no ${String(file)}${where}`;
    throw invalidArgument('file', `the path of a file that can be read${but}`);
  }
  return parseCsv(bytes, options);
}

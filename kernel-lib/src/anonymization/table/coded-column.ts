import { outsideDomain } from '../../core/errors.js';

/** A column as a dictionary: the distinct cells in the order they first occur, and each row's number among them. */
export interface CodedColumn {
  readonly name: string;
  /** Each code's text; the empty string is what is missing. */
  readonly labels: readonly string[];
  /** Each code's first cell, as it came. */
  readonly cells: readonly unknown[];
  readonly codes: Int32Array;
}

/**
 * A cell's text, by which cells are equal: `5` and `'5'` are one value; null, undefined, NaN and the empty string are all missing.
 * @throws PrivacyError `outside-domain` for cells that are no text, number, boolean or date
 */
export function textOf(cell: unknown, argument: string): string {
  switch (typeof cell) {
    case 'string':
      return cell;
    case 'number':
      return Number.isNaN(cell) ? '' : String(cell);
    case 'boolean':
    case 'bigint':
      return String(cell);
    default:
      if (cell === undefined || cell === null) return '';
      if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
      throw outsideDomain(argument, 'a column of texts, numbers, booleans or dates');
  }
}

/** Reads a column once. A map of the cells themselves saves making a text of every number. */
export function codedColumn(name: string, cells: ArrayLike<unknown>): CodedColumn {
  const byCell = new Map<unknown, number>();
  const byText = new Map<string, number>();
  const labels: string[] = [];
  const firsts: unknown[] = [];
  const codes = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    let code = byCell.get(cell);
    if (code === undefined) {
      const text = textOf(cell, `column ${name}`);
      code = byText.get(text);
      if (code === undefined) {
        code = labels.push(text) - 1;
        firsts.push(cell);
        byText.set(text, code);
      }
      byCell.set(cell, code);
    }
    codes[row] = code;
  }
  return { name, labels, cells: firsts, codes };
}

/** The number that a label is, or undefined: no text but a plain decimal counts. */
export function numberOf(label: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(label)) return undefined;
  const value = Number(label);
  return Number.isFinite(value) ? value : undefined;
}

/** Whether every label that is not missing is a number, and there is one. */
export const isNumeric = (labels: readonly string[]): boolean =>
  labels.some((label) => label !== '') && labels.every((label) => label === '' || numberOf(label) !== undefined);

/** Codes in the order of their values: numbers by size, texts by their characters; what is missing comes first. */
export function valueOrder(labels: readonly string[]): number[] {
  const codes = labels.map((_, code) => code);
  const text = (code: number): string => labels[code] ?? '';
  if (isNumeric(labels)) {
    const value = labels.map((label) => numberOf(label) ?? -Infinity);
    return codes.sort((a, b) => (value[a] === value[b] ? 0 : (value[a] as number) < (value[b] as number) ? -1 : 1));
  }
  return codes.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}

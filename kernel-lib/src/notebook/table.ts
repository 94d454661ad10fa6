import { inspect } from 'node:util';
import { count, formatColumn, formatValue, invalidArgument } from '../core/index.js';
import type { TableLike } from '../tables/index.js';
import { notebookDisplay, type Display } from './display.js';
import { escapeHtml } from '../core/html.js';
import type { MimeBundle } from './mime-bundle.js';

interface Cells {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows there are; `rows` may hold only the first of them. */
  readonly total: number;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatValue(value);
  return inspect(value, { breakLength: Infinity });
}

/** A column's cells as texts: its numbers in digits that can be compared, whatever else stands among them. */
function textsOf(cells: readonly unknown[]): readonly string[] {
  const numbers = formatColumn(cells.filter((cell): cell is number => typeof cell === 'number'));
  let next = 0;
  return cells.map((cell) => (typeof cell === 'number' ? (numbers[next++] ?? '') : textOf(cell)));
}

/** The rows' cells as texts, column by column. */
function shownRows(rows: readonly (readonly unknown[])[], width: number): readonly (readonly string[])[] {
  const columns = Array.from({ length: width }, (_, column) => textsOf(rows.map((row) => row[column])));
  return rows.map((_, row) => columns.map((column) => column[row] ?? ''));
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

/** What a table shows: unlike what is computed with, its cells may be missing and of any kind. */
function cellsOf(data: TableLike, most: number): Cells {
  const framed = isRecord(data) && Array.isArray(data['columns']) && isList(data['values']);
  const source: unknown = framed ? data['values'] : data;
  if (!isList(source)) throw invalidArgument('data', 'a data frame, an array of rows, or an array of records');
  const rows: unknown[] = Array.from({ length: Math.min(source.length, most) }, (_, row) => source[row]);
  if (!framed && rows.length > 0 && rows.every(isRecord)) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const cells = rows.map((row) => columns.map((column) => row[column]));
    return { columns, rows: shownRows(cells, columns.length), total: source.length };
  }
  if (!rows.every(isList)) throw invalidArgument('data', 'a data frame, an array of rows, or an array of records');
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = framed
    ? (data['columns'] as unknown[]).map(String)
    : Array.from({ length: width }, (_, i) => String(i));
  const cells = rows.map((row) => columns.map((_, column) => row[column]));
  return { columns, rows: shownRows(cells, columns.length), total: source.length };
}

const isNumeric = (text: string): boolean =>
  text === '∞' || text === 'NaN' || (text !== '' && Number.isFinite(Number(text)));

function asText({ columns, rows }: Cells, note: string): string {
  const layout = columns.map((column, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    const width = Math.max(column.length, ...cells.map((cell) => cell.length));
    const numeric = cells.every((cell) => cell === '' || isNumeric(cell));
    return (cell: string): string => (numeric ? cell.padStart(width) : cell.padEnd(width));
  });
  const lines = [columns, ...rows].map((cells) =>
    layout
      .map((place, index) => place(cells[index] ?? ''))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...(note === '' ? [] : [note])].join('\n');
}

function asHtml({ columns, rows }: Cells, note: string): string {
  const numeric = columns.map((_, index) => rows.every((row) => row[index] === '' || isNumeric(row[index] ?? '')));
  const align = (index: number): string => `style="text-align: ${numeric[index] === true ? 'right' : 'left'}"`;
  const head = columns.map((column, index) => `<th scope="col" ${align(index)}>${escapeHtml(column)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, index) => `<td ${align(index)}>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('');
  const caption = note === '' ? '' : `<caption>${escapeHtml(note)}</caption>`;
  const table = `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
  // A wide table scrolls by itself, and does not push the notebook's page.
  return `<div style="overflow-x: auto; max-width: 100%">${table}</div>`;
}

/** How many rows are shown unless more are asked for. */
const MOST_ROWS = 50;

/**
 * A table as a bundle: HTML with every cell escaped, and text.
 * @param data a frame, rows as arrays, or rows as objects (whose keys may differ)
 * @param most how many rows at most; the rest is told by number
 */
export function tableBundle(data: TableLike, most = MOST_ROWS): MimeBundle {
  const cells = cellsOf(data, count(most, 'most'));
  const note = cells.total > cells.rows.length ? `${String(cells.rows.length)} of ${String(cells.total)} rows` : '';
  return { data: { 'text/html': asHtml(cells, note), 'text/plain': asText(cells, note) } };
}

/** Shows a table below the cell. Nothing is debited: what is shown must be public or released already. */
export function table(data: TableLike, display: Display = notebookDisplay): void {
  display.show(tableBundle(data));
}

import type { Form } from '../core/form.js';
import { intervalBar, tableHtml } from '../core/form-table.js';
import { formatValue, formatWithin } from '../core/format.js';
import { escapeHtml } from '../core/html.js';
import { claimText } from '../mechanisms/claim-text.js';
import type { Accuracy } from '../mechanisms/noise.js';
import type { Release } from './release.js';

type Shown = Omit<Release<unknown>, 'toString'>;

/** One row of an answer that has several: what it is of, and what was released. */
type Row = readonly (string | number | undefined)[];

/** An answer of several parts as a table; `measured` says which column holds numbers that the noise was added to. */
interface Parts {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly total: number;
  readonly measured: number;
}

/** Parts that HTML shows, and that one line names; of the rest it gives the number. */
const MOST_ROWS = 50;
const MOST_NAMED = 10;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOneOf = (value: unknown): value is string | number =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';

/** Any part of an answer, in few words. */
function brief(value: unknown): string {
  if (typeof value === 'number') return formatValue(value);
  if (Array.isArray(value) && value.length <= MOST_NAMED && value.every(isOneOf))
    return `[${value.map(brief).join(', ')}]`;
  if (Array.isArray(value)) return `${String(value.length)} values`;
  if (value instanceof Map) return `${String(value.size)} groups`;
  if (isRecord(value))
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${brief(each)}`)
      .join(', ')} }`;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return '';
}

const cell = (value: unknown): string | number => (typeof value === 'number' ? value : brief(value));

/** The rows of an answer of several parts; undefined for one of a single part. */
function partsOf(value: unknown, names: readonly string[] | undefined): Parts | undefined {
  if (value instanceof Map) {
    const rows = [...(value as ReadonlyMap<unknown, unknown>)].slice(0, MOST_ROWS);
    return { columns: ['group', 'released'], rows: rows.map((row) => row.map(cell)), total: value.size, measured: 1 };
  }
  if (isByPart(value))
    return partsOf(
      Object.entries(value).map(([part, estimate]) => ({ part, ...estimate })),
      names,
    );
  if (!Array.isArray(value)) return undefined;
  const parts = value.slice(0, MOST_ROWS) as readonly unknown[];
  if (parts.length > 0 && parts.every(isRecord)) {
    const columns = Object.keys(parts[0] ?? {}).filter((name) => name !== 'accuracy');
    const rows = parts.map((part) => columns.map((name) => withOwnMargin(part, name)));
    return {
      columns,
      rows,
      total: value.length,
      measured: columns.findIndex((_, at) => typeof rows[0]?.[at] === 'number'),
    };
  }
  const rows = parts.map((part, index) => [names?.[index] ?? String(index), cell(part)]);
  return { columns: [names === undefined ? 'index' : 'of', 'released'], rows, total: value.length, measured: 1 };
}

/** Whether an answer has a name for each part, and under it the part's own answer with its accuracy. */
const isByPart = (value: unknown): value is Readonly<Record<string, { readonly value: unknown }>> =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.values(value).every((part) => isRecord(part) && 'value' in part && 'accuracy' in part);

/** A field of a part; its value with the margin that the part itself brings, as the answers about groups do. */
function withOwnMargin(part: Readonly<Record<string, unknown>>, name: string): string | number {
  const { accuracy } = part;
  const value = part[name];
  if (name !== 'value' || typeof value !== 'number' || !isRecord(accuracy)) return cell(value);
  return formatWithin(value, Number(accuracy['halfWidth']));
}

const measuredText = (value: string | number | undefined, accuracy: Accuracy | undefined): string =>
  typeof value !== 'number'
    ? (value ?? '')
    : accuracy === undefined
      ? formatValue(value)
      : formatWithin(value, accuracy.halfWidth);

/** The accuracy of one of several numbers, where each has an interval of its own. */
function accuracyAt(accuracy: Accuracy | undefined, value: unknown, index: number): Accuracy | undefined {
  const own = accuracy?.intervals?.[index];
  if (accuracy === undefined || own === undefined || typeof value !== 'number') return accuracy;
  return { confidence: accuracy.confidence, halfWidth: Math.max(own.high - value, value - own.low) };
}

const percent = ({ confidence }: Accuracy): string => `${formatValue(100 * confidence)} %`;

/** The promise, as it is said beside the answer. */
function promise({ claim, contribution, mechanism, random, recalled, relation, threshold, unit }: Shown): string {
  const of =
    claim.epsilon === Infinity
      ? claimText(claim)
      : `${mechanism}, ${claimText(claim, { unit, relation })}${contribution === undefined ? '' : ` (${contribution})`}`;
  return [
    of,
    ...(threshold === undefined ? [] : [`groups whose noisy count is ${formatValue(threshold, 4)} or more`]),
    ...(random === 'seeded' ? ['seeded: not private'] : []),
    ...(recalled ? ['recalled: free'] : []),
  ].join(' · ');
}

/** One line for people, such as `patients = 567 ± 30 (95 %) · laplace, ε 0.1 for one patient, add-or-remove-one`. */
export function releaseText(release: Shown): string {
  const { accuracy, label, names, value } = release;
  const parts = partsOf(value, names);
  const margin = accuracy === undefined ? '' : ` (${percent(accuracy)})`;
  if (parts === undefined) {
    const shown = typeof value === 'number' ? measuredText(value, accuracy) : brief(value);
    return `${label} = ${shown}${typeof value === 'number' ? margin : ''} · ${promise(release)}`;
  }
  const named = parts.rows.slice(0, MOST_NAMED).map((row, index) => {
    const cells = row.map((each, at) =>
      at === parts.measured ? measuredText(each, accuracyAt(accuracy, each, index)) : String(each),
    );
    return parts.columns[0] === 'index' ? (cells[1] ?? '') : cells.join(' ');
  });
  const rest = parts.total - named.length;
  const list = [...named, ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ');
  return `${label} = [${list}]${parts.measured < 0 ? '' : margin} · ${promise(release)}`;
}

function tableOf({ columns, rows, total, measured }: Parts, accuracy: Accuracy | undefined, bars: boolean): string {
  const ends = rows.map((row, part) => {
    const value = typeof row[measured] === 'number' ? row[measured] : 0;
    const halfWidth = accuracyAt(accuracy, value, part)?.halfWidth ?? 0;
    return { low: value - halfWidth, high: value + halfWidth };
  });
  const to = Math.max(...ends.map(({ high }) => high), Number.MIN_VALUE);
  return tableHtml({
    columns,
    rows: rows.map((row, part) =>
      row.map((each, at) =>
        at === measured ? measuredText(each, accuracyAt(accuracy, each, part)) : String(each ?? ''),
      ),
    ),
    note: total > rows.length ? `${String(rows.length)} of ${String(total)} shown` : '',
    ...(bars && { drawings: ends.map(({ low, high }) => intervalBar(low, high, { from: 0, to })) }),
  });
}

/** A release as notebooks show it: the answer in the digits that its margin justifies, and under it the promise. */
export function releaseForm(release: Shown): Form {
  const { accuracy, label, names, value } = release;
  const parts = partsOf(value, names);
  const sure = accuracy === undefined ? '' : ` (${percent(accuracy)}${parts === undefined ? '' : ', each'})`;
  const answer =
    parts === undefined
      ? `<div>${escapeHtml(label)} = <strong>${escapeHtml(typeof value === 'number' ? measuredText(value, accuracy) : brief(value))}</strong>${typeof value === 'number' ? escapeHtml(sure) : ''}</div>`
      : `<div><strong>${escapeHtml(label)}</strong>${parts.measured < 0 ? '' : escapeHtml(sure)}</div>` +
        tableOf(parts, accuracy, names !== undefined || value instanceof Map);
  return {
    text: releaseText(release),
    html: `${answer}<div style="opacity: 0.75">${escapeHtml(promise(release))}</div>`,
  };
}

import { lineForm, type Form } from '../core/form.js';
import { tableHtml, tableText, type FormTable } from '../core/form-table.js';
import { formatShare, formatValue } from '../core/format.js';
import { escapeHtml } from '../core/html.js';
import type { RiskFigures, RiskReport } from '../reports/risk.js';
import { rowCount, type TableLike } from '../tables/index.js';

interface ShownTable {
  readonly data: TableLike;
  readonly classes: number;
  readonly smallestClass?: number;
  readonly suppressedRows?: number;
  readonly certaintyPenalty: number;
  readonly levels?: Readonly<Record<string, number>>;
}

/** An anonymised table as notebooks show it: what became of it, not its rows. */
export function anonymizedForm(table: ShownTable): Form {
  const { classes, smallestClass, suppressedRows = 0, certaintyPenalty, levels } = table;
  const text = [
    `${String(rowCount(table.data))} rows in ${String(classes)} classes`,
    ...(smallestClass === undefined ? [] : [`the smallest of ${String(smallestClass)}`]),
    ...(suppressedRows === 0 ? [] : [`${String(suppressedRows)} suppressed`]),
    `${formatShare(certaintyPenalty)} of the information lost (normalised certainty penalty)`,
    ...(levels === undefined
      ? []
      : [
          `levels: ${Object.entries(levels)
            .map(([name, level]) => `${name} ${String(level)}`)
            .join(', ')}`,
        ]),
  ].join(' · ');
  return lineForm(text);
}

const FIGURES: readonly (readonly [name: string, of: (figures: RiskFigures) => string | undefined])[] = [
  ['rows', ({ rows }) => String(rows)],
  ['classes', ({ classes }) => String(classes)],
  ['smallest class', ({ smallestClass }) => String(smallestClass)],
  ['named rightly on average (prosecutor)', ({ prosecutor }) => formatShare(prosecutor)],
  ['alone in their class', ({ unique }) => formatShare(unique)],
  ['named by the attack that was run', ({ linked }) => (linked === undefined ? undefined : formatShare(linked))],
];

/** A risk report as notebooks show it: figures before and after, what that cost, and what it does not protect against. */
export function riskForm({
  label,
  models,
  before,
  after,
  suppressedRows,
  loss,
  doesNotProtectAgainst,
}: RiskReport): Form {
  const title = `${label} · ${models.join(', ')} · measured by the quasi-identifiers alone: no guarantee`;
  const rows = FIGURES.map(([name, of]) => [name, of(before), of(after)]).filter(
    (row): row is string[] => row[1] !== undefined && row[2] !== undefined,
  );
  const note = `${String(suppressedRows)} rows suppressed, ${formatValue(loss.value)} lost (${loss.measure})`;
  const table: FormTable = { columns: ['risk', 'before', 'after'], rows, note };
  const limits = doesNotProtectAgainst.map((limit) => `- ${limit}`).join('\n');
  return {
    text: `${title}\n${tableText(table)}\nIt does not protect against:\n${limits}`,
    html:
      `<div><strong>${escapeHtml(title)}</strong></div>${tableHtml(table)}<div>It does not protect against:</div>` +
      `<ul>${doesNotProtectAgainst.map((limit) => `<li>${escapeHtml(limit)}</li>`).join('')}</ul>`,
  };
}

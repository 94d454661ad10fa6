import type { Form } from '../core/form.js';
import { tableHtml } from '../core/form-table.js';
import { formatValue } from '../core/format.js';
import { escapeHtml } from '../core/html.js';
import { claimText, type Promised } from '../mechanisms/claim-text.js';
import type { Claim } from '../mechanisms/mechanism.js';
import type { Metric } from '../reports/progress.js';

/** What a notebook shows of a model: never its weights, which are long and say nothing to people. */
export interface ShownModel {
  readonly label: string;
  /** Of what kind it is, or how it learns. */
  readonly model: string;
  /** What is promised of it; undefined before it has learnt. */
  readonly claim: Claim | undefined;
  /** To whom; left out where nobody knows any more. */
  readonly to?: Promised | undefined;
  /** How many numbers it has learnt. */
  readonly parameters?: number;
  /** Further facts, as short texts. */
  readonly facts?: readonly string[];
  readonly metrics?: readonly Metric[];
}

/** A model as notebooks show it: what it is, what is promised of it, and its latest figures. */
export function modelForm({ label, model, claim, to, parameters, facts = [], metrics = [] }: ShownModel): Form {
  const told = [
    claim === undefined ? 'not fitted yet' : claimText(claim, to),
    ...(parameters === undefined ? [] : [`${String(parameters)} parameters`]),
    ...facts,
  ].join(' · ');
  const rows = metrics.flatMap(({ name, measuredOn, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [[name, formatValue(last[1], 4), measuredOn]];
  });
  const figures = rows.map(([name = '', value = '', measuredOn = '']) => `\n${name} ${value} (${measuredOn})`);
  return {
    text: `${label} · ${told}\n${model}${figures.join('')}`,
    html:
      `<div><strong>${escapeHtml(label)}</strong> · ${escapeHtml(told)}</div>` +
      (rows.length === 0 ? '' : tableHtml({ columns: ['figure', 'value', 'measured on'], rows })) +
      `<div style="opacity: 0.75">${escapeHtml(model)}</div>`,
  };
}

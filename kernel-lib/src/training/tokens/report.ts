import { outsideDomain } from '../../core/errors.js';
import { withForm } from '../../core/form.js';
import { tableHtml } from '../../core/form-table.js';

/** Precision, recall and F1, and over how many. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

/** Scores of each label, and their averages, as scikit-learn's `classification_report` defines them; what is divided by 0 is 0. */
export interface ClassificationReport {
  readonly labels: readonly (Score & { readonly label: string })[];
  readonly micro: Score;
  readonly macro: Score;
  readonly weighted: Score;
  /** The share of tokens whose tag is right; undefined for entities. */
  readonly accuracy: number | undefined;
  /** The table as scikit-learn and seqeval print it. */
  toString(): string;
}

/** How often a label was right, given and due. */
interface Counts {
  right: number;
  given: number;
  due: number;
}

const ratio = (part: number, of: number): number => (of === 0 ? 0 : part / of);

function score({ right, given, due }: Counts): Score {
  const precision = ratio(right, given);
  const recall = ratio(right, due);
  // As scikit-learn computes it: of the two counts, not of the rounded ratios.
  return { precision, recall, f1: ratio(2 * right, given + due), support: due };
}

const mean = (scores: readonly Score[], weights: readonly number[], support: number): Score => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const of = (value: (score: Score) => number): number =>
    ratio(
      scores.reduce((sum, each, index) => sum + (weights[index] as number) * value(each), 0),
      total,
    );
  return {
    precision: of((each) => each.precision),
    recall: of((each) => each.recall),
    f1: of((each) => each.f1),
    support,
  };
};

/** With so many digits, as Python prints them: a tie, which only a binary fraction can be, goes to the even digit. */
function printed(value: number, digits: number): string {
  const scaled = value * 10 ** digits;
  const tie = Number.isInteger(value * 2 ** 30) && scaled - Math.floor(scaled) === 0.5;
  return tie ? ((2 * Math.round(scaled / 2)) / 10 ** digits).toFixed(digits) : value.toFixed(digits);
}

const MEASURES = ['precision', 'recall', 'f1-score', 'support'];

const AVERAGES = ['micro', 'macro', 'weighted'] as const;

/** Rows under a heading, each number with so many digits. */
function tableOf(
  rows: readonly (readonly [string, Score])[],
  averages: readonly (readonly [string, Score])[],
  digits: number,
): string {
  const width = Math.max(...rows.map(([label]) => label.length), 'weighted avg'.length, digits);
  const line = (label: string, cells: readonly string[]): string =>
    `${label.padStart(width)} ${cells.map((cell) => ` ${cell.padStart(9)}`).join('')}`;
  const row = ([label, { precision, recall, f1, support }]: readonly [string, Score]): string =>
    line(label, [...[precision, recall, f1].map((value) => printed(value, digits)), String(support)]);
  return [line('', MEASURES), '', ...rows.map(row), '', ...averages.map(row), ''].join('\n');
}

function reportOf(
  counts: ReadonlyMap<string, Counts>,
  accuracy: number | undefined,
  digits: number,
): ClassificationReport {
  const labels = [...counts.keys()].sort();
  const scores = labels.map((label) => score(counts.get(label) as Counts));
  const sum = (of: (counts: Counts) => number): number =>
    [...counts.values()].reduce((total, each) => total + of(each), 0);
  const support = sum(({ due }) => due);
  const micro = score({ right: sum(({ right }) => right), given: sum(({ given }) => given), due: support });
  const macro = mean(
    scores,
    scores.map(() => 1),
    support,
  );
  const weighted = mean(
    scores,
    scores.map((each) => each.support),
    support,
  );
  const text = tableOf(
    labels.map((label, index) => [label, scores[index] as Score]),
    [
      ['micro avg', micro],
      ['macro avg', macro],
      ['weighted avg', weighted],
    ],
    digits,
  );
  const report: ClassificationReport = {
    labels: scores.map((each, index) => ({ ...each, label: labels[index] as string })),
    micro,
    macro,
    weighted,
    accuracy,
    toString: () => text,
  };
  const named = [...report.labels, ...AVERAGES.map((name) => ({ ...report[name], label: `${name} avg` }))];
  const cells = named.map(({ label, precision, recall, f1, support }) => [
    label,
    ...[precision, recall, f1].map((value) => printed(value, digits)),
    String(support),
  ]);
  const table = { columns: ['', ...MEASURES], rows: cells };
  return Object.freeze(withForm(report, () => ({ text, html: tableHtml(table) })));
}

function counter() {
  const counts = new Map<string, Counts>();
  return {
    counts,
    of(label: string): Counts {
      const found = counts.get(label) ?? { right: 0, given: 0, due: 0 };
      counts.set(label, found);
      return found;
    },
  };
}

const requireAlike = (truth: readonly unknown[], predicted: readonly unknown[]): void => {
  if (truth.length !== predicted.length) throw outsideDomain('predicted', 'as many as there are true ones');
};

/** Scores of tags, token by token; O is one of them. Truth is of public rows, or the figures are debited. */
export function tokenReport(
  truth: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
  options: { readonly digits?: number } = {},
): ClassificationReport {
  requireAlike(truth, predicted);
  const { counts, of } = counter();
  let right = 0;
  let tokens = 0;
  truth.forEach((tags, sentence) => {
    const given = predicted[sentence] as readonly string[];
    requireAlike(tags, given);
    tags.forEach((tag, token) => {
      of(tag).due++;
      of(given[token] as string).given++;
      tokens++;
      if (given[token] !== tag) return;
      of(tag).right++;
      right++;
    });
  });
  return reportOf(counts, ratio(right, tokens), options.digits ?? 2);
}

/** An entity: its kind, and its first and last token. */
export type Entity = readonly [kind: string, first: number, last: number];

/** The entities of a sentence's tags, by the rules of conlleval, which seqeval follows: an inside without a beginning begins one too. */
export function entitiesOf(tags: readonly string[]): Entity[] {
  const entities: Entity[] = [];
  let begun: { kind: string; first: number } | undefined;
  tags.forEach((tag, token) => {
    const dash = tag.indexOf('-');
    const place = dash < 0 ? tag : tag.slice(0, dash);
    const kind = dash < 0 ? '' : tag.slice(dash + 1);
    if (begun !== undefined && (place === 'O' || place === 'B' || kind !== begun.kind)) {
      entities.push([begun.kind, begun.first, token - 1]);
      begun = undefined;
    }
    if (place !== 'O') begun ??= { kind, first: token };
  });
  if (begun !== undefined)
    entities.push([(begun as { kind: string }).kind, (begun as { first: number }).first, tags.length - 1]);
  return entities;
}

/** Scores of whole entities by seqeval's definition: right where kind, beginning and end are. */
export function entityReport(
  truth: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
  options: { readonly digits?: number } = {},
): ClassificationReport {
  requireAlike(truth, predicted);
  const { counts, of } = counter();
  truth.forEach((tags, sentence) => {
    const given = predicted[sentence] as readonly string[];
    requireAlike(tags, given);
    const due = new Set(entitiesOf(tags).map((entity) => entity.join(' ')));
    for (const entity of entitiesOf(tags)) of(entity[0]).due++;
    for (const entity of entitiesOf(given)) {
      of(entity[0]).given++;
      if (due.has(entity.join(' '))) of(entity[0]).right++;
    }
  });
  return reportOf(counts, undefined, options.digits ?? 2);
}

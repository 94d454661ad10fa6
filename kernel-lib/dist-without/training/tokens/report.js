import { outsideDomain } from '../../core/errors.js';
import { withForm } from '../../core/form.js';
import { tableHtml } from '../../core/form-table.js';
const ratio = (part, of) => (of === 0 ? 0 : part / of);
function score({ right, given, due }) {
    const precision = ratio(right, given);
    const recall = ratio(right, due);
    // As scikit-learn computes it: of the two counts, not of the rounded ratios.
    return { precision, recall, f1: ratio(2 * right, given + due), support: due };
}
const mean = (scores, weights, support) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const of = (value) => ratio(scores.reduce((sum, each, index) => sum + weights[index] * value(each), 0), total);
    return {
        precision: of((each) => each.precision),
        recall: of((each) => each.recall),
        f1: of((each) => each.f1),
        support,
    };
};
/** With so many digits, as Python prints them: a tie, which only a binary fraction can be, goes to the even digit. */
function printed(value, digits) {
    const scaled = value * 10 ** digits;
    const tie = Number.isInteger(value * 2 ** 30) && scaled - Math.floor(scaled) === 0.5;
    return tie ? ((2 * Math.round(scaled / 2)) / 10 ** digits).toFixed(digits) : value.toFixed(digits);
}
const MEASURES = ['precision', 'recall', 'f1-score', 'support'];
const AVERAGES = ['micro', 'macro', 'weighted'];
/** Rows under a heading, each number with so many digits. */
function tableOf(rows, averages, digits) {
    const width = Math.max(...rows.map(([label]) => label.length), 'weighted avg'.length, digits);
    const line = (label, cells) => `${label.padStart(width)} ${cells.map((cell) => ` ${cell.padStart(9)}`).join('')}`;
    const row = ([label, { precision, recall, f1, support }]) => line(label, [...[precision, recall, f1].map((value) => printed(value, digits)), String(support)]);
    return [line('', MEASURES), '', ...rows.map(row), '', ...averages.map(row), ''].join('\n');
}
function reportOf(counts, accuracy, digits) {
    const labels = [...counts.keys()].sort();
    const scores = labels.map((label) => score(counts.get(label)));
    const sum = (of) => [...counts.values()].reduce((total, each) => total + of(each), 0);
    const support = sum(({ due }) => due);
    const micro = score({ right: sum(({ right }) => right), given: sum(({ given }) => given), due: support });
    const macro = mean(scores, scores.map(() => 1), support);
    const weighted = mean(scores, scores.map((each) => each.support), support);
    const text = tableOf(labels.map((label, index) => [label, scores[index]]), [
        ['micro avg', micro],
        ['macro avg', macro],
        ['weighted avg', weighted],
    ], digits);
    const report = {
        labels: scores.map((each, index) => ({ ...each, label: labels[index] })),
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
    const counts = new Map();
    return {
        counts,
        of(label) {
            const found = counts.get(label) ?? { right: 0, given: 0, due: 0 };
            counts.set(label, found);
            return found;
        },
    };
}
const requireAlike = (truth, predicted) => {
    if (truth.length !== predicted.length)
        throw outsideDomain('predicted', 'as many as there are true ones');
};
/** Scores of tags, token by token; O is one of them. Truth is of public rows, or the figures are debited. */
export function tokenReport(truth, predicted, options = {}) {
    requireAlike(truth, predicted);
    const { counts, of } = counter();
    let right = 0;
    let tokens = 0;
    truth.forEach((tags, sentence) => {
        const given = predicted[sentence];
        requireAlike(tags, given);
        tags.forEach((tag, token) => {
            of(tag).due++;
            of(given[token]).given++;
            tokens++;
            if (given[token] !== tag)
                return;
            of(tag).right++;
            right++;
        });
    });
    return reportOf(counts, ratio(right, tokens), options.digits ?? 2);
}
/** The entities of a sentence's tags, by the rules of conlleval, which seqeval follows: an inside without a beginning begins one too. */
export function entitiesOf(tags) {
    const entities = [];
    let begun;
    tags.forEach((tag, token) => {
        const dash = tag.indexOf('-');
        const place = dash < 0 ? tag : tag.slice(0, dash);
        const kind = dash < 0 ? '' : tag.slice(dash + 1);
        if (begun !== undefined && (place === 'O' || place === 'B' || kind !== begun.kind)) {
            entities.push([begun.kind, begun.first, token - 1]);
            begun = undefined;
        }
        if (place !== 'O')
            begun ??= { kind, first: token };
    });
    if (begun !== undefined)
        entities.push([begun.kind, begun.first, tags.length - 1]);
    return entities;
}
/** Scores of whole entities by seqeval's definition: right where kind, beginning and end are. */
export function entityReport(truth, predicted, options = {}) {
    requireAlike(truth, predicted);
    const { counts, of } = counter();
    truth.forEach((tags, sentence) => {
        const given = predicted[sentence];
        requireAlike(tags, given);
        const due = new Set(entitiesOf(tags).map((entity) => entity.join(' ')));
        for (const entity of entitiesOf(tags))
            of(entity[0]).due++;
        for (const entity of entitiesOf(given)) {
            of(entity[0]).given++;
            if (due.has(entity.join(' ')))
                of(entity[0]).right++;
        }
    });
    return reportOf(counts, undefined, options.digits ?? 2);
}
//# sourceMappingURL=report.js.map
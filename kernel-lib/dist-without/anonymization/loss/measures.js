import { invalidArgument } from '../../core/errors.js';
import { codeIn } from '../classes/key-layout.js';
const sumsByLevel = ({ columns, frequencies }, share) => columns.map(({ groups }, column) => groups.map((_, level) => frequencies[column].reduce((sum, rows, code) => (rows === 0 ? sum : sum + rows * share(column, level, code)), 0)));
const at = (sums, column, levels) => sums[column][levels[column]];
/**
 * Non-uniform entropy: Σ −log₂(count of the value / count of its group), over all rows and columns (Gionis and Tassa 2009).
 * Suppressed rows count as generalised ones, so it is known before any class is.
 */
export const entropyLoss = Object.freeze({
    name: 'entropy',
    bind(context) {
        const { columns, frequencies } = context;
        const inGroup = columns.map(({ groups }, column) => groups.map((group) => {
            const sums = new Float64Array(group.length);
            group.forEach((to, code) => (sums[to] = sums[to] + frequencies[column][code]));
            return sums;
        }));
        const sums = sumsByLevel(context, (column, level, code) => {
            const group = (columns[column]?.groups[level])[code];
            return -Math.log2(frequencies[column][code] /
                (inGroup[column]?.[level])[group]);
        });
        const floor = (levels) => {
            let sum = 0;
            for (let column = 0; column < sums.length; column++)
                sum += at(sums, column, levels);
            return sum;
        };
        return { exact: true, floor, of: ({ levels }) => floor(levels) };
    },
});
/** Each column's normalised share of its domain that a mean cell covers: 0 as it came, 1 suppressed. */
function shareLoss(name, combine) {
    return Object.freeze({
        name,
        bind(context) {
            const { rows, columns, layout } = context;
            const sums = sumsByLevel(context, (column, level, code) => (columns[column]?.covered[level])[code]);
            const normalized = (column, covered) => {
                const leaves = columns[column]?.leaves ?? 1;
                return leaves === 1 ? 0 : (covered - rows) / (rows * leaves - rows);
            };
            const shares = new Float64Array(columns.length);
            return {
                exact: false,
                floor(levels) {
                    for (let column = 0; column < shares.length; column++)
                        shares[column] = normalized(column, at(sums, column, levels));
                    return combine(shares);
                },
                of({ levels, classes, lists, suppressed, suppressedRows }) {
                    columns.forEach(({ covered, leaves }, column) => {
                        const held = covered[levels[column]];
                        const field = layout.fields[column];
                        let sum = suppressedRows * leaves;
                        for (let one = 0; one < classes.length; one++) {
                            if (suppressed[one] !== 0)
                                continue;
                            sum +=
                                classes.counts[one * lists] *
                                    held[codeIn(classes.keys, one, layout.words, field)];
                        }
                        shares[column] = normalized(column, sum);
                    });
                    return combine(shares);
                },
            };
        },
    });
}
const mean = (shares) => shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
/**
 * The loss metric, arithmetic mean over columns (Iyengar 2002). With values counted by the leaves of a hierarchy it is also the
 * normalised certainty penalty (Xu et al. 2006): (leaves − 1)/(m − 1) a cell, suppressed cells 1.
 */
export const lossMetric = shareLoss('loss metric', mean);
/** The loss metric with a geometric mean: Π (1 + x)^(1/d) − 1. */
export const geometricLossMetric = shareLoss('geometric loss metric', (shares) => Math.exp(shares.reduce((sum, share) => sum + Math.log1p(share), 0) / Math.max(1, shares.length)) - 1);
/** Normalised certainty penalty; with hierarchies the same figure as the loss metric. */
export const certaintyPenalty = Object.freeze({ ...lossMetric, name: 'normalised certainty penalty' });
const rowsOf = ({ classes, lists }, one) => classes.counts[one * lists];
/** Discernibility: every row costs the size of its class, a suppressed one all rows (Bayardo and Agrawal 2005). */
export const discernibility = Object.freeze({
    name: 'discernibility',
    bind: ({ rows }) => ({
        exact: false,
        floor: () => 0,
        of(table) {
            let sum = table.suppressedRows * rows;
            for (let one = 0; one < table.classes.length; one++)
                if (table.suppressed[one] === 0)
                    sum += rowsOf(table, one) ** 2;
            return sum;
        },
        floorAbove(classes, lists) {
            let sum = 0;
            for (let one = 0; one < classes.length; one++)
                sum += rowsOf({ classes, lists }, one) ** 2;
            return sum;
        },
    }),
});
/** Average class size: rows for every class; all suppressed rows are one class (LeFevre, DeWitt and Ramakrishnan 2006). */
export const averageClassSize = Object.freeze({
    name: 'average class size',
    bind: ({ rows }) => ({
        exact: false,
        floor: () => 0,
        of(table) {
            let classes = table.suppressedRows > 0 ? 1 : 0;
            for (let one = 0; one < table.classes.length; one++)
                if (table.suppressed[one] === 0 && rowsOf(table, one) > 0)
                    classes++;
            return rows / classes;
        },
        floorAbove: (classes) => rows / (classes.length + 1),
    }),
});
const MEASURES = {
    entropy: entropyLoss,
    lossMetric,
    geometricLossMetric,
    certaintyPenalty,
    discernibility,
    averageClassSize,
};
/** @throws PrivacyError `invalid-argument` on an unknown name */
export function lossMeasure(loss, argument = 'loss') {
    const known = MEASURES;
    const measure = typeof loss === 'string' ? known[loss] : loss;
    if (measure === undefined)
        throw invalidArgument(argument, `one of ${Object.keys(MEASURES).join(', ')}`);
    return measure;
}
//# sourceMappingURL=measures.js.map
import { count } from '../../core/quantities.js';
import { codedTable } from '../table/coded-table.js';
import { rowClasses } from './class-sizes.js';
/** How well a simple model (naive Bayes of categories, with Laplace's smoothing) still learns a column from others; cross-validated. */
export function learnedAccuracy(data, { features, target, folds = 5 }) {
    count(folds, 'folds', 2);
    const table = codedTable(data);
    const columns = features.map((name) => table.column(name, 'features'));
    const { codes: wanted, labels } = table.column(target, 'target');
    const values = labels.length;
    let right = 0;
    const all = new Int32Array(values);
    for (const value of wanted)
        all[value] = all[value] + 1;
    for (let fold = 0; fold < folds; fold++) {
        const prior = new Int32Array(values);
        const counts = columns.map((column) => new Int32Array(values * column.labels.length));
        for (let row = 0; row < table.rows; row++) {
            if (row % folds === fold)
                continue;
            const value = wanted[row];
            prior[value] = prior[value] + 1;
            columns.forEach(({ codes, labels: own }, column) => {
                const at = value * own.length + codes[row];
                const own2 = counts[column];
                own2[at] = own2[at] + 1;
            });
        }
        for (let row = fold; row < table.rows; row += folds) {
            let best = 0;
            let most = -Infinity;
            for (let value = 0; value < values; value++) {
                let score = Math.log(prior[value] + 1);
                columns.forEach(({ codes, labels: own }, column) => {
                    const seen = counts[column][value * own.length + codes[row]];
                    score += Math.log((seen + 1) / (prior[value] + own.length));
                });
                if (score > most)
                    [best, most] = [value, score];
            }
            if (best === wanted[row])
                right++;
        }
    }
    return { accuracy: right / table.rows, majority: all.reduce((most, times) => Math.max(most, times), 0) / table.rows };
}
export function classUtility(data, quasiIdentifiers) {
    const table = codedTable(data);
    const { sizes, rows } = rowClasses(table, quasiIdentifiers);
    const gone = table.rows - rows;
    return {
        discernibility: sizes.reduce((sum, size) => sum + size * size, 0) + gone * table.rows,
        averageClassSize: table.rows / (sizes.length + (gone > 0 ? 1 : 0)),
    };
}
//# sourceMappingURL=utility.js.map
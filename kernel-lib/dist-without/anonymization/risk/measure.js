import { invalidArgument, requireOptions } from '../../core/errors.js';
import { drive } from '../../work/drive.js';
import { codedTable } from '../table/coded-table.js';
import { rowClasses, rowSizes, sizesByChoice } from './class-sizes.js';
import { populationUniqueness } from './population.js';
function attacker(sizes, threshold) {
    let atRisk = 0;
    let highest = 0;
    let success = 0;
    for (const size of sizes) {
        const chance = 1 / size;
        if (chance > threshold)
            atRisk++;
        if (chance > highest)
            highest = chance;
        success += chance;
    }
    const rows = Math.max(1, sizes.length);
    return { atRisk: atRisk / rows, highest, success: success / rows };
}
/**
 * Measures re-identification risk. Rows that are suppressed in all quasi-identifiers count as nobody's: in no class, in no mean.
 * It says nothing about attackers who know more, and nothing about what a class tells of its members' other columns.
 * @throws PrivacyError `invalid-argument` on unknown columns
 */
export function measureRisk(data, options) {
    requireOptions(options, "{ quasiIdentifiers: ['age', 'town'] }");
    const { quasiIdentifiers, threshold = 0.1, population, released, missing = 'value' } = options;
    if (!(threshold > 0 && threshold <= 1))
        throw invalidArgument('threshold', 'a number in (0, 1]');
    if (!['value', 'wildcard'].includes(missing))
        throw invalidArgument('missing', '`value` or `wildcard`');
    const table = codedTable(data);
    const inPopulation = rowSizes(table, quasiIdentifiers, missing);
    const { of } = rowClasses(table, quasiIdentifiers);
    const rows = Array.from(of.keys()).filter((row) => of[row] >= 0 && released?.(row) !== false);
    const inRelease = new Map();
    for (const row of rows)
        inRelease.set(of[row], (inRelease.get(of[row]) ?? 0) + 1);
    const own = rows.map((row) => released === undefined ? inPopulation[row] : inRelease.get(of[row]));
    const prosecutor = attacker(own, threshold);
    const journalist = released &&
        attacker(rows.map((row) => inPopulation[row]), threshold);
    return {
        rows: rows.length,
        classes: inRelease.size,
        smallestClass: own.reduce((least, size) => Math.min(least, size), rows.length),
        sampleUniqueness: own.filter((size) => size === 1).length / Math.max(1, rows.length),
        prosecutor,
        ...(journalist && { journalist }),
        marketer: (journalist ?? prosecutor).success,
        ...(population !== undefined && {
            populationUniqueness: populationUniqueness([...inRelease.values()], population),
        }),
    };
}
/** The figures of a risk report. @param linked the share of rows that a linkage attack named rightly, where one was run */
export function riskFigures(data, quasiIdentifiers, linked) {
    const { rows, classes, smallestClass, prosecutor, sampleUniqueness } = measureRisk(data, { quasiIdentifiers });
    return {
        rows,
        classes,
        smallestClass,
        prosecutor: prosecutor.success,
        unique: sampleUniqueness,
        ...(linked !== undefined && { linked }),
    };
}
/** More columns than this have more choices than anyone waits for. */
const MOST_COLUMNS = 14;
/** The share of unique rows by the number of columns known, over all choices of columns. */
export async function uniquenessByKnown(data, columns, { signal } = {}) {
    if (columns.length === 0 || columns.length > MOST_COLUMNS)
        throw invalidArgument('columns', `a list of 1 to ${String(MOST_COLUMNS)} columns`);
    const table = codedTable(data);
    function* work() {
        const sums = columns.map(() => ({ sum: 0, choices: 0, largest: 0 }));
        const choices = 2 ** columns.length - 1;
        const sizesOf = sizesByChoice(table, columns);
        for (let choice = 1; choice <= choices; choice++) {
            const isChosen = (column) => ((choice >> column) & 1) === 1;
            const sizes = sizesOf(isChosen);
            let rows = 0;
            let alone = 0;
            for (const size of sizes) {
                rows += size;
                if (size === 1)
                    alone++;
            }
            const unique = alone / Math.max(1, rows);
            const known = columns.filter((_, column) => isChosen(column)).length;
            const entry = sums[known - 1];
            entry.sum += unique;
            entry.choices++;
            entry.largest = Math.max(entry.largest, unique);
            yield { done: choice, of: choices };
        }
        return sums.map(({ sum, choices: made, largest }, index) => ({ known: index + 1, mean: sum / made, largest }));
    }
    return drive(work(), { label: 'uniqueness by known columns', ...(signal && { signal }) });
}
//# sourceMappingURL=measure.js.map
import { invalidArgument } from '../core/errors.js';
import { replaceColumns } from '../tables/index.js';
import { searched, SUPPRESSED } from './generalization.js';
import { lossMetric } from './loss/measures.js';
import { searchLocal } from './search/local-recoding.js';
/**
 * Generalises a table class by class so that privacy models hold: each class has levels of its own, so rows that are like others keep what
 * outliers have to lose. A heuristic, with far less loss than the best levels for the whole table that `anonymize` proves; ties
 * go to the levels that come first, so the same table always gives the same result.
 *
 * Cells of one column are of several levels, and classes may overlap: `20-24` beside `20-29`. Statistics have to cope with that.
 * δ-presence is refused, since it compares every row of the population with the one class that it would be in.
 * No guarantee against attackers who know more than the quasi-identifiers; see `limitsOf` for what each model leaves open.
 * @throws PrivacyError `invalid-argument` on unknown columns, hierarchies with holes, and models that no generalisation meets, such as a
 * k larger than the table; `aborted` where it was stopped
 */
export async function recodeLocally(data, options) {
    const generalization = { label: 'local recoding', loss: () => lossMetric };
    const { problem, found: partition, kept, } = await searched(data, options, generalization, (asked) => {
        requireOverlap(options.models);
        return searchLocal(asked);
    });
    const classOf = classesOfRows(problem, partition);
    const keep = kept((row) => classOf[row] === -1);
    const { classes } = partition;
    const rows = classes.reduce((sum, one) => sum + one.rows, 0);
    const penalty = classes.reduce((sum, one) => sum + one.rows * one.penalty, problem.rows - rows);
    return Object.freeze({
        data: replaceColumns(data, recodedColumns(problem, partition, classOf), keep),
        classes: classes.length,
        smallestClass: classes.reduce((least, one) => Math.min(least, one.rows), problem.rows),
        certaintyPenalty: penalty / problem.rows,
        suppressedRows: problem.rows - rows,
        classOf: classOf.filter((_, row) => keep(row)),
    });
}
function requireOverlap(models) {
    const disjoint = models.find(({ needsDisjointClasses }) => needsDisjointClasses === true);
    if (disjoint !== undefined)
        throw invalidArgument('models', `such as allow classes that overlap; ${disjoint.name} needs \`anonymize\``);
}
/** The class of each row of the table; −1 where it has none. */
function classesOfRows({ base, baseOf }, { classes }) {
    const ofBase = new Int32Array(base.length).fill(-1);
    classes.forEach(({ members }, one) => {
        for (const member of members)
            ofBase[member] = one;
    });
    return baseOf.map((row) => ofBase[row]);
}
/** Every quasi-identifier's cells. */
function recodedColumns({ columns }, { classes }, classOf) {
    return Object.fromEntries(columns.map(({ column, labels }, index) => {
        const cells = classes.map(({ levels, codes }) => {
            const [level, code] = [levels[index], codes[index]];
            return level === 0 ? column.cells[code] : labels[level]?.[code];
        });
        return [column.name, Array.from(classOf, (one) => (one === -1 ? SUPPRESSED : cells[one]))];
    }));
}
//# sourceMappingURL=recode-locally.js.map
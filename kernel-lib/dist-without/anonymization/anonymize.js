import { replaceColumns } from '../tables/index.js';
import { searched, SUPPRESSED } from './generalization.js';
import { lossMeasure, lossMetric } from './loss/measures.js';
import { Checker } from './search/checker.js';
import { byClass } from './search/distributions.js';
import { searchFullDomain } from './search/full-domain.js';
/**
 * Generalises a table as a whole so that privacy models hold, with the least loss of information that any levels have: an optimum, proven.
 * Ties go to the lower sum of levels, then to the lower levels column by column.
 *
 * No guarantee against attackers who know more than the quasi-identifiers; see `limitsOf` for what each model leaves open.
 * @throws PrivacyError `invalid-argument` on unknown columns, hierarchies with holes, and models that no generalisation meets, such as a
 * k larger than the table; `aborted` where it was stopped
 */
export async function anonymize(data, options) {
    const generalization = { label: 'anonymisation', loss: () => lossMeasure(options.loss ?? 'entropy') };
    const { problem, found: optimum, measure, kept } = await searched(data, options, generalization, searchFullDomain);
    const verdict = new Checker(problem, true).check(optimum.levels, false);
    const gone = suppressedRowsOf(problem, verdict);
    const penalty = lossMetric.bind(problem.lossContext);
    const columns = Object.fromEntries(problem.columns.map((column, index) => {
        const level = optimum.levels[index];
        const { codes, cells } = column.column;
        const labels = level === 0 ? cells : column.labels[level];
        return [column.column.name, Array.from(codes, (code, row) => (gone[row] === 1 ? SUPPRESSED : labels[code]))];
    }));
    return Object.freeze({
        data: replaceColumns(data, columns, kept((row) => gone[row] === 1)),
        levels: Object.fromEntries(problem.columns.map(({ column }, index) => [column.name, optimum.levels[index]])),
        loss: { measure: measure.name, value: optimum.loss },
        certaintyPenalty: penalty.of({ ...verdict, levels: optimum.levels, lists: problem.lists }),
        suppressedRows: optimum.suppressedRows,
        classes: optimum.classes,
        nodes: optimum.nodes,
        checks: optimum.checks,
    });
}
/** 1 for each row of the table that is suppressed. */
function suppressedRowsOf(problem, { suppressed, classes }) {
    const { starts, order } = byClass(classes.of, classes.of.length, classes.length);
    const ofBase = new Uint8Array(problem.base.length);
    for (let one = 0; one < classes.length; one++) {
        if (suppressed[one] === 0)
            continue;
        for (let at = starts[one]; at < starts[one + 1]; at++)
            ofBase[order[at]] = 1;
    }
    return Uint8Array.from(problem.baseOf, (base) => ofBase[base]);
}
//# sourceMappingURL=anonymize.js.map
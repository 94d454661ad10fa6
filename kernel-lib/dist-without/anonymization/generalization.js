import { invalidArgument, requireOptions } from '../core/errors.js';
import { drive } from '../work/drive.js';
import { problemOf } from './search/problem.js';
import { codedTable } from './table/coded-table.js';
/** What stands in the quasi-identifiers of a suppressed row. */
export const SUPPRESSED = '*';
/**
 * Reads a table and what is asked of it, and looks for a generalisation, with a progress bar.
 * @throws PrivacyError `invalid-argument` for options that make no sense, and models that nothing meets; `aborted`
 */
export async function searched(data, options, { label, loss }, search) {
    requireOptions(options, '{ quasiIdentifiers: { age: hierarchy }, models: [kAnonymity(5)] }');
    const { quasiIdentifiers, models, released, signal } = options;
    const suppressed = options.suppressed ?? 'star';
    if (suppressed !== 'star' && suppressed !== 'drop')
        throw invalidArgument('suppressed', '`star` or `drop`');
    const table = codedTable(data);
    const subset = released && Uint8Array.from({ length: table.rows }, (_, row) => (released(row) ? 1 : 0));
    const measure = loss();
    const problem = problemOf(table, {
        hierarchies: quasiIdentifiers,
        models,
        loss: measure,
        suppressionLimit: options.suppressionLimit ?? 0,
        subset,
    });
    const found = await drive(search(problem), { label: options.label ?? label, ...(signal && { signal }) });
    if (found === undefined) {
        const names = models.map(({ name }) => name).join(', ');
        throw invalidArgument('models', `such that some generalisation meets them; ${names} fails at the highest levels, so ask for less or suppress more`);
    }
    const kept = (isSuppressed) => (row) => (subset === undefined || subset[row] === 1) && (suppressed === 'star' || !isSuppressed(row));
    return { problem, found, measure, kept };
}
//# sourceMappingURL=generalization.js.map
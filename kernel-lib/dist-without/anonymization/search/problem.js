import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { flipsOf } from '../classes/grouper.js';
import { grouperOf } from '../classes/kernel.js';
import { keyLayout, keysOf } from '../classes/key-layout.js';
import { generalizedColumn } from '../hierarchies/generalized-column.js';
import { checkedModels } from '../models/model.js';
import { distributionsOf } from './distributions.js';
/** @throws PrivacyError `invalid-argument` on unknown columns, hierarchies with holes, and models that cannot be asked of the table */
export function problemOf(table, question) {
    const { hierarchies, suppressionLimit, subset } = question;
    const models = checkedModels(question.models);
    const names = checkedNames(question);
    const columns = names.map((name) => generalizedColumn(table.column(name, 'quasiIdentifiers'), hierarchies[name]));
    const layout = keyLayout(columns.map(({ column }) => column.labels.length));
    const keys = keysOf(columns.map(({ column }) => column.codes), table.rows, layout);
    const { lists, grouper, base, baseOf } = distinctRows(table.rows, keys, layout, subset);
    const rows = subset === undefined ? table.rows : subset.reduce((sum, one) => sum + one, 0);
    if (rows === 0)
        throw invalidArgument('released', 'true for at least one row');
    const sensitiveNames = sensitiveColumns(models, names);
    const sensitive = sensitiveNames.map((name) => distributionsOf(table.column(name, 'sensitive'), baseOf, base.length, subset));
    const lossContext = {
        rows,
        columns,
        layout,
        frequencies: columns.map(({ column }) => frequencies(column, subset)),
    };
    return {
        rows,
        tableRows: table.rows,
        columns,
        layout,
        grouper,
        lists,
        base,
        baseOf,
        sensitive,
        models: models.map((model) => {
            requirePopulation(model, subset);
            const index = model.sensitive === undefined ? -1 : sensitiveNames.indexOf(model.sensitive);
            const distributions = sensitive[index];
            const told = distributions && { column: distributions.column, counts: distributions.total };
            const bound = model.bind({ rows, sensitive: told });
            return { sensitive: index, needsPopulation: model.needsPopulation, bound };
        }),
        loss: question.loss.bind(lossContext),
        lossContext,
        limit: Math.floor(suppressionLimit * rows + 1e-9),
        changes: columns.map(({ groups }, index) => {
            const field = layout.fields[index];
            return groups.map((group) => ({ ...field, flips: flipsOf(group, field.shift) }));
        }),
    };
}
/** The columns to be generalised. */
function checkedNames({ hierarchies, suppressionLimit }) {
    const names = Object.keys(hierarchies);
    if (names.length === 0)
        throw invalidArgument('quasiIdentifiers', 'an object with a hierarchy for at least one column');
    if (!(suppressionLimit >= 0 && suppressionLimit <= 1))
        throw invalidArgument('suppressionLimit', 'a number in [0, 1]');
    return names;
}
/** The sensitive columns of the models, none of them a quasi-identifier. */
function sensitiveColumns(models, quasiIdentifiers) {
    const names = [...new Set(models.map(({ sensitive }) => sensitive).filter((name) => name !== undefined))];
    const both = names.find((name) => quasiIdentifiers.includes(name));
    if (both !== undefined)
        throw invalidArgument('quasiIdentifiers', `columns other than the sensitive ones (${both} is both)`);
    return names;
}
function requirePopulation({ name, needsPopulation }, subset) {
    if (needsPopulation && subset === undefined)
        throw invalidArgument('models', `such as need no population, unless a subset of it is given (${name} does)`);
}
/** The table's distinct rows, held by a grouper. */
function distinctRows(rows, keys, layout, subset) {
    const lists = subset === undefined ? 1 : 2;
    const grouper = grouperOf({ layout, capacity: rows, lists });
    const counts = subset === undefined ? undefined : populationCounts(subset, rows);
    const found = grouper.group({ length: rows, keys, counts }, [], true);
    const base = {
        length: found.length,
        keys: found.keys.slice(),
        counts: found.counts.slice(),
        of: new Int32Array(0),
    };
    const baseOf = found.of.slice();
    grouper.hold(base);
    return { lists, grouper, base, baseOf };
}
function populationCounts(subset, rows) {
    count(subset.length === rows ? rows : -1, 'subset (one entry a row)', 0);
    const counts = new Int32Array(2 * rows);
    for (let row = 0; row < rows; row++) {
        counts[2 * row] = subset[row] === 0 ? 0 : 1;
        counts[2 * row + 1] = 1;
    }
    return counts;
}
function frequencies({ codes, labels }, subset) {
    const counts = new Int32Array(labels.length);
    codes.forEach((code, row) => {
        if (subset?.[row] !== 0)
            counts[code] = counts[code] + 1;
    });
    return counts;
}
//# sourceMappingURL=problem.js.map
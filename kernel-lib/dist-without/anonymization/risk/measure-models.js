import { invalidArgument, requireOptions } from '../../core/errors.js';
import { checkedModels } from '../models/model.js';
import { byClass } from '../search/distributions.js';
import { codedTable } from '../table/coded-table.js';
import { rowClasses } from './class-sizes.js';
/**
 * The k, l, t, β of a table as it is, whoever made it. Rows that are suppressed in all quasi-identifiers are in no class, and not counted.
 * @throws PrivacyError `invalid-argument` on unknown columns, and on models that compare with a population where `released` is not given
 */
export function measureModels(data, options) {
    requireOptions(options, "{ quasiIdentifiers: ['age', 'town'], models: [kAnonymity(5)] }");
    const { quasiIdentifiers, released } = options;
    const models = checkedModels(options.models);
    const table = codedTable(data);
    const { of, sizes } = rowClasses(table, quasiIdentifiers);
    const rows = Array.from(of.keys()).filter((row) => of[row] !== -1);
    const { starts, order } = byClass(rows.map((row) => of[row]), rows.length, sizes.length);
    const classes = Array.from(sizes, (_, one) => Array.from(order.subarray(starts[one], starts[one + 1]), (place) => rows[place]));
    return models.map((model) => {
        if (model.needsPopulation && released === undefined)
            throw invalidArgument('released', `a function of rows: ${model.name} compares them with the population`);
        return figureOf(table, model, classes, (row) => released?.(row) !== false);
    });
}
function figureOf(table, model, classes, isReleased) {
    const column = model.sensitive === undefined ? undefined : table.column(model.sensitive, 'sensitive');
    const releasedOf = classes.map((members) => members.filter(isReleased));
    const histograms = releasedOf.map((members) => histogramOf(column, members));
    const counts = histogramOf(column, releasedOf.flat());
    const bound = model.bind({
        rows: releasedOf.reduce((sum, { length }) => sum + length, 0),
        sensitive: column && { column, counts },
    });
    let value;
    let holds = true;
    releasedOf.forEach(({ length: rows }, one) => {
        if (rows === 0 && !model.needsPopulation)
            return;
        const histogram = histograms[one];
        const present = Array.from(histogram.keys()).filter((code) => histogram[code] !== 0);
        const figures = { rows, population: classes[one].length, histogram, present };
        holds &&= bound.holds(figures);
        const own = bound.measure(figures);
        if (value === undefined || (model.worst === 'largest' ? own > value : own < value))
            value = own;
    });
    return Object.freeze({ model: model.name, value: value ?? NaN, holds });
}
function histogramOf(column, rows) {
    const histogram = new Int32Array(column?.labels.length ?? 0);
    if (column === undefined)
        return histogram;
    for (const row of rows) {
        const code = column.codes[row];
        histogram[code] = histogram[code] + 1;
    }
    return histogram;
}
//# sourceMappingURL=measure-models.js.map
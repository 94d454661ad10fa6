import { invalidArgument, requireOptions } from '../core/errors.js';
import { processed } from '../mechanisms/mechanism.js';
import { changedNoise } from '../mechanisms/noise-by-part.js';
import { ofChangedRows } from '../mechanisms/transformed.js';
import { cellValue } from '../tables/cell-value.js';
import { columnOf, rowsOfTable } from '../tables/index.js';
import { estimated } from './binding.js';
import { columnName } from './cells.js';
import { describe } from './description.js';
import { parseCategories } from './histogram.js';
/**
 * How far one neighbour can move the answers of all groups together, in terms of one group's question. A record that comes or goes is in
 * one group; one that is replaced may leave a group for another, and moves the answers of both as when it comes or goes.
 */
function together(query, relation, norm) {
    const one = query.sensitivity(relation, norm);
    if (relation !== 'replace-one')
        return one;
    const moved = query.sensitivity('add-or-remove-one', norm);
    // A choice in each of two groups, or a largest coordinate, costs as much as two choices do.
    return Math.max(one, norm === 'l2' ? Math.SQRT2 * moved : 2 * moved);
}
/** The mechanism, bound so that its noise suffices for the groups together. */
const forGroups = (mechanism, relation) => changedNoise(mechanism, (one) => ({
    description: one.description,
    bind: (query, context) => one.bind({ ...query, sensitivity: (_, norm) => together(query, relation, norm) }, { ...context, relation }),
}));
export function byGroup(question, options) {
    requireOptions(question, 'count()');
    requireOptions(options, "{ column: 'town', groups: ['Delft', 'Gouda'] }");
    const column = columnName(options.column);
    const groups = Object.freeze([...parseCategories(options.groups, 'groups')]);
    const description = `${question.description} ${describe('by group', { column, groups })}`;
    if (question.unit !== undefined) {
        throw invalidArgument('question', 'one about rows, for a unit may be in several groups: ask perUnit(byGroup(…), …) instead');
    }
    /** One group's draw, whatever the question is: an estimate with its accuracy. */
    function boundTo(mechanism, context) {
        const wide = forGroups(mechanism, context.relation);
        if (!('bind' in question))
            return estimated(wide.bind(question, context));
        // Under replace-one a record may come to a group or leave it: the number of a group's rows is never public.
        return question.bind(wide, ofChangedRows(context, 1));
    }
    return Object.freeze({
        description,
        ...('bind' in question && question.independentRows === true && { independentRows: true }),
        bind(mechanism, context) {
            const bound = boundTo(mechanism, context);
            return processed(bound, (data) => {
                const names = columnOf(data, column).map(cellValue);
                const draws = groups.map((group) => bound.prepare(rowsOfTable(data, (row) => names[row] === group)));
                return (random) => ({
                    value: Object.freeze(draws.map((draw, index) => Object.freeze({ group: groups[index], ...draw(random) }))),
                    accuracy: undefined,
                });
            });
        },
    });
}
//# sourceMappingURL=by-group.js.map
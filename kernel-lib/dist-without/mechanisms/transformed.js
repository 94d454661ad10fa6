import { invalidArgument } from '../core/errors.js';
import { processed } from './mechanism.js';
import { changedNoise } from './noise-by-part.js';
/** The query as a neighbour can move it: by `rows` rows that come, go or are replaced, one after the other. */
export const widened = (query, rows) => ({
    ...query,
    sensitivity(relation, norm) {
        const there = query.sensitivity(relation, norm);
        // A unit that is replaced may have more or fewer rows than before, and a row that is replaced may come or go.
        const each = relation === 'replace-one' ? Math.max(there, query.sensitivity('add-or-remove-one', norm)) : there;
        return rows * each;
    },
});
/** The mechanism for whatever an analysis measures, bound to the wider sensitivity under the relation that the data have. */
const widenedMechanism = (mechanism, rows, { relation }) => changedNoise(mechanism, (one) => ({
    description: one.description,
    bind: (query, context) => one.bind(widened(query, rows), { ...context, relation }),
}));
/** The context of questions about rows that come or go, under whatever relation: of one that is replaced two do. */
export const ofChangedRows = (context, rows) => ({
    ...context,
    relation: 'add-or-remove-one',
    changes: (context.changes ?? 1) * rows * (context.relation === 'replace-one' ? 2 : 1),
});
/**
 * A question asked of data that are changed first. Its sensitivity grows by the number of rows that one neighbour can change; under
 * `replace-one` the number of rows is no longer public, for a row that is replaced may come or go.
 */
export function transformed(question, { description: how, rows, unit, change }) {
    const description = `${question.description} ${how}`;
    const bounds = {
        ...(unit !== undefined && { unit }),
        ...(question.names !== undefined && { names: question.names }),
    };
    if (!('bind' in question)) {
        const query = {
            ...widened(question, rows),
            ...bounds,
            description,
            answer: (data) => question.answer(change(data)),
        };
        return Object.freeze(query);
    }
    if (rows > 1 && question.independentRows === true) {
        throw invalidArgument('sampling', 'left out where a unit may have several rows, which are no independent draws');
    }
    return Object.freeze({
        ...bounds,
        description,
        ...(question.independentRows === true && { independentRows: true }),
        bind(mechanism, context) {
            const wider = widenedMechanism(mechanism, rows, context);
            // The analysis is told the relation under which the number of rows is never public.
            const bound = question.bind(wider, ofChangedRows(context, rows));
            return processed(bound, (data) => bound.prepare(change(data)));
        },
    });
}
//# sourceMappingURL=transformed.js.map
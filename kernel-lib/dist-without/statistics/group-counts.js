import { count as wholeNumber } from '../core/quantities.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { processed } from '../mechanisms/mechanism.js';
import { rowCount } from '../tables/index.js';
import { describe } from './description.js';
import { categoryCells, columnName } from './cells.js';
import { accuracyOfCounts, ofDraws, parseSampling, } from './sampling.js';
export function groupCounts(column, options = {}) {
    const columns = Array.isArray(column) ? column.map((name) => columnName(name)) : undefined;
    if (columns?.length === 0)
        throw invalidArgument('column', 'the name of a column, or a list of one or more');
    if (columns === undefined)
        columnName(column);
    requireOptions(options, "{ unit: 'traveller', groups: 3 }");
    const unit = options.unit === undefined ? undefined : columnName(options.unit, 'unit');
    const groups = wholeNumber(options.groups ?? 1, 'groups');
    const { missing } = options;
    if (missing !== undefined && missing !== 'drop')
        throw invalidArgument('missing', "'drop', or left out");
    const sampling = parseSampling(options.sampling);
    const description = describe('group counts', { column, unit, groups, missing, sampling: sampling || undefined });
    const query = Object.freeze({
        description,
        ...(unit === undefined ? {} : { unit }),
        dimension: groups,
        integer: true,
        answer(data) {
            const names = columns === undefined ? categoryCells(data, column, missing) : joined(data, columns);
            const owners = unit === undefined ? undefined : categoryCells(data, unit, undefined);
            const counts = new Map();
            const groupsOf = new Map();
            names.forEach((cell, row) => {
                if (cell === undefined)
                    return;
                const name = typeof cell === 'boolean' ? String(cell) : cell;
                const owner = owners === undefined ? row : owners[row];
                if (owner === undefined)
                    return;
                const own = groupsOf.get(owner) ?? new Set();
                groupsOf.set(owner, own);
                if (own.has(name) || own.size >= groups)
                    return;
                own.add(name);
                counts.set(name, (counts.get(name) ?? 0) + 1);
            });
            return counts;
        },
        sensitivity(relation, norm) {
            const changed = relation === 'replace-one' ? 2 * groups : groups;
            return norm === 'linf' ? 1 : norm === 'l1' ? changed : Math.sqrt(changed);
        },
    });
    return sampling ? groupCountsOfDraws(query) : query;
}
/** Counts of groups whose intervals hold what drawing units from a population adds. */
function groupCountsOfDraws(query) {
    const { description, unit } = query;
    const analysis = {
        description,
        ...(unit !== undefined && { unit }),
        bind(mechanism, context) {
            const bound = mechanism.bind(query, context);
            const { noise } = bound;
            if (noise === undefined)
                throw invalidArgument('mechanism', 'one that releases counts, such as noisyThreshold');
            return processed(bound, (data) => {
                const draw = bound.prepare(data);
                // Where rows are units their number is public; that of other units is not.
                const units = context.relation === 'replace-one' && unit === undefined ? rowCount(data) : undefined;
                return (random) => {
                    const value = draw(random);
                    return {
                        value,
                        accuracy: value.size === 0 ? undefined : accuracyOfCounts([...value.values()], noise, units),
                    };
                };
            });
        },
    };
    return ofDraws(analysis, true);
}
/** The JSON text of each row's values in several columns; undefined where one is missing. */
function joined(data, columns) {
    const cells = columns.map((name) => categoryCells(data, name, undefined));
    return (cells[0] ?? []).map((_, row) => {
        const values = cells.map((column) => column[row]);
        return values.includes(undefined) ? undefined : JSON.stringify(values);
    });
}
//# sourceMappingURL=group-counts.js.map
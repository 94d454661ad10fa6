import { parallel } from '../accounting/events/event.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { count as wholeNumber } from '../core/quantities.js';
import { roundUp } from '../core/rounding.js';
import { MOST_PARTS } from '../ledger/codec/event.js';
import { NoiseByPart } from '../mechanisms/noise-by-part.js';
import { ofChangedRows, transformed } from '../mechanisms/transformed.js';
import { rowCount, rowsOfTable } from '../tables/index.js';
import { rowsPerUnitAndPart } from '../tables/units.js';
import { estimated } from './binding.js';
import { columnName } from './cells.js';
import { meeting, parseCondition } from './condition.js';
import { describe } from './description.js';
/**
 * A question of its own about each of several parts of the data, for the price of the worst: a row is in the first part whose condition it
 * meets, so that parts have no row in common (parallel composition; McSherry 2009, Theorem 4). What is debited is one event, in which all
 * parts' events stand side by side; every accountant adds its worst.
 *
 * Who has several rows may be in several parts. With `unit`, at most `parts` parts of a unit are used, and at most `rows` rows in each: the price
 * is that of the worst part, `parts` times (Wilson et al. 2020, section 3). Without it a question that is widened by others, as by a data
 * set whose unit has several rows, is charged for each row in another part. Under `replace-one` a row that is replaced may leave one part
 * for another: two parts are charged.
 *
 * A part is answered even where no row is in it.
 * @param parts what each is called, which rows it has, and what it is asked
 * @throws PrivacyError `invalid-argument` for a question that bounds a unit by itself, since that would be in each part alone
 * @example
 * const heights = byPart({
 *   children: { where: { column: 'age', below: 18 }, question: mean('height', { lower: 40, upper: 200 }) },
 *   adults: { question: quantile('height', { lower: 100, upper: 220, probability: 0.5 }) },
 * });
 * const noise = noiseByPart({ children: laplace({ epsilon: 0.5 }), adults: exponential({ epsilon: 0.5 }) });
 * const { children, adults } = session.release('heights', heights, noise).value;
 */
export function byPart(parts, options = {}) {
    requireOptions(parts, "{ children: { where: { column: 'age', below: 18 }, question: count() } }");
    requireOptions(options, "{ unit: { column: 'patient', parts: 1, rows: 1 } }");
    const parsed = parseParts(parts);
    const unit = options.unit === undefined ? undefined : parseUnit(options.unit);
    const asked = Object.fromEntries(parsed.map(({ name, where, question }) => [name, { where, question: question.description }]));
    function partsOf(mechanism, context) {
        return parsed.map(({ name, question }, part) => {
            const noise = noiseOf(mechanism, name);
            const change = { description: `in part ${JSON.stringify(name)}`, rows: unit?.rows ?? 1, change: partAt(part) };
            return { name, bound: boundTo(transformed(question, change), noise, context) };
        });
    }
    const partAt = (part) => ({ table, places }) => rowsOfTable(table, (row) => places[row] === part);
    return Object.freeze({
        description: describe('by part', { ...asked, ...(unit && { unit }) }),
        ...(unit !== undefined && { unit: unit.column }),
        bind(mechanism, context) {
            requireNames(mechanism, parsed);
            const bounds = partsOf(mechanism, context);
            const { changes } = ofChangedRows(context, unit?.parts ?? 1);
            return Object.freeze({
                ...together(bounds.map(({ bound }) => bound), changes),
                prepare(data) {
                    const divided = divide(data, parsed, unit);
                    const draws = bounds.map(({ name, bound }) => [name, bound.prepare(divided)]);
                    return (random) => {
                        const answers = draws.map(([name, draw]) => [name, Object.freeze(draw(random))]);
                        return {
                            value: Object.freeze(Object.fromEntries(answers)),
                            accuracy: undefined,
                        };
                    };
                },
            });
        },
    });
}
function parseParts(parts) {
    const entries = Object.entries(parts);
    if (entries.length === 0 || entries.length > MOST_PARTS)
        throw invalidArgument('parts', `of 1 to ${String(MOST_PARTS)} names`);
    return Object.freeze(entries.map(([name, part]) => {
        requireOptions(part, '{ question: count() }');
        const { where, question } = part;
        requireOptions(question, 'count()');
        if (question.unit !== undefined)
            throw invalidArgument(`parts.${name}`, "a question about rows, for a unit may be in several parts: ask byPart(…, { unit: { column: 'patient', parts: 1, rows: 1 } })");
        return { name, where: where === undefined ? undefined : parseCondition(where, `parts.${name}.where`), question };
    }));
}
function parseUnit(unit) {
    requireOptions(unit, "{ column: 'patient', parts: 1, rows: 1 }");
    return Object.freeze({
        column: columnName(unit.column, 'unit.column'),
        parts: wholeNumber(unit.parts, 'unit.parts'),
        rows: wholeNumber(unit.rows, 'unit.rows'),
    });
}
function requireNames(mechanism, parts) {
    if (!(mechanism instanceof NoiseByPart))
        return;
    const names = new Set(parts.map(({ name }) => name));
    const given = Object.keys(mechanism.parts);
    if (given.length !== names.size || !given.every((name) => names.has(name)))
        throw invalidArgument('noise', `one mechanism for each of the parts ${[...names].join(', ')}`);
}
const noiseOf = (mechanism, name) => mechanism instanceof NoiseByPart ? mechanism.parts[name] : mechanism;
/** One part's draw, whatever the question is: an estimate with its accuracy. */
function boundTo(question, noise, context) {
    if ('bind' in question)
        return question.bind(noise, context);
    return estimated(noise.bind(question, context));
}
/** What all parts together say of themselves, where one neighbour changes `moved` of them. */
function together(parts, moved) {
    const times = Math.min(moved, parts.length);
    const most = (of) => Math.max(...parts.map(of));
    const [epsilon, delta] = [most(({ claim }) => claim.epsilon), most(({ claim }) => claim.delta)];
    return {
        name: `${[...new Set(parts.map(({ name }) => name))].join(', ')} by part`,
        event: parallel(parts.map(({ event }) => event), moved),
        claim: Object.freeze({
            epsilon: (times === 1 ? epsilon : roundUp(epsilon * times)),
            delta: Math.min(1, times === 1 ? delta : roundUp(delta * times)),
        }),
        scale: most(({ scale }) => scale),
        noise: undefined,
    };
}
/** Which part each row is in: the first whose condition it meets, as far as its unit's contribution allows. */
function divide(table, parts, unit) {
    const places = new Int32Array(rowCount(table)).fill(-1);
    for (const [part, { where }] of parts.entries()) {
        const met = where === undefined ? undefined : meeting(table, where);
        for (const [row, place] of places.entries())
            if (place < 0 && met?.[row] !== false)
                places[row] = part;
    }
    if (unit !== undefined)
        rowsPerUnitAndPart(table, places, unit);
    return { table, places };
}
//# sourceMappingURL=by-part.js.map
import { invalidArgument } from '../../core/errors.js';
import { generalizedColumn } from '../hierarchies/generalized-column.js';
import { valueOrder } from '../table/coded-column.js';
const ROUNDING = 1e-12;
/**
 * t-closeness: in every class the sensitive column is distributed as in the table, up to an earth mover's distance of t
 * (Li, Li and Venkatasubramanian 2007).
 */
export function tCloseness(sensitive, t, distance = 'equal') {
    if (!(t > 0 && t < 1))
        throw invalidArgument('t', 'a number greater than 0 and less than 1');
    const ground = typeof distance === 'string' ? distance : 'order' in distance ? 'ordered' : 'hierarchical';
    return Object.freeze({
        name: `${String(t)}-closeness of ${sensitive} (${ground} distance)`,
        sensitive,
        needsPopulation: false,
        worst: 'largest',
        bind(context) {
            const measure = distanceOf(distance, context);
            const fewest = ground === 'equal' ? fewestValues(context, t) : 1;
            return {
                survivesMerging: false,
                fewestRows: fewest,
                holds: (one) => measure(one) <= t + ROUNDING,
                required: ({ present }) => present.length >= fewest,
                measure,
            };
        },
    });
}
function distanceOf(distance, { rows, sensitive }) {
    if (sensitive === undefined)
        throw invalidArgument('sensitive', 'a column of the table');
    const shares = Float64Array.from(sensitive.counts, (count) => count / rows);
    if (distance === 'equal')
        return equalDistance(shares);
    if (distance === 'ordered')
        return orderedDistance(shares, valueOrder(sensitive.column.labels));
    if ('hierarchy' in distance)
        return hierarchicalDistance(shares, sensitive.column, distance.hierarchy);
    const place = new Map(distance.order.map((value, index) => [String(value), index]));
    const places = sensitive.column.labels.map((label) => place.get(label));
    if (places.includes(undefined))
        throw invalidArgument('order', `all values of ${sensitive.column.name}, once each`);
    const codes = places.map((_, code) => code).sort((a, b) => places[a] - places[b]);
    return orderedDistance(shares, codes);
}
/** With equal ground distances the earth mover's distance is the total variation. */
const equalDistance = (shares) => ({ rows, histogram, present }) => {
    let excess = 0;
    for (const code of present)
        excess += Math.max(0, histogram[code] / rows - shares[code]);
    return excess;
};
/** Mass moves along the order; the largest distance is 1 (Li et al. 2007, section 5.1). */
const orderedDistance = (shares, order) => ({ rows, histogram }) => {
    let carried = 0;
    let moved = 0;
    for (const code of order) {
        carried += histogram[code] / rows - shares[code];
        moved += Math.abs(carried);
    }
    return order.length < 2 ? 0 : moved / (order.length - 1);
};
/**
 * Mass moves up to the common ancestor and down again, so the distance is half of what each group lacks or has too much, over all levels
 * below the last, by the height: the closed form, on a tree, of Li et al. 2007, section 5.2.
 */
function hierarchicalDistance(shares, column, hierarchy) {
    const { groups, height } = generalizedColumn(column, hierarchy);
    if (new Set(groups[height]).size > 1)
        throw invalidArgument('hierarchy', 'a hierarchy whose last level is one label for all values');
    const difference = new Float64Array(shares.length);
    return ({ rows, histogram }) => {
        for (let code = 0; code < shares.length; code++)
            difference[code] = histogram[code] / rows - shares[code];
        let moved = 0;
        for (let level = 0; level < height; level++) {
            // A group's difference is kept at its first code; the others are zero from here on.
            const above = groups[level + 1];
            for (let code = 0; code < shares.length; code++) {
                const own = difference[code];
                if (own === 0)
                    continue;
                moved += Math.abs(own);
                const to = above[code];
                if (to === code)
                    continue;
                difference[to] = difference[to] + own;
                difference[code] = 0;
            }
        }
        return height === 0 ? 0 : moved / (2 * height);
    };
}
/** The fewest values that a class within t can have: their shares in the table must add up to 1 − t. */
function fewestValues({ rows, sensitive }, t) {
    const falling = [...(sensitive?.counts ?? [])].sort((a, b) => b - a);
    let values = 0;
    for (let covered = 0; values < falling.length && covered < (1 - t) * rows * (1 - 1e-9); values++)
        covered += falling[values] ?? 0;
    return Math.max(1, values);
}
/** β-likeness: no value's share grows by more than a factor 1 + β in any class (Cao and Karras 2012). */
export function betaLikeness(sensitive, beta, { enhanced = false } = {}) {
    if (!(beta > 0 && beta < Infinity))
        throw invalidArgument('beta', 'a finite number greater than 0');
    return Object.freeze({
        name: `${enhanced ? 'enhanced ' : ''}${String(beta)}-likeness of ${sensitive}`,
        sensitive,
        needsPopulation: false,
        worst: 'largest',
        bind({ rows, sensitive: column }) {
            if (column === undefined)
                throw invalidArgument('sensitive', 'a column of the table');
            const shares = Float64Array.from(column.counts, (count) => count / rows);
            const gain = ({ rows: size, histogram }, code) => histogram[code] / size / shares[code] - 1;
            const cap = (code) => (enhanced ? Math.min(beta, -Math.log(shares[code])) : beta);
            return {
                survivesMerging: false,
                holds: (one) => one.present.every((code) => gain(one, code) <= cap(code) + ROUNDING),
                measure: (one) => one.present.reduce((most, code) => Math.max(most, gain(one, code)), 0),
            };
        },
    });
}
//# sourceMappingURL=closeness.js.map
import { processed } from '../mechanisms/mechanism.js';
import { boundToNumbers } from './binding.js';
import { columnArguments } from './column-arguments.js';
import { jointReach } from './joint-reach.js';
import { describe } from './description.js';
import { numbers, parseMissing } from './cells.js';
/** Magnitudes from 2⁻³⁰ to 2⁶⁰ are told apart; smaller ones count as 0, larger ones as the largest. */
const SMALLEST_EXPONENT = -30;
const LARGEST_EXPONENT = 60;
const POWERS = LARGEST_EXPONENT - SMALLEST_EXPONENT;
/** The edges 0, 2⁻³⁰, 2⁻²⁹, …, 2⁶⁰ and their negatives, rising. */
const EDGES = (() => {
    const positive = Array.from({ length: POWERS + 1 }, (_, index) => 2 ** (SMALLEST_EXPONENT + index));
    return [...positive.map((edge) => -edge).reverse(), 0, ...positive];
})();
/** The least exponent, of those told apart, whose power is not below a magnitude. */
function exponentOf(magnitude) {
    let exponent = Math.min(LARGEST_EXPONENT, Math.max(SMALLEST_EXPONENT, Math.ceil(Math.log2(magnitude))));
    // The logarithm is rounded; the powers are exact.
    while (exponent < LARGEST_EXPONENT && 2 ** exponent < magnitude)
        exponent++;
    while (exponent > SMALLEST_EXPONENT && 2 ** (exponent - 1) >= magnitude)
        exponent--;
    return exponent;
}
/** The bin between two edges that a value is in; one that is an edge is in the bin on the side of 0. */
function binOf(value) {
    const power = exponentOf(Math.abs(value)) - SMALLEST_EXPONENT;
    return value < 0 ? POWERS - power : POWERS + 1 + power;
}
export function approximateBounds(first = {}, second = {}) {
    const { column, options } = columnArguments(first, second);
    const missing = parseMissing(options.missing);
    const bins = EDGES.length - 1;
    const powers = {
        description: describe('approximate bounds', { column, missing }),
        dimension: bins,
        integer: true,
        answer(data) {
            const counts = new Array(bins).fill(0);
            for (const value of numbers(data, column, missing)) {
                if (Number.isNaN(value))
                    continue;
                const bin = binOf(value);
                counts[bin] = (counts[bin] ?? 0) + 1;
            }
            return counts;
        },
        sensitivity: (relation, norm) => relation !== 'replace-one' || norm === 'linf' ? 1 : norm === 'l1' ? 2 : Math.SQRT2,
    };
    return Object.freeze({
        description: powers.description,
        bind(mechanism, context) {
            const bound = boundToNumbers(mechanism, powers, context);
            const threshold = jointReach(bound.noise, bins);
            return processed(bound, (data) => {
                const draw = bound.prepare(data);
                return (random) => {
                    const filled = draw(random).flatMap((count, bin) => (count > threshold ? [bin] : []));
                    const [lowest, highest] = [filled[0], filled[filled.length - 1]];
                    const value = lowest === undefined || highest === undefined
                        ? undefined
                        : Object.freeze({ lower: EDGES[lowest] ?? 0, upper: EDGES[highest + 1] ?? 0 });
                    return { value, accuracy: undefined };
                };
            });
        },
    });
}
//# sourceMappingURL=approximate-bounds.js.map
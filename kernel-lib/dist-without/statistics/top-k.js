import { count as wholeNumber } from '../core/quantities.js';
import { invalidArgument } from '../core/errors.js';
import { processed } from '../mechanisms/mechanism.js';
import { CONFIDENCE } from '../mechanisms/noise.js';
import { jointReach } from './joint-reach.js';
import { boundToNumbers } from './binding.js';
import { columnArguments } from './column-arguments.js';
import { histogram, parseCategories } from './histogram.js';
export function topK(first, second) {
    const { column, options } = columnArguments(first, second);
    const categories = parseCategories(options.categories);
    const k = wholeNumber(options.k, 'k');
    if (k > categories.length)
        throw invalidArgument('k', 'at most the number of categories');
    const counts = (column === undefined ? histogram(options) : histogram(column, options));
    return Object.freeze({
        description: `top ${String(k)} of ${counts.description}`,
        bind(mechanism, context) {
            const bound = boundToNumbers(mechanism, counts, context);
            return processed(bound, (data) => {
                const draw = bound.prepare(data);
                return (random) => {
                    const noisy = draw(random).map((count, index) => ({ category: categories[index], count }));
                    const sorted = noisy.sort((one, other) => other.count - one.count);
                    const value = Object.freeze(sorted.slice(0, k));
                    return { value, accuracy: { confidence: CONFIDENCE, halfWidth: reachOfLargest(sorted, k, bound.noise) } };
                };
            });
        },
    });
}
/**
 * How far noise may have put any of the k largest counts, all at once. To be among them is to have been favoured by noise, where other
 * counts are near: so as many draws have to stay within as there are counts that noise could have exchanged with the last of them.
 */
function reachOfLargest(sorted, k, noise) {
    const least = (sorted[k - 1]?.count ?? 0) - 2 * jointReach(noise, sorted.length);
    return jointReach(noise, Math.max(k, sorted.filter(({ count }) => count >= least).length));
}
//# sourceMappingURL=top-k.js.map
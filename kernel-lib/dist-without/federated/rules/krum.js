import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { combination, meanOf } from './combination.js';
import { distancesOf, smallest } from './distances.js';
import { meanNearestMedian } from './ranks.js';
import { byzantineCount, rule } from './rule.js';
/** A warning of the paper's own assumption, measured on two-class shards of the digits: .343 where the mean reaches .917. */
export const KRUM_ON_SKEWED_DATA = 'Krum takes single updates for the whole: where clients hold different kinds of rows, it loses much accuracy even without an attack (digits in two-class shards: .34 where the mean has .92)';
const CONVENTIONS = { blanchard: 2, byzfl: 1 };
function convention(value) {
    if (value !== 'blanchard' && value !== 'byzfl')
        throw invalidArgument('convention', "'blanchard' or 'byzfl'");
    return value;
}
/** The sum of the squared distances to the `neighbors` nearest others, for each of the candidates. */
export function krumScores(distances, candidates, neighbors) {
    return Float64Array.from(candidates, (one) => {
        const others = Float64Array.from(candidates.filter((other) => other !== one), (other) => distances.squared(one, other)).sort();
        let score = 0;
        for (let index = 0; index < neighbors; index++)
            score += others[index] ?? 0;
        return score;
    });
}
const indices = (length) => Array.from({ length }, (_, index) => index);
/** The update whose nearest n − f − 2 others are nearest to it (Blanchard et al. 2017, section 3); proven for n ≥ 2f + 3. */
export function krum({ byzantine, convention: given = 'blanchard' }) {
    const f = byzantineCount(byzantine);
    const counting = convention(given);
    return rule({
        name: `Krum, f = ${String(f)}${counting === 'byzfl' ? ', n − f − 1 neighbours' : ''}`,
        least: 2 * f + 3,
        condition: 'n ≥ 2f + 3',
        notices: [KRUM_ON_SKEWED_DATA],
        combine(updates) {
            const n = updates.length;
            const scores = krumScores(distancesOf(updates), indices(n), n - f - CONVENTIONS[counting]);
            return meanOf(updates, smallest(scores, 1));
        },
    });
}
/** The mean of the updates with the best Krum scores (Blanchard et al. 2017, section 4). */
export function multiKrum({ byzantine, convention: given = 'blanchard', select, weighted = false, }) {
    const f = byzantineCount(byzantine);
    const counting = convention(given);
    const chosen = select === undefined ? undefined : count(select, 'select');
    return rule({
        name: `multi-Krum, f = ${String(f)}${counting === 'byzfl' ? ', n − f − 1 neighbours' : ''}`,
        least: 2 * f + 3,
        condition: 'n ≥ 2f + 3',
        notices: [
            'multi-Krum drops the updates that differ most: where clients hold different kinds of rows, those may be honest ones',
            ...(weighted
                ? ['rows weigh the selected updates: a Byzantine client that is selected may lie about its number of rows']
                : []),
        ],
        combine(updates, { examples }) {
            const n = updates.length;
            const m = chosen ?? (counting === 'byzfl' ? n - f : n - f - 2);
            if (m > n)
                throw invalidArgument('select', `at most ${String(n)}, the number of updates`);
            const scores = krumScores(distancesOf(updates), indices(n), n - f - CONVENTIONS[counting]);
            const best = smallest(scores, m);
            if (!weighted)
                return meanOf(updates, best);
            if (examples?.length !== n)
                throw invalidArgument('examples', 'one number for each update');
            const total = best.reduce((sum, index) => sum + examples[index], 0);
            if (!(total > 0))
                throw invalidArgument('examples', 'more than 0 in all');
            const coefficients = new Float64Array(n);
            for (const index of best)
                coefficients[index] = examples[index] / total;
            return combination(updates, coefficients);
        },
    });
}
/**
 * θ = n − 2f updates chosen by Krum, then in every coordinate the mean of the θ − 2f values nearest their median
 * (El Mhamdi, Guerraoui and Rouault 2018, section 4); proven for n ≥ 4f + 3.
 */
export function bulyan({ byzantine, selection = 'iterated' }) {
    const f = byzantineCount(byzantine);
    if (!['iterated', 'at once'].includes(selection))
        throw invalidArgument('selection', "'iterated' or 'at once'");
    return rule({
        name: `Bulyan, f = ${String(f)}${selection === 'iterated' ? '' : ', selected at once'}`,
        least: 4 * f + 3,
        condition: 'n ≥ 4f + 3',
        notices: [
            'Bulyan keeps n − 4f values of each coordinate: where clients hold different kinds of rows, it loses much accuracy even without an attack (digits in two-class shards: .54 where the mean has .92)',
        ],
        combine(updates) {
            const n = updates.length;
            const distances = distancesOf(updates);
            const theta = n - 2 * f;
            const select = selection === 'iterated' ? selectByKrum : selectAtOnce;
            const chosen = select(distances, theta, f);
            return meanNearestMedian(chosen.map((index) => updates[index]), theta - 2 * f);
        },
    });
}
function selectByKrum(distances, theta, f) {
    const left = new Set(indices(distances.count));
    const chosen = [];
    while (chosen.length < theta) {
        const candidates = [...left];
        const neighbors = Math.max(1, candidates.length - f - 2);
        const [best = 0] = smallest(krumScores(distances, candidates, neighbors), 1);
        const index = candidates[best];
        left.delete(index);
        chosen.push(index);
    }
    return chosen;
}
const selectAtOnce = (distances, theta, f) => smallest(krumScores(distances, indices(distances.count), distances.count - f - 2), theta);
//# sourceMappingURL=krum.js.map
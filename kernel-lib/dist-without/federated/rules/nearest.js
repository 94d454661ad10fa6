import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { meanOf } from './combination.js';
import { distancesOf, smallest } from './distances.js';
import { byzantineCount, checkUpdates, rule } from './rule.js';
/**
 * Nearest-neighbour mixing (Allouah et al. 2023, NNM): each update becomes the mean of the n − f nearest to it, itself among them.
 * Before a robust rule it makes up for clients whose rows differ. n > 2f.
 */
export function mixNearest(updates, { byzantine }) {
    const f = byzantineCount(byzantine);
    checkUpdates(updates, 2 * f + 1, 'nearest-neighbour mixing is proven for n > 2f');
    const distances = distancesOf(updates);
    return updates.map((_, index) => meanOf(updates, smallest(distances.row(index), updates.length - f)));
}
/** A rule applied to updates that were mixed first: see {@link mixNearest}. Takes a copy of all updates. */
export function withNearestNeighborMixing(inner, { byzantine }) {
    const f = byzantineCount(byzantine);
    return rule({
        name: `${inner.name}, after NNM of f = ${String(f)}`,
        least: Math.max(inner.least, 2 * f + 1),
        condition: 'n > 2f, and what the rule itself asks for',
        notices: inner.notices,
        combine: (updates, context) => inner.combine(mixNearest(updates, { byzantine: f }), context),
    });
}
/** The mean of the n − f updates nearest a trusted one (Farhadkhani et al. 2023, MoNNA). n > 2f. */
export function monna({ byzantine, pivot = 0 }) {
    const f = byzantineCount(byzantine);
    const at = count(pivot, 'pivot', 0);
    return rule({
        name: `MoNNA, f = ${String(f)}`,
        least: 2 * f + 1,
        condition: 'n > 2f',
        notices: [`MoNNA trusts update ${String(at)}: it protects only where that client is honest`],
        combine(updates) {
            if (at >= updates.length)
                throw invalidArgument('pivot', 'the index of an update');
            return meanOf(updates, smallest(distancesOf(updates).row(at), updates.length - f));
        },
    });
}
//# sourceMappingURL=nearest.js.map
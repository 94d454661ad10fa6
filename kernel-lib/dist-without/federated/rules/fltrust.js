import { invalidArgument } from '../../core/errors.js';
import { dotValues } from '../../weights/arithmetic.js';
import { combination } from './combination.js';
import { requireFinite, rule } from './rule.js';
/**
 * FLTrust (Cao et al. 2021): the server trains on a few clean rows of its own; updates are scaled to the length of its update and weighted
 * by their cosine with it, if that is positive. `trusted` is asked for with the updates. Any number of clients may be Byzantine.
 */
export const flTrust = () => rule({
    name: 'FLTrust',
    least: 1,
    condition: 'n ≥ 1',
    notices: ['FLTrust is only as good as the clean rows the server trains on itself'],
    combine(updates, { trusted }) {
        if (trusted?.length !== updates[0]?.length || trusted === undefined)
            throw invalidArgument('trusted', 'an update of the server itself, of the length of the others');
        requireFinite([...updates, trusted]);
        const own = Math.sqrt(dotValues(trusted, trusted));
        const terms = updates.map((update) => {
            const length = Math.sqrt(dotValues(update, update));
            if (length === 0 || own === 0)
                return { trust: 0, scale: 0 };
            return { trust: Math.max(0, dotValues(update, trusted) / (length * own)), scale: own / length };
        });
        const total = terms.reduce((sum, { trust }) => sum + trust, 0);
        // Nobody is trusted: the round changes nothing.
        if (total === 0)
            return combination(updates, new Float64Array(updates.length));
        return combination(updates, terms.map(({ trust, scale }) => (trust * scale) / total));
    },
});
//# sourceMappingURL=fltrust.js.map
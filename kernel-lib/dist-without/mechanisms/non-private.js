import { nonPrivateEvent } from '../accounting/events/event.js';
import { noNoise } from './noise.js';
/** No noise at all, said out loud: the ledger records it as such, and nothing is proven about the data from then on. */
export class NonPrivate {
    description = 'nonPrivate()';
    bind(query, _context) {
        return Object.freeze({
            name: 'none',
            event: nonPrivateEvent,
            claim: Object.freeze({ epsilon: Infinity, delta: 0 }),
            scale: 0,
            noise: noNoise,
            prepare(data) {
                const answer = query.answer(data);
                return () => answer;
            },
        });
    }
}
/** A release without privacy, to compare with: see {@link NonPrivate}. */
export const nonPrivate = () => new NonPrivate();
//# sourceMappingURL=non-private.js.map
import { repeated } from '../accounting/events/event.js';
import { isNonPrivate } from '../ledger/entry.js';
/** A run's progress is written, and its steps are bought where they may be bought a few at a time, in about this many blocks. */
const BLOCKS = 20;
export const blockOf = (steps) => Math.ceil(steps / BLOCKS);
const NOTHING = Object.freeze({ epsilon: 0, delta: 0 });
/**
 * More steps for a run: as part of its last entry while nothing else was debited since, else as an entry of their own, since the order of
 * debits counts. The run's first entry claims for all of it.
 * @param entry the run's last one
 * @param last of the ledger
 * @param id for an entry of their own
 */
export function purchase(entry, steps, progress, last, id) {
    const cost = steps === 0 || isNonPrivate(entry) ? undefined : repeated(entry.event, steps);
    if (steps === 0 || last?.id === entry.id) {
        const times = entry.times + steps;
        return { entry: Object.freeze({ ...entry, times, progress, ...(steps > 0 && { at: Date.now() }) }), cost };
    }
    const { start: _, ...rest } = entry;
    return { entry: Object.freeze({ ...rest, id, times: steps, claim: NOTHING, progress, at: Date.now() }), cost };
}
//# sourceMappingURL=purchase.js.map
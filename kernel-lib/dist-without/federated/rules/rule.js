import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
/** Parses f. */
export const byzantineCount = (value) => count(value, 'byzantine', 0);
/** A rule that checks its arguments before it combines. */
export function rule({ condition, needs = 'single updates', notices = [], ...own }) {
    return Object.freeze({
        ...own,
        needs,
        notices: Object.freeze([...notices]),
        combine(updates, context = {}) {
            checkUpdates(updates, own.least, `${own.name} is proven for ${condition}`);
            return own.combine(updates, context);
        },
    });
}
/** The checks that every rule makes of its updates. */
export function checkUpdates(updates, least, why) {
    const given = Array.isArray(updates) ? updates.length : 0;
    if (given < Math.max(1, least)) {
        throw invalidArgument('updates', `at least ${String(least)} (${why}); there are ${String(given)}`);
    }
    const size = updates[0]?.length;
    for (const [index, update] of updates.entries()) {
        if (!(update instanceof Float32Array || update instanceof Float64Array) || update.length !== size)
            throw invalidArgument(`updates[${String(index)}]`, 'typed arrays of one length');
    }
}
/** The error of a number that is infinite or NaN; its value is not told. */
export const notFinite = (index) => invalidArgument(`updates[${String(index)}]`, 'finite numbers; a strategy rejects such an update before its rule sees it');
/** @throws PrivacyError where an update has a number that is not finite */
export function requireFinite(updates) {
    for (const [index, update] of updates.entries()) {
        // x − x is 0 exactly for finite x, and a sum of zeros stays zero: one branch an update.
        let wrong = 0;
        for (const value of update)
            wrong += value - value;
        if (wrong !== 0)
            throw notFinite(index);
    }
}
//# sourceMappingURL=rule.js.map
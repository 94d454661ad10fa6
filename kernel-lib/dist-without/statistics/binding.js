import { invalidArgument } from '../core/errors.js';
import { processed } from '../mechanisms/mechanism.js';
import { accuracyOf } from '../mechanisms/noise.js';
/**
 * Binds a mechanism to numbers that an analysis concludes from.
 * @throws PrivacyError `invalid-argument`, before anything is spent, for one that does not add noise to numbers
 */
export function boundToNumbers(mechanism, query, context) {
    const bound = mechanism.bind(query, context);
    if (bound.noise === undefined)
        throw invalidArgument('mechanism', 'one that adds noise to numbers, such as laplace');
    return bound;
}
/**
 * Binds a mechanism to the scores that an analysis chooses by.
 * @throws PrivacyError `invalid-argument`, before anything is spent, for one that does not choose
 */
export function boundToScores(mechanism, query, context) {
    const bound = mechanism.bind(query, context);
    if (bound.noise !== undefined || bound.conversation === true)
        throw invalidArgument('mechanism', 'one that chooses by scores, such as exponential');
    if ((context.turns ?? 1) !== (bound.turns ?? 1)) {
        throw invalidArgument('mechanism', 'one that can share its ε among several choices, such as exponential');
    }
    return bound;
}
/** A mechanism that was bound to a query, as one bound by an analysis: its answers come with what is known of their noise. */
export function estimated(bound) {
    const accuracy = accuracyOf(bound.noise);
    return processed(bound, (data) => {
        const draw = bound.prepare(data);
        return (random) => ({ value: draw(random), accuracy });
    });
}
//# sourceMappingURL=binding.js.map
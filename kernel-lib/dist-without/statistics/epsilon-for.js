import { invalidArgument } from '../core/errors.js';
import { positive } from '../core/quantities.js';
import { laplace } from '../mechanisms/laplace.js';
import { CONFIDENCE, confidenceLevel } from '../mechanisms/noise.js';
const LARGEST_EPSILON = 2 ** 20;
const SMALLEST_EPSILON = 2 ** -40;
/**
 * Accuracy in, ε out: the least ε, to 40 binary digits, at which a query's noise is as small as wanted. Looks at no data.
 * @throws PrivacyError `invalid-argument` where no ε of 2⁻⁴⁰ to 2²⁰ gives that accuracy, or the noise's reach is not known
 * @example
 * const epsilon = epsilonFor(count(), { halfWidth: 10 }); // 0.2996
 * session.release('patients', count(), laplace({ epsilon }));
 */
export function epsilonFor(query, wanted) {
    const halfWidth = positive(wanted.halfWidth, 'halfWidth');
    const confidence = confidenceLevel(wanted.confidence ?? CONFIDENCE);
    const noise = wanted.noise ?? ((epsilon) => laplace({ epsilon }));
    const relation = wanted.relation ?? 'add-or-remove-one';
    const enough = (epsilon) => {
        const within = noise(epsilon).bind(query, { relation, delta: undefined }).noise?.reach(confidence);
        if (within === undefined)
            throw invalidArgument('noise', 'a mechanism that adds noise whose reach is known');
        return within <= halfWidth;
    };
    let [low, high] = [Math.log2(SMALLEST_EPSILON), Math.log2(LARGEST_EPSILON)];
    if (!enough(2 ** high))
        throw invalidArgument('halfWidth', 'one that some epsilon up to 2^20 gives');
    while (high - low > 2 ** -40) {
        const middle = (low + high) / 2;
        if (enough(2 ** middle))
            high = middle;
        else
            low = middle;
    }
    return (2 ** high);
}
//# sourceMappingURL=epsilon-for.js.map
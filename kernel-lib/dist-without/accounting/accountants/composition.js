import { invalidArgument } from '../../core/errors.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import { approximateDp } from './approximate.js';
import { DEFAULT_RELATION } from '../events/event.js';
import { advancedDelta, advancedEpsilon, filterDelta, filterEpsilon, joinedSums, repeatedSums, } from '../closed-forms/composition.js';
import { optimalDelta, optimalEpsilon } from '../closed-forms/optimal-composition.js';
const none = Object.freeze({
    times: 0,
    sums: { parts: 0, total: 0, mean: 0, squares: 0 },
    deltas: 0,
    largest: { epsilon: 0, delta: 0 },
    equal: true,
});
const one = (part) => ({
    times: 1,
    sums: repeatedSums(part.epsilon, 1),
    deltas: part.delta,
    largest: part,
    equal: true,
});
/** What is kept of two lists of mechanisms, by what becomes of two counts or sums. */
const joined = (join) => (first, second) => {
    if (first.times === 0)
        return second;
    if (second.times === 0)
        return first;
    const [a, b] = [first.largest, second.largest];
    return {
        times: join(first.times, second.times),
        sums: joinedSums(first.sums, second.sums, join),
        deltas: roundUp(join(first.deltas, second.deltas)),
        largest: {
            epsilon: Math.max(a.epsilon, b.epsilon),
            delta: Math.max(a.delta, b.delta),
        },
        equal: first.equal && second.equal && a.epsilon === b.epsilon && a.delta === b.delta,
    };
};
const repeat = (loss, times) => ({
    times: loss.times * times,
    sums: {
        parts: loss.sums.parts + 1,
        total: loss.sums.total * times,
        mean: loss.sums.mean * times,
        squares: loss.sums.squares * times,
    },
    deltas: roundUp(loss.deltas * times),
    largest: loss.largest,
    equal: loss.equal,
});
const algebra = (relation) => ({
    relation,
    zero: none,
    of: (event) => {
        const part = approximateDp(event, relation);
        return part && one(part);
    },
    compose: joined((one, other) => one + other),
    repeat,
    // As many mechanisms as either has, each as costly as the costliest: no bound below falls as any of these numbers rises.
    worst: joined(Math.max),
});
/** Times beyond which parts are no longer counted one by one. */
const COUNTABLE = 2 ** 53 - 1;
/**
 * Optimal composition of (ε, δ)-DP mechanisms, for plans fixed in advance: exact where all parts are alike
 * (Kairouz, Oh and Viswanath 2015, Theorem 3.3); otherwise the least of two certified bounds, their Theorem 3.5 and the exact
 * composition of as many copies of the worst part. Bounded memory, however long the plan.
 */
export const optimal = (relation = DEFAULT_RELATION) => ({
    ...algebra(relation),
    name: 'optimal',
    adaptive: false,
    profile: ({ times, sums, deltas, largest, equal }) => ({
        epsilon: (delta) => {
            if (largest.epsilon === Infinity)
                return largest.epsilon;
            const exact = times > COUNTABLE
                ? Infinity
                : optimalEpsilon(largest.epsilon, equal ? largest.delta : 0, times, equal ? delta : Math.max(0, delta - deltas));
            if (equal || delta < deltas)
                return (equal ? exact : Infinity);
            return Math.min(exact, advancedEpsilon(sums, delta - deltas));
        },
        delta: (epsilon) => {
            if (largest.epsilon === Infinity)
                return 1;
            const exact = times > COUNTABLE ? 1 : optimalDelta(largest.epsilon, equal ? largest.delta : 0, times, epsilon);
            if (equal)
                return exact;
            return Math.min(1, roundUp(deltas + Math.min(exact, advancedDelta(sums, epsilon))));
        },
    }),
});
/**
 * Advanced composition of (ε, δ)-DP mechanisms chosen adaptively, as a filter may use it: a share of δ, fixed in advance, for Σδ, the
 * rest for ε = √(2 Σε² ln(1/δ')) + Σε²/2, or Σε where that is less (Whitehouse et al. 2023, Theorem 1).
 * @param shareForDeltas which share of δ the mechanisms' own δ's may use up; 0 for mechanisms that are ε-DP
 */
export function advancedFilter(relation = DEFAULT_RELATION, shareForDeltas = 0) {
    if (!(shareForDeltas >= 0 && shareForDeltas < 1))
        throw invalidArgument('shareForDeltas', 'a number in [0, 1)');
    const rest = 1 - shareForDeltas;
    return {
        ...algebra(relation),
        name: 'advanced',
        adaptive: true,
        profile: ({ sums, deltas }) => ({
            epsilon: (delta) => (deltas > delta * shareForDeltas ? Infinity : filterEpsilon(sums, roundDown(delta * rest))),
            // The least δ whose share is enough for Σδ, and whose rest is enough for ε.
            delta: (epsilon) => {
                const forDeltas = deltas === 0 ? 0 : shareForDeltas === 0 ? 1 : roundUp(deltas / shareForDeltas);
                return Math.min(1, Math.max(forDeltas, roundUp(filterDelta(sums, epsilon) / rest)));
            },
        }),
    };
}
//# sourceMappingURL=composition.js.map
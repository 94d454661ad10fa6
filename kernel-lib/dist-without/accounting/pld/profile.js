import { roundDown, roundUp } from '../../core/rounding.js';
import { boundsOfOne, isFar } from './bounds.js';
import { BoundsOfMany } from './bounds-of-many.js';
const outwards = (x, sense) => (sense === 'upper' ? roundUp(x) : roundDown(x));
const boundsOf = (resolution, work) => (groups) => {
    const [only] = groups;
    return groups.length === 1 && only?.times === 1 && resolution.interval === undefined
        ? boundsOfOne(only.pair)
        : new BoundsOfMany(groups, resolution, work);
};
const greatest = (values) => values.indexOf(Math.max(...values));
/**
 * The profile of independent directions, each a list of groups: the worse of them holds for all.
 * @param upper what upper bounds are made of
 * @param lower what lower bounds are made of, the same or less
 * @param other another bound on the same, asked for where no lattice is as fine as it should be
 */
export function certifiedProfile(upper, lower, resolution, other) {
    const refine = resolution.refine !== false && resolution.interval === undefined;
    const work = { points: 0 };
    const above = upper.map(boundsOf(resolution, work));
    const below = lower === upper ? above : lower.map(boundsOf(resolution, work));
    const boundsFor = (sense) => (sense === 'upper' ? above : below);
    let known;
    const uppersAt = (target) => above.map((each) => each.epsilon(target, 'upper'));
    const lowerAt = (target, k) => below[k]?.epsilon(target, 'lower') ?? 0;
    /** The directions' bounds together. That with the greatest upper bound decides, and mostly no other's lower bound is asked for. */
    const directions = (target) => {
        const uppers = uppersAt(target);
        let lower = 0;
        const looked = new Set();
        for (let k = greatest(uppers); !looked.has(k); k = greatest(uppers)) {
            looked.add(k);
            const found = { lower: lowerAt(target, k), upper: uppers[k] };
            // Only bounds of the same events can be brought close to each other.
            const closer = below === above && refine ? (above[k]?.refined?.(target, found, lower) ?? found) : found;
            uppers[k] = closer.upper;
            lower = Math.max(lower, closer.lower);
        }
        const upper = Math.max(...uppers);
        if (isFar({ lower, upper }, resolution.precision))
            for (const k of uppers.keys()) {
                const mayHelp = !looked.has(k) && uppers[k] > lower;
                if (mayHelp)
                    lower = Math.max(lower, lowerAt(target, k));
            }
        return { lower, upper };
    };
    const measured = (target) => {
        const found = directions(target);
        const upper = outwards(found.upper, 'upper');
        const lower = Math.min(upper, outwards(found.lower, 'lower'));
        if (!refine || !isFar({ lower, upper }, resolution.precision))
            return { lower, upper };
        const bound = (known ??= other())?.epsilon(target) ?? Infinity;
        return bound < upper ? { lower: Math.min(lower, bound), upper: bound, by: 'rdp' } : { lower, upper };
    };
    let last;
    const epsilonAt = (target) => {
        if (last?.target !== target)
            last = { target, between: measured(target) };
        return last.between;
    };
    const delta = (at, sense) => Math.min(1, outwards(Math.max(...boundsFor(sense).map((each) => each.delta(at, sense))), sense));
    return {
        epsilon: (target) => (refine ? epsilonAt(target).upper : outwards(Math.max(...uppersAt(target)), 'upper')),
        delta: (at) => delta(at, 'upper'),
        interval: epsilonAt,
        deltaInterval: (at) => {
            const upper = delta(at, 'upper');
            return { lower: Math.min(delta(at, 'lower'), upper), upper };
        },
    };
}
//# sourceMappingURL=profile.js.map
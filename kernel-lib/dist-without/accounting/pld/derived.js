import { roundUp } from '../../core/rounding.js';
import { gdpDelta, gdpEpsilon } from '../closed-forms/analytic-gaussian.js';
/** A profile that is the same everywhere. */
export const constant = (epsilon, delta) => ({
    epsilon: () => epsilon,
    delta: () => delta,
    interval: () => ({ lower: epsilon, upper: epsilon }),
    deltaInterval: () => ({ lower: delta, upper: delta }),
});
/** The Gaussian's own curve, exact but for rounding. */
export function gaussianProfile(mu) {
    const less = mu * (1 - 2 ** -46);
    const more = mu * (1 + 2 ** -50);
    const epsilon = (delta) => gdpEpsilon(more, delta);
    const delta = (at) => gdpDelta(more, at);
    return {
        epsilon: (at) => epsilon(at),
        delta: (at) => delta(at),
        interval: (at) => ({
            lower: at === 0 ? Infinity : gdpEpsilon(less, Math.min(1, at * (1 + 2 ** -40))),
            upper: epsilon(at),
        }),
        deltaInterval: (at) => ({ lower: gdpDelta(less, at) * (1 - 2 ** -40), upper: delta(at) }),
    };
}
/** A profile that is no worse than another bound on the same events. */
export function atMost(profile, other) {
    if (other === undefined)
        return profile;
    const cut = ({ lower }, upper) => ({ lower: Math.min(lower, upper), upper });
    const epsilon = (delta) => Math.min(profile.epsilon(delta), other.epsilon(delta));
    const delta = (at) => Math.min(profile.delta(at), other.delta(at));
    return {
        epsilon,
        delta,
        interval: (at) => cut(profile.interval(at), epsilon(at)),
        deltaInterval: (at) => cut(profile.deltaInterval(at), delta(at)),
    };
}
/**
 * The profile of whichever of two things a neighbour changes: the greater divergence at each ε, and no more, as the neighbour changes the one
 * or the other (see {@link LossAlgebra.worst}). It is a bound from below as well, since either may be what is changed.
 */
export function greaterOf(first, second) {
    const outer = (one, other) => ({
        lower: Math.max(one.lower, other.lower),
        upper: Math.max(one.upper, other.upper),
    });
    return {
        epsilon: (delta) => Math.max(first.epsilon(delta), second.epsilon(delta)),
        delta: (at) => Math.max(first.delta(at), second.delta(at)),
        interval: (delta) => outer(first.interval(delta), second.interval(delta)),
        deltaInterval: (at) => outer(first.deltaInterval(at), second.deltaInterval(at)),
    };
}
/** The profile of the same and of something ε-DP besides. */
export function shifted(profile, epsilon) {
    if (epsilon === 0)
        return profile;
    const rest = (at) => Math.max(0, at - epsilon);
    const more = (at) => roundUp(at + epsilon);
    const upper = (delta) => more(profile.epsilon(delta));
    const pure = (at) => at < epsilon;
    const delta = (at) => (pure(at) ? pureAbove(profile, at, epsilon) : profile.delta(rest(at)));
    return {
        epsilon: upper,
        delta,
        interval: (at) => ({ lower: profile.interval(at).lower, upper: upper(at) }),
        deltaInterval: (at) => ({ lower: profile.deltaInterval(at).lower, upper: delta(at) }),
    };
}
/** δ below the ε that is surely spent: that of (ε₀, δ₀)-DP at a lesser ε, (e^ε₀ − e^ε)/(e^ε₀ + 1) more (Kairouz et al. 2015). */
function pureAbove(profile, at, epsilon) {
    const least = profile.delta(0);
    return Math.min(1, least + (1 - least) * (-Math.expm1(at - epsilon) / (1 + Math.exp(-epsilon))));
}
//# sourceMappingURL=derived.js.map
import { addUp, roundUp } from '../../core/rounding.js';
/**
 * An accountant whose loss is one number that adds up, whatever is chosen after seeing what: pure ε, ρ, μ², or a Rényi divergence
 * at one order. Sums are rounded up.
 */
export const additive = (name, relation, of, profile) => ({
    name,
    relation,
    adaptive: true,
    zero: 0,
    of,
    compose: addUp,
    repeat: (loss, times) => (loss === 0 ? 0 : roundUp(loss * times)),
    worst: Math.max,
    profile,
});
//# sourceMappingURL=additive.js.map
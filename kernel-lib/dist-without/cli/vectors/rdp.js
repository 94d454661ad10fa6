import { accountant, fixedSizeSampled, gaussianEvent, laplaceEvent, lossOf, poissonSampled, randomizedResponseEvent, rdp, rdpCurve, repeatAndSelect, repeated, treeAggregationEvent, zcdpEvent, } from '../../accounting/index.js';
import { delta as parseDelta, nonNegative } from '../../core/quantities.js';
import { atMost, between, each, relative } from './check.js';
import { relationOf } from './events.js';
/** Exact divergences at some fractional orders, where a vector gives them. */
function exactDivergences(expected) {
    if (!expected.has('fractional_orders'))
        return new Map();
    const exact = expected.numbers('rdp_exact_at_fractional_orders');
    return new Map(expected.numbers('fractional_orders').map((order, index) => [order, exact[index] ?? Number.NaN]));
}
/** Rényi divergences of `count` events, and ε and δ from them. */
const kind = (eventOf, sampledGaussian = false, ceiling = () => Infinity) => (params, expected) => {
    const orders = params.numbers('orders');
    const algebra = rdp({ orders, relation: relationOf(params) });
    const plan = repeated(eventOf(params), params.numberOr('count', 1));
    const exact = exactDivergences(expected);
    const compare = (what, got, reference, index) => {
        const order = orders[index] ?? Number.NaN;
        if (!sampledGaussian || Number.isInteger(order)) {
            return [relative(what, got, Math.min(reference, ceiling(params, order)), 1e-8)];
        }
        const truth = exact.get(order);
        const high = reference * (1 + 1e-8);
        return [truth === undefined ? atMost(what, got, high) : between(what, got, truth * (1 - 1e-8), high)];
    };
    const checks = [...each('rdp', lossOf(algebra, plan), expected.numbers('rdp'), compare)];
    const profile = accountant(algebra).profile(plan);
    if (expected.has('eps')) {
        const epsilon = profile.epsilon(parseDelta(params.number('delta')));
        const reference = expected.number('eps');
        const lower = expected.numbers('rdp').some((value, index) => value > ceiling(params, orders[index] ?? 0));
        if (expected.has('eps_opacus_signed_series')) {
            const low = expected.number('eps_opacus_signed_series') * (1 - 1e-6);
            checks.push(between('eps', epsilon, low, reference * (1 + 1e-6)));
        }
        else if (lower)
            checks.push(atMost('eps', epsilon, reference * (1 + 1e-6)));
        else
            checks.push(relative('eps', epsilon, reference, 1e-6));
    }
    if (expected.has('delta')) {
        const delta = profile.delta(nonNegative(params.number('epsilon'), 'epsilon'));
        // A δ too small for a double is rounded up to the least one, not down to 0.
        checks.push(atMost('delta', delta, expected.number('delta') * (1 + 1e-5) || Number.MIN_VALUE));
    }
    return checks;
};
const gaussianOf = (params) => {
    const rate = params.numberOr('sampling_probability', 1);
    const noise = gaussianEvent(params.number('sigma'));
    return rate === 1 ? noise : poissonSampled(rate, noise);
};
function shapeOf(params) {
    const shape = params.number('shape');
    return shape === Infinity ? 'poisson' : shape;
}
/** Rényi differential privacy. */
export const rdpKinds = {
    rdp_gaussian: kind(gaussianOf, true),
    rdp_poisson_gaussian: kind(gaussianOf, true),
    rdp_poisson_gaussian_exact: (params, expected) => {
        const sampled = poissonSampled(params.number('sampling_probability'), gaussianEvent(params.number('sigma')));
        const [divergence] = rdpCurve(sampled, [params.number('order')], relationOf(params)) ?? [];
        return [relative('rdp', divergence ?? Number.NaN, expected.number('rdp'), 1e-8)];
    },
    rdp_laplace: kind((params) => laplaceEvent(params.number('scale') / params.numberOr('sensitivity', 1))),
    rdp_fixed_size_without_replacement: kind((params) => fixedSizeSampled(params.number('n'), params.number('batch'), gaussianEvent(params.number('sigma'))), false, 
    // The published bound for large samples exceeds that of no sampling at all.
    (params, order) => (params.numberOr('count', 1) * order) / (2 * params.number('sigma') ** 2)),
    rdp_tree_aggregation: kind((params) => {
        const steps = params.isList('steps') ? params.numbers('steps') : params.number('steps');
        return treeAggregationEvent(params.number('sigma'), steps);
    }),
    rdp_repeat_and_select: kind((params) => repeatAndSelect(gaussianEvent(params.number('sigma')), params.number('mean_repeats'), shapeOf(params))),
    rdp_randomized_response: kind((params) => randomizedResponseEvent(params.number('p_uniform'), params.number('k'))),
    rdp_zcdp: kind((params) => zcdpEvent(params.number('rho'), params.numberOr('xi', 0))),
};
//# sourceMappingURL=rdp.js.map
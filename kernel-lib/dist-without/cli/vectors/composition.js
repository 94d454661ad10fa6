import { accountant, advancedEpsilon, amplifiedBySampling, basicEpsilon, composed, discreteGaussianEvent, discreteLaplaceEvent, dworkRothblumVadhanEpsilon, epsilonDeltaEvent, epsilonSums, exponentialEvent, filterEpsilon, gaussianDp, gaussianEvent, groupPrivacy, laplaceEvent, lossOf, noEvent, optimalEpsilon, permuteAndFlipEvent, pld, pure, rdp, repeated, zcdp, zcdpEpsilon, } from '../../accounting/index.js';
import { delta as parseDelta } from '../../core/quantities.js';
import { atLeast, between, exact, relative, relativeNotBelow } from './check.js';
import { MalformedVector } from './fields.js';
/** δ = 0, and any δ. */
const NO_DELTA = parseDelta(0);
/** What every accountant must agree on. */
const profiles = (event) => [
    ['pure', accountant(pure()).profile(event)],
    ['zcdp', accountant(zcdp()).profile(event)],
    ['gaussian-dp', accountant(gaussianDp()).profile(event)],
    ['rdp', accountant(rdp()).profile(event)],
    ['pld', accountant(pld()).profile(event)],
];
/** Composition, sampling and groups by ε and δ; the edges of all accountants. */
export const compositionKinds = {
    optimal_composition: (params, expected) => {
        const [epsilon, delta] = [params.number('epsilon0'), params.number('delta0')];
        const [times, target] = [params.number('k'), params.number('delta')];
        const low = expected.number('eps_exact') * (1 - 1e-9);
        const high = expected.number('eps_lattice_dp_accounting') * (1 + 1e-9);
        const checks = [between('eps', optimalEpsilon(epsilon, delta, times, target), low, high)];
        if (expected.has('eps_basic')) {
            const basic = basicEpsilon(epsilonSums(Array(times).fill(epsilon)));
            checks.push(relative('eps_basic', basic, expected.number('eps_basic'), 1e-9));
        }
        if (expected.has('eps_advanced_DRV')) {
            const advanced = dworkRothblumVadhanEpsilon(epsilon, delta, times, target);
            checks.push(relative('eps_advanced_DRV', advanced, expected.number('eps_advanced_DRV'), 1e-9));
        }
        return checks;
    },
    heterogeneous_composition: (params, expected) => {
        const epsilons = params.numbers('epsilons');
        const delta = params.number('delta');
        const sums = epsilonSums(epsilons);
        const rho = lossOf(zcdp(), composed(epsilons.map((epsilon) => epsilonDeltaEvent(epsilon, 0))));
        return [
            relativeNotBelow('eps_basic', basicEpsilon(sums), expected.number('eps_basic'), 1e-12),
            relativeNotBelow('eps_kov_thm35', advancedEpsilon(sums, delta), expected.number('eps_kov_thm35'), 1e-12),
            relativeNotBelow('eps_filter_whitehouse', filterEpsilon(sums, delta), expected.number('eps_filter_whitehouse'), 1e-12),
            relativeNotBelow('rho_zcdp', rho, expected.number('rho_zcdp'), 1e-12),
        ];
    },
    subsampling_approx_dp: (params, expected) => {
        const seen = amplifiedBySampling(params.number('q'), params.number('epsilon'), params.number('delta'));
        return [
            relativeNotBelow('eps', seen.epsilon, expected.number('eps'), 1e-12),
            relativeNotBelow('delta', seen.delta, expected.number('delta'), 1e-12),
        ];
    },
    group_privacy: (params, expected) => {
        const group = groupPrivacy(params.number('k'), params.number('epsilon'), params.number('delta'));
        return [
            relativeNotBelow('eps', group.epsilon, expected.number('eps'), 1e-12),
            relativeNotBelow('delta', group.delta, expected.number('delta'), 1e-12),
        ];
    },
    zcdp_to_approx: (params, expected) => {
        const epsilon = zcdpEpsilon(params.number('rho'), params.number('delta'));
        const reference = expected.number('eps');
        return [relative('eps', epsilon, reference, 1e-5), atLeast('eps', epsilon, reference - 1e-9)];
    },
    exponential_mechanism_zcdp: (params, expected) => {
        const epsilon = params.number('epsilon');
        const bounded = lossOf(zcdp(), exponentialEvent(epsilon));
        const generic = lossOf(zcdp(), permuteAndFlipEvent(epsilon));
        return [
            relative('rho_bounded_range', bounded, expected.number('rho_bounded_range'), 1e-12),
            relative('rho_generic_pure', generic, expected.number('rho_generic_pure'), 1e-12),
        ];
    },
    opendp_map_laplace_int: (params, expected) => {
        const [scale, sensitivity] = [params.number('scale'), params.number('sensitivity')];
        const epsilon = lossOf(pure(), discreteLaplaceEvent(scale, sensitivity));
        const rho = lossOf(zcdp(), discreteGaussianEvent(scale, sensitivity));
        return [
            relativeNotBelow('eps', epsilon, expected.number('eps'), 1e-12),
            relativeNotBelow('rho_gaussian', rho, expected.number('rho_gaussian'), 1e-12),
        ];
    },
    edge: (params, expected) => {
        const edge = params.text('case');
        switch (edge) {
            case 'zero steps':
                return [noEvent, repeated(gaussianEvent(1), 0)].flatMap((event) => profiles(event).flatMap(([name, profile]) => [
                    exact(`${name} eps`, profile.epsilon(NO_DELTA), expected.number('eps')),
                    exact(`${name} delta`, profile.delta(0), expected.number('delta')),
                ]));
            case 'delta=0 with Gaussian':
                return profiles(gaussianEvent(params.number('sigma'))).map(([name, profile]) => exact(`${name} eps`, profile.epsilon(NO_DELTA), expected.number('eps')));
            case 'delta=0 with pure DP Laplace': {
                const plan = repeated(laplaceEvent(params.number('scale')), params.number('count'));
                const epsilon = accountant(pure()).profile(plan).epsilon(NO_DELTA);
                return [relativeNotBelow('eps', epsilon, expected.number('eps'), 1e-3)];
            }
            case 'epsilon=0 -> total variation': {
                const delta = accountant(gaussianDp())
                    .profile(gaussianEvent(params.number('sigma')))
                    .delta(0);
                return [relative('delta', delta, expected.number('delta'), 1e-6)];
            }
            default:
                throw new MalformedVector(`case ${edge} is not known`);
        }
    },
};
//# sourceMappingURL=composition.js.map
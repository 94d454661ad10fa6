import { accountant, analyticGaussianDelta, analyticGaussianEpsilon, analyticGaussianLogDelta, analyticGaussianSigma, gaussianDp, gaussianEvent, repeated, } from '../../accounting/index.js';
import { gaussianTradeOff } from '../../accounting/explain/index.js';
import { delta as parseDelta } from '../../core/quantities.js';
import { absolute, atLeast, between, relative, relativeNotBelow } from './check.js';
/** Gaussian noise by its exact curve, and Gaussian DP. */
export const gaussianKinds = {
    analytic_gaussian_sigma: (params, expected) => {
        const sigma = analyticGaussianSigma(params.number('epsilon'), params.number('delta')) * params.numberOr('sensitivity', 1);
        return [relativeNotBelow('sigma', sigma, expected.number('sigma'), 1e-9)];
    },
    analytic_gaussian_sigma_extreme: (params, expected) => {
        const sigma = analyticGaussianSigma(params.number('epsilon'), params.number('delta')) * params.numberOr('sensitivity', 1);
        return [relative('sigma', sigma, expected.number('sigma'), 1e-6)];
    },
    analytic_gaussian_epsilon: (params, expected) => {
        const sigma = params.number('sigma') / params.numberOr('sensitivity', 1);
        return [relative('eps', analyticGaussianEpsilon(sigma, params.number('delta')), expected.number('eps'), 1e-9)];
    },
    analytic_gaussian_delta: (params, expected) => {
        const sigma = params.number('sigma') / params.numberOr('sensitivity', 1);
        const epsilon = params.number('epsilon');
        const logDelta = expected.number('log_delta');
        const checks = [absolute('log_delta', analyticGaussianLogDelta(sigma, epsilon), logDelta, 1e-6)];
        // δ itself, to what 10⁻⁶ in its logarithm is worth, unless it underflows.
        if (logDelta > -700) {
            const delta = analyticGaussianDelta(sigma, epsilon);
            checks.push(relative('delta', delta, expected.number('delta'), Math.expm1(1e-6)));
        }
        return checks;
    },
    gdp_tradeoff: (params, expected) => [
        relative('beta', gaussianTradeOff(params.number('mu'))(params.number('alpha')), expected.number('beta'), 1e-10),
    ],
    edge_large_epsilon: (params, expected) => {
        const plan = repeated(gaussianEvent(params.number('sigma')), params.numberOr('count', 1));
        const epsilon = accountant(gaussianDp())
            .profile(plan)
            .epsilon(parseDelta(params.number('delta')));
        const exactly = expected.number('eps_exact');
        if (epsilon === Infinity)
            return [atLeast('eps', epsilon, exactly)];
        return [between('eps', epsilon, exactly, exactly * (1 + 1e-3))];
    },
};
//# sourceMappingURL=gaussian.js.map
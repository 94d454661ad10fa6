import { nonNegative, positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { advance, meanUpdate } from './advance.js';
import { serverAdagrad, serverAdam, serverMomentum, serverSgd, serverYogi, } from './server-optimizers.js';
import { beginWith } from './strategy.js';
/** Averages, and lets the optimizer take the step. */
function averaging(name, { weighting = 'examples' }, optimizer, local = {}) {
    if (!['examples', 'equal'].includes(weighting))
        throw invalidArgument('weighting', "'examples' or 'equal'");
    const weigh = (examples) => (weighting === 'equal' ? 1 : examples);
    return Object.freeze({
        name,
        needs: 'sum',
        least: 1,
        notices: Object.freeze([]),
        local: Object.freeze(local),
        begin: beginWith,
        weigh,
        contribution: (_state, { values, examples }) => ({ values, scalars: [], weight: weigh(examples) }),
        finish: (state, sums) => advance(state, meanUpdate(sums), optimizer),
    });
}
/** Federated averaging (McMahan et al. 2017): the model moves by the mean of the clients' updates, weighted by their rows. */
export const fedAvg = (options = {}) => averaging('FedAvg', options, serverSgd(options));
/** FedAvg with momentum on the server (Hsu, Qi and Brown 2019). */
export const fedAvgM = (options = {}) => averaging('FedAvgM', options, serverMomentum(options));
/** FedAvg with Adagrad on the server (Reddi et al. 2021). */
export const fedAdagrad = (options = {}) => averaging('FedAdagrad', options, serverAdagrad(options));
/** FedAvg with Adam on the server (Reddi et al. 2021). */
export const fedAdam = (options = {}) => averaging('FedAdam', options, serverAdam(options));
/** FedAvg with Yogi on the server (Reddi et al. 2021). */
export const fedYogi = (options = {}) => averaging('FedYogi', options, serverYogi(options));
/**
 * FedAvg whose clients are pulled back to the round's model by μ/2 · ‖w − w₀‖² (Li et al. 2020). Partial work counts: clients that take
 * fewer steps than asked are averaged as well.
 */
export function fedProx(options) {
    const mu = nonNegative(options.mu, 'mu');
    return averaging(`FedProx, μ = ${String(mu)}`, options, serverSgd(), { proximal: mu });
}
/**
 * Updates divided by their local steps before they are averaged, so that clients that take more steps do not bend the objective
 * (Wang et al. 2020, FedNova, for clients that descend plainly: aᵢ = τᵢ).
 */
export const fedNova = (options = {}) => {
    const { weighting = 'examples' } = options;
    const optimizer = serverSgd();
    const { weigh: _, ...plain } = averaging('FedNova', options, optimizer);
    return Object.freeze({
        ...plain,
        contribution: (_state, { values, examples, steps }) => {
            const tau = positive(steps, 'steps');
            return {
                values: values.map((value) => value / tau),
                scalars: [tau],
                weight: weighting === 'equal' ? 1 : examples,
            };
        },
        finish: (state, sums) => {
            const weight = sums.reduce((total, sum) => total + sum.weight, 0);
            const steps = sums.reduce((total, sum) => total + (sum.scalars[0] ?? 0), 0);
            const effective = weight === 0 ? 0 : steps / weight;
            return advance(state, meanUpdate(sums).map((value) => value * effective), optimizer);
        },
    });
};
//# sourceMappingURL=averaging.js.map
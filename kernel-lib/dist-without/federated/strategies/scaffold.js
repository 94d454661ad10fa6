import { invalidArgument } from '../../core/errors.js';
import { zeroValues } from '../../weights/weights.js';
import { precisionOf } from '../../weights/index.js';
import { advance, meanUpdate } from './advance.js';
import { serverSgd } from './server-optimizers.js';
import { beginWith } from './strategy.js';
/**
 * Control variates that take the drift of skewed clients out of their steps (Karimireddy et al. 2020, Algorithm 1, option II).
 * Clients keep a variate of their own between rounds, and send how it moved beside their update. Clients count alike.
 */
export function scaffold({ learningRate = 1 } = {}) {
    const optimizer = serverSgd({ learningRate });
    return Object.freeze({
        name: 'SCAFFOLD',
        needs: 'sum',
        least: 1,
        notices: Object.freeze([]),
        local: Object.freeze({ control: true }),
        begin(weights) {
            return { ...beginWith(weights), memory: { control: new Float64Array(weights.layout.size) } };
        },
        contribution(_state, { values, control }) {
            if (control?.length !== values.length)
                throw invalidArgument('control', 'of the length of the weights: SCAFFOLD needs clients that keep a control variate');
            const both = zeroValues(2 * values.length, precisionOf(values));
            both.set(values);
            both.set(control, values.length);
            return { values: both, scalars: [], weight: 1 };
        },
        finish(state, sums, clients) {
            const size = state.weights.layout.size;
            const mean = meanUpdate(sums);
            const share = Math.min(1, sums.reduce((total, { weight }) => total + weight, 0) / clients);
            const before = state.memory['control'] ?? new Float64Array(size);
            const control = before.map((value, index) => value + share * mean[size + index]);
            return advance(state, mean.subarray(0, size), optimizer, { control });
        },
    });
}
//# sourceMappingURL=scaffold.js.map
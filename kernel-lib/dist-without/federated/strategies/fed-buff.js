import { count, nonNegative } from '../../core/quantities.js';
import { fedAvg } from './averaging.js';
import { advance, meanUpdate } from './advance.js';
import { serverSgd } from './server-optimizers.js';
/**
 * Buffered asynchronous aggregation (Nguyen et al. 2022): nobody waits for a round; the model moves whenever `buffer` updates have come,
 * by their mean, in which late ones count less. The sum is divided by the buffer's size, so that late updates also move the model less.
 */
export function fedBuff({ buffer, learningRate = 1, exponent = 0.5 }) {
    const size = count(buffer, 'buffer');
    const power = nonNegative(exponent, 'exponent');
    const optimizer = serverSgd({ learningRate });
    const { weigh: _, ...plain } = fedAvg({ weighting: 'equal' });
    return Object.freeze({
        ...plain,
        name: `FedBuff, buffer of ${String(size)}`,
        buffer: size,
        contribution(state, update) {
            const factor = (1 + Math.max(0, state.round - update.round)) ** -power;
            return { values: update.values.map((value) => value * factor), scalars: [], weight: 1 };
        },
        finish: (state, sums) => advance(state, meanUpdate(sums), optimizer),
    });
}
//# sourceMappingURL=fed-buff.js.map
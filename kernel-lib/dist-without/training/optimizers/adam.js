import { invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import { recipeOf } from '../recipe.js';
import { scheduleOf } from './schedule.js';
/** Adam (Kingma and Ba 2015); on private gradients it is DP-Adam. */
export function adam(options) {
    const rate = scheduleOf(options.learningRate);
    const beta1 = options.beta1 ?? 0.9;
    const beta2 = options.beta2 ?? 0.999;
    const stability = positive(options.stability ?? 1e-7, 'stability');
    if (!(beta1 >= 0 && beta1 < 1))
        throw invalidArgument('beta1', 'a number in [0, 1)');
    if (!(beta2 >= 0 && beta2 < 1))
        throw invalidArgument('beta2', 'a number in [0, 1)');
    const corrected = (step) => (rate(step) * Math.sqrt(1 - beta2 ** (step + 1))) / (1 - beta1 ** (step + 1));
    return Object.freeze({
        recipe: recipeOf('adam', options),
        description: `Adam, rate ${rate.description}`,
        rule: { kind: 'adam', rate: corrected, beta1, beta2, stability },
        start: (size) => ({ first: new Float64Array(size), second: new Float64Array(size) }),
        step(parameters, gradient, step, state) {
            const { first, second } = state;
            const length = corrected(step);
            for (let index = 0; index < parameters.length; index++) {
                const g = gradient[index];
                const mean = beta1 * first[index] + (1 - beta1) * g;
                const square = beta2 * second[index] + (1 - beta2) * g * g;
                first[index] = mean;
                second[index] = square;
                parameters[index] = parameters[index] - (length * mean) / (Math.sqrt(square) + stability);
            }
        },
    });
}
//# sourceMappingURL=adam.js.map
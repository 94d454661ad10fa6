import { invalidArgument } from '../../core/errors.js';
import { recipeOf } from '../recipe.js';
import { scheduleOf } from './schedule.js';
/** Gradient descent. */
export function sgd(options) {
    const rate = scheduleOf(options.learningRate);
    const momentum = options.momentum ?? 0;
    if (!(momentum >= 0 && momentum < 1))
        throw invalidArgument('momentum', 'a number in [0, 1)');
    const nesterov = options.nesterov === true;
    const decay = options.weightDecay ?? 0;
    if (!(decay >= 0 && decay < Infinity))
        throw invalidArgument('weightDecay', 'a finite number of at least 0');
    return Object.freeze({
        recipe: recipeOf('sgd', options),
        description: `descent, rate ${rate.description}${momentum > 0 ? `, momentum ${momentum}` : ''}${decay > 0 ? `, weight decay ${decay}` : ''}`,
        ...(momentum === 0 && decay === 0 && typeof options.learningRate === 'number'
            ? { plainRate: options.learningRate }
            : { rule: { kind: 'momentum', rate, momentum, nesterov, weightDecay: decay } }),
        start: (size) => (momentum > 0 ? { velocity: new Float64Array(size) } : {}),
        step(parameters, gradient, step, { velocity }) {
            const length = rate(step);
            for (let index = 0; index < parameters.length; index++) {
                const weight = parameters[index];
                let direction = gradient[index] + decay * weight;
                if (velocity !== undefined) {
                    const kept = momentum * velocity[index] + direction;
                    velocity[index] = kept;
                    direction = nesterov ? direction + momentum * kept : kept;
                }
                parameters[index] = weight - length * direction;
            }
        },
    });
}
//# sourceMappingURL=sgd.js.map
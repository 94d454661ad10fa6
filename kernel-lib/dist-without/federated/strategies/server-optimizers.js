import { positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
function rate(value, argument) {
    if (typeof value !== 'number' || !(value >= 0 && value < 1))
        throw invalidArgument(argument, 'a number in [0, 1)');
    return value;
}
/** The update itself, times a rate: 1 is plain averaging. */
export function serverSgd({ learningRate = 1 } = {}) {
    const eta = positive(learningRate, 'learningRate');
    return Object.freeze({
        name: eta === 1 ? '' : `rate ${String(eta)}`,
        step: (update) => ({ step: eta === 1 ? update : update.map((value) => value * eta), memory: {} }),
    });
}
/** Momentum on the server (Hsu, Qi and Brown 2019, FedAvgM). */
export function serverMomentum({ learningRate = 1, momentum = 0.9 } = {}) {
    const eta = positive(learningRate, 'learningRate');
    const beta = rate(momentum, 'momentum');
    return Object.freeze({
        name: `momentum ${String(beta)}`,
        step(update, memory) {
            const { velocity } = memory;
            const next = update.map((value, index) => beta * (velocity?.[index] ?? 0) + value);
            return { step: next.map((value) => eta * value), memory: { velocity: next } };
        },
    });
}
/** An optimizer that divides by the root of a second moment (Reddi et al. 2021, Algorithm 2). */
function adaptive(name, options, secondMoment, factor = () => 1) {
    const eta = positive(options.learningRate ?? 0.1, 'learningRate');
    const tau = positive(options.adaptivity ?? 1e-3, 'adaptivity');
    const beta1 = rate(options.beta1 ?? 0.9, 'beta1');
    const beta2 = rate(options.beta2 ?? 0.99, 'beta2');
    return Object.freeze({
        name,
        step(update, memory, round) {
            const { first, second } = memory;
            const m = update.map((value, index) => beta1 * (first?.[index] ?? 0) + (1 - beta1) * value);
            const v = update.map((value, index) => secondMoment(second?.[index] ?? 0, value * value, beta2));
            const by = eta * factor(beta1, beta2, round);
            return {
                step: m.map((value, index) => (by * value) / (Math.sqrt(v[index]) + tau)),
                memory: { first: m, second: v },
            };
        },
    });
}
/** FedAdagrad's step: the second moment only grows. */
export const serverAdagrad = (options = {}) => adaptive('Adagrad', { ...options, beta1: 0 }, (before, squared) => before + squared);
/** FedAdam's step, with the bias correction of Flower, whose exponent is the round plus 1. */
export const serverAdam = (options = {}) => adaptive('Adam', options, (before, squared, beta2) => beta2 * before + (1 - beta2) * squared, (beta1, beta2, round) => Math.sqrt(1 - beta2 ** (round + 1)) / (1 - beta1 ** (round + 1)));
/** FedYogi's step: the second moment moves by an amount that does not depend on how large it is. */
export const serverYogi = (options = {}) => adaptive('Yogi', options, (before, squared, beta2) => before - (1 - beta2) * squared * Math.sign(before - squared));
//# sourceMappingURL=server-optimizers.js.map
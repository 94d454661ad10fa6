import { invalidArgument } from '../../core/errors.js';
import { count, positive } from '../../core/quantities.js';
import { recipeOf } from '../recipe.js';
const schedule = (recipe, description, rate) => Object.freeze(Object.assign((step) => rate(step), { recipe, description }));
export const constantRate = (rate) => {
    positive(rate, 'learningRate');
    return schedule(recipeOf('constantRate', { rate }), String(rate), () => rate);
};
/** Times `factor` every so many steps. */
export const stepDecay = (options) => {
    const { rate, factor } = options;
    positive(rate, 'rate');
    const every = count(options.every, 'every');
    if (!(factor > 0 && factor <= 1))
        throw invalidArgument('factor', 'a number in (0, 1]');
    return schedule(recipeOf('stepDecay', options), `${rate}, times ${factor} every ${every} steps`, (step) => rate * factor ** Math.floor(step / every));
};
/** Falls from `rate` to `last` as a half cosine (Loshchilov and Hutter 2017), after `warmup` steps in which it rises linearly. */
export const cosineDecay = (options) => {
    const rate = positive(options.rate, 'rate');
    const steps = count(options.steps, 'steps');
    const warmup = count(options.warmup ?? 0, 'warmup', 0);
    const last = options.last ?? 0;
    if (!(last >= 0 && last <= rate))
        throw invalidArgument('last', 'a number between 0 and rate');
    return schedule(recipeOf('cosineDecay', options), `${rate} to ${last} over ${steps} steps, ${warmup} of warm-up`, (step) => {
        if (step < warmup)
            return (rate * (step + 1)) / warmup;
        const part = Math.min(1, (step - warmup) / Math.max(1, steps - warmup));
        return last + ((rate - last) * (1 + Math.cos(Math.PI * part))) / 2;
    });
};
/** A schedule, or the one rate of all steps. */
export const scheduleOf = (rate) => typeof rate === 'function' ? rate : constantRate(rate);
//# sourceMappingURL=schedule.js.map
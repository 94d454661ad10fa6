import { invalidArgument } from '../core/errors.js';
import { LARGEST_NUMBER_SCALE } from './sampling/discrete-laplace.js';
/**
 * Real-valued noise is drawn on a grid of step 2ᵏ, so that no bit of an output depends on how floating point rounds:
 * the answer is rounded to the grid, a whole number of steps is added, and the exact sum is rounded once, which is
 * post-processing. This closes the attacks of Mironov 2012, Haney et al. 2022 and Jin et al. 2022.
 * The step follows from the noise scale alone; what rounding adds to the sensitivity is at most one step a coordinate.
 */
const STEPS_PER_SCALE = 40;
/** Beyond these the grid would leave the range of doubles. */
const SMALLEST_SCALE = 2 ** -900;
const LARGEST_SCALE = 2 ** 900;
/** The step of the grid for noise of about this scale: a power of two, between scale·2⁻⁴⁰ and scale·2⁻⁴¹. */
export function gridStep(scale, argument) {
    if (!(scale >= SMALLEST_SCALE && scale <= LARGEST_SCALE)) {
        throw invalidArgument(argument, 'such that the noise scale is between 2^-900 and 2^900');
    }
    return 2 ** (Math.floor(Math.log2(scale)) - STEPS_PER_SCALE);
}
/**
 * A noise scale in steps, as the samplers take it. Where ε is so small that the step outgrows the sensitivity, and with it the scale,
 * noise could not be drawn as a number: that is told here, before anything is spent.
 */
export function scaleInSteps(scale, step, argument) {
    const steps = scale / step;
    if (steps > LARGEST_NUMBER_SCALE)
        throw invalidArgument(argument, 'larger: noise of this size cannot be drawn on its grid');
    return steps;
}
/** The multiple of `step` nearest to `value`. From 2⁵² steps on every double is one already. */
export function toGrid(value, step) {
    const steps = value / step;
    return Math.abs(steps) < 2 ** 52 ? Math.round(steps) * step : value;
}
/** Adds a whole number of grid steps to every coordinate of an answer. */
export function perturb(answer, step, steps) {
    const perturbed = (value) => toGrid(value, step) + steps() * step;
    return (typeof answer === 'number' ? perturbed(answer) : Object.freeze(answer.map(perturbed)));
}
//# sourceMappingURL=grid.js.map
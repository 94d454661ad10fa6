import { repeated } from '../../accounting/events/event.js';
import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { roundUp } from '../../core/rounding.js';
import { gridNoise, NOISE_SCALE } from './grid-noise.js';
import { accountedNoise } from './independent.js';
import { sqrtFactorization } from './matrix-mechanism.js';
import { participationOf } from './tree.js';
const squaredLength = (values) => values.reduce((sum, value) => sum + value * value, 0);
/**
 * Banded matrix noise (Choquette-Choo et al. 2023): what is released at a step is a weighted sum of the last `bands` sums, C G, with
 * independent noise; solving for the step's own sum afterwards is post-processing, and takes back most of the earlier noise.
 * C has the leading coefficients of the square root of the prefix-sum matrix. Units that take part at least `bands` steps apart move
 * orthogonal columns, so k times cost as k Gaussian releases.
 *
 * A run that is resumed begins a new band where it goes on: C is then made of two blocks on the diagonal. Its columns are parts of those
 * of before, so no longer, and those of two uses are orthogonal as before, or in different blocks: the cost is the same. The exact sums
 * of the last steps are dropped with the process, and noise is never used twice.
 */
export const bandedNoise = (options) => {
    const bands = count(options.bands, 'bands');
    const { coefficients } = sqrtFactorization(bands);
    const column = roundUp(Math.sqrt(squaredLength(coefficients)));
    return Object.freeze({
        description: `banded matrix noise of ${bands} bands`,
        event: (noiseMultiplier, steps, sampler, relation) => {
            const { times, separation } = participationOf(sampler, steps, relation);
            if (times > 1 && separation < bands)
                throw invalidArgument('bands', `at most the ${String(separation)} steps between two uses of a unit`);
            return repeated(accountedNoise(noiseMultiplier), times);
        },
        start: (size, deviation, _steps, random) => {
            const noise = gridNoise(random);
            /** The exact sums of earlier steps and what was given out for them, the latest first. */
            const exact = [];
            const given = [];
            return {
                apply(sum) {
                    exact.unshift(sum.slice());
                    exact.length = Math.min(exact.length, bands);
                    const released = new Float64Array(size);
                    exact.forEach((past, lag) => {
                        const weight = coefficients[lag];
                        for (let index = 0; index < size; index++)
                            released[index] = released[index] + weight * past[index];
                    });
                    noise.perturb(released, (deviation * column) / NOISE_SCALE);
                    given.forEach((past, before) => {
                        const weight = coefficients[before + 1];
                        for (let index = 0; index < size; index++)
                            released[index] = released[index] - weight * past[index];
                    });
                    sum.set(released);
                    given.unshift(released);
                    given.length = Math.min(given.length, bands - 1);
                },
            };
        },
    });
};
//# sourceMappingURL=banded.js.map
import { gaussianEvent } from '../../accounting/events/event.js';
import { roundDown } from '../../core/rounding.js';
import { DISCRETISATION_MARGIN } from '../../mechanisms/calibration-margin.js';
import { gridNoise, NOISE_SCALE } from './grid-noise.js';
/** What accountants are told of noise that is drawn on a grid: a hair less than there is. */
export const accountedNoise = (noiseMultiplier) => gaussianEvent(roundDown(noiseMultiplier / DISCRETISATION_MARGIN));
/** Gaussian noise drawn anew in every step: DP-SGD (Abadi et al. 2016). */
export const independentNoise = () => Object.freeze({
    description: 'independent noise',
    independent: true,
    event: (noiseMultiplier, steps, sampler, relation) => sampler.event(accountedNoise(noiseMultiplier), steps, relation),
    start: (_size, deviation, _steps, random) => {
        const noise = gridNoise(random);
        return { apply: (sum) => noise.perturb(sum, deviation / NOISE_SCALE) };
    },
});
//# sourceMappingURL=independent.js.map
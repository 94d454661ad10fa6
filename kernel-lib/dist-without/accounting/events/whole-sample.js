import { gaussianEvent } from './event.js';
/**
 * What a Poisson sample of rate 1 is on the whole data. A sampled Gaussian's noise multiplier is over one unit's contribution, at rate 1
 * as at any other; replacing the unit moves the sum by two contributions, so under `replace-one` the noise counts half.
 */
export const wholeSample = (event, relation) => relation === 'replace-one' && event.kind === 'gaussian'
    ? gaussianEvent(event.noiseMultiplier / 2 || Number.MIN_VALUE)
    : event;
//# sourceMappingURL=whole-sample.js.map
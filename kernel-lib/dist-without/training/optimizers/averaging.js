import { invalidArgument } from '../../core/errors.js';
/** Exponential moving average; its first steps are weighted as if they were all there are (Kingma and Ba 2015's correction). */
export function exponentialAverage(decay) {
    if (!(decay > 0 && decay < 1))
        throw invalidArgument('decay', 'a number in (0, 1)');
    return Object.freeze({
        description: `exponential moving average of decay ${decay}`,
        take(mean, parameters, step) {
            const share = (1 - decay) / (1 - decay ** (step + 1));
            for (let index = 0; index < mean.length; index++)
                mean[index] = mean[index] + share * (parameters[index] - mean[index]);
        },
    });
}
/** The mean of the last `share` of the steps, and until then the parameters themselves (Polyak and Juditsky 1992). */
export function tailAverage(share = 0.5) {
    if (!(share > 0 && share <= 1))
        throw invalidArgument('share', 'a number in (0, 1]');
    return Object.freeze({
        description: `mean of the last ${share} of the steps`,
        take(mean, parameters, step, steps) {
            const taken = step + 1 - Math.floor(steps * (1 - share));
            if (taken <= 0) {
                mean.set(parameters);
                return;
            }
            for (let index = 0; index < mean.length; index++)
                mean[index] = mean[index] + (parameters[index] - mean[index]) / taken;
        },
    });
}
//# sourceMappingURL=averaging.js.map
import { invalidArgument } from '../../core/errors.js';

/** A mean of the parameters over the steps, which is what is learnt: noise of single steps evens out. Post-processing. */
export interface Averaging {
  readonly description: string;
  /**
   * Takes the parameters of a step into the mean, in place.
   * @param step counted from 0
   */
  take(mean: Float64Array, parameters: Float64Array, step: number, steps: number): void;
}

/** Exponential moving average; its first steps are weighted as if they were all there are (Kingma and Ba 2015's correction). */
export function exponentialAverage(decay: number): Averaging {
  if (!(decay > 0 && decay < 1)) throw invalidArgument('decay', 'a number in (0, 1)');
  return Object.freeze({
    description: `exponential moving average of decay ${decay}`,
    take(mean, parameters, step) {
      const share = (1 - decay) / (1 - decay ** (step + 1));
      for (let index = 0; index < mean.length; index++)
        mean[index] = (mean[index] as number) + share * ((parameters[index] as number) - (mean[index] as number));
    },
  } satisfies Averaging);
}

/** The mean of the last `share` of the steps, and until then the parameters themselves (Polyak and Juditsky 1992). */
export function tailAverage(share = 0.5): Averaging {
  if (!(share > 0 && share <= 1)) throw invalidArgument('share', 'a number in (0, 1]');
  return Object.freeze({
    description: `mean of the last ${share} of the steps`,
    take(mean, parameters, step, steps) {
      const taken = step + 1 - Math.floor(steps * (1 - share));
      if (taken <= 0) {
        mean.set(parameters);
        return;
      }
      for (let index = 0; index < mean.length; index++)
        mean[index] = (mean[index] as number) + ((parameters[index] as number) - (mean[index] as number)) / taken;
    },
  } satisfies Averaging);
}

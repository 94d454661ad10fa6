import { invalidArgument } from '../../core/errors.js';
import { count, positive } from '../../core/quantities.js';
import { recipeOf, type Recipe, type Remakable } from '../recipe.js';

/** The learning rate of each step, counted from 0: a function of the step alone, so that it costs no privacy. */
export interface Schedule extends Remakable {
  readonly description: string;
  (step: number): number;
}

const schedule = (recipe: Recipe | undefined, description: string, rate: (step: number) => number): Schedule =>
  Object.freeze(Object.assign((step: number) => rate(step), { recipe, description }));

/** The same learning rate at every step. */
export const constantRate = (rate: number): Schedule => {
  positive(rate, 'learningRate');
  return schedule(recipeOf('constantRate', { rate }), String(rate), () => rate);
};

/** Times `factor` every so many steps. */
export const stepDecay = (options: {
  readonly rate: number;
  readonly every: number;
  readonly factor: number;
}): Schedule => {
  const { rate, factor } = options;
  positive(rate, 'rate');
  const every = count(options.every, 'every');
  if (!(factor > 0 && factor <= 1)) throw invalidArgument('factor', 'a number in (0, 1]');
  return schedule(
    recipeOf('stepDecay', options),
    `${rate}, times ${factor} every ${every} steps`,
    (step) => rate * factor ** Math.floor(step / every),
  );
};

/** Falls from `rate` to `last` as a half cosine (Loshchilov and Hutter 2017), after `warmup` steps in which it rises linearly. */
export const cosineDecay = (options: {
  readonly rate: number;
  readonly steps: number;
  readonly last?: number;
  readonly warmup?: number;
}): Schedule => {
  const rate = positive<number>(options.rate, 'rate');
  const steps = count(options.steps, 'steps');
  const warmup = count(options.warmup ?? 0, 'warmup', 0);
  const last = options.last ?? 0;
  if (!(last >= 0 && last <= rate)) throw invalidArgument('last', 'a number between 0 and rate');
  return schedule(
    recipeOf('cosineDecay', options),
    `${rate} to ${last} over ${steps} steps, ${warmup} of warm-up`,
    (step) => {
      if (step < warmup) return (rate * (step + 1)) / warmup;
      const part = Math.min(1, (step - warmup) / Math.max(1, steps - warmup));
      return last + ((rate - last) * (1 + Math.cos(Math.PI * part))) / 2;
    },
  );
};

/** A schedule, or the one rate of all steps. */
export const scheduleOf = (rate: number | Schedule): Schedule =>
  typeof rate === 'function' ? rate : constantRate(rate);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  staircase,
  staircaseAccuracy,
  staircaseExpectedError,
  staircaseGamma,
} from '../../kernel-lib/src/mechanisms/index.js';
import { discreteStaircaseSampler, stairs } from '../../kernel-lib/src/mechanisms/staircase.js';
import { matches, tally } from '../support/chi-square.js';
import { addOrRemove, identityQuery } from '../support/identity-query.js';
import { logUniform } from '../support/log-uniform.js';
import { fits } from '../support/kolmogorov-smirnov.js';

const relative = (value: number, expected: number): number => Math.abs(value / expected - 1);

/** The distribution of continuous staircase noise, from its density. */
function cdf(epsilon: number, sensitivity: number, x: number): number {
  const b = Math.exp(-epsilon);
  const gamma = staircaseGamma(epsilon);
  const height = (1 - b) / (2 * sensitivity * (gamma + (1 - gamma) * b));
  const k = Math.floor(Math.abs(x) / sensitivity);
  const within = Math.abs(x) - k * sensitivity;
  const upper = Math.min(within, gamma * sensitivity);
  const beyond = b ** k / 2 - height * b ** k * (upper + b * (within - upper));
  return x < 0 ? beyond : 1 - beyond;
}

describe('staircase noise', () => {
  // Geng and Viswanath 2014, L1 cost.
  it.each([
    [0.5, 0.43782349911420193, 1.9793175816509998],
    [2, 0.2689414213699951, 0.4254590641196607],
    [6, 0.04742587317756678, 0.049910784834411366],
  ])('at epsilon %d has the known gamma and expected error', (epsilon, gamma, error) => {
    expect(relative(staircaseGamma(epsilon), gamma)).toBeLessThan(1e-12);
    expect(relative(staircaseExpectedError(epsilon, 1), error)).toBeLessThan(1e-12);
    expect(relative(staircaseExpectedError(epsilon, 3.3), 3.3 * error)).toBeLessThan(1e-12);
  });

  it('states the accuracy that its distribution has', () => {
    fc.assert(
      fc.property(logUniform(-7, 4.5), logUniform(-30, -0.001), (epsilon, alpha) => {
        const beyond = staircaseAccuracy(epsilon, 2.5, alpha);
        expect(relative(2 * cdf(epsilon, 2.5, -beyond), alpha)).toBeLessThan(1e-6);
      }),
    );
  });

  // Dvoretzky–Kiefer–Wolfowitz at α = 1e-6: 40,000 samples tolerate .0135. One 30 % wider is further off, as the second line shows.
  it.each([
    [0.3, 1],
    [2, 10.1],
    [5, 0.3],
  ])('at epsilon %d and sensitivity %d has its distribution, and not one 30 percent off', (epsilon, sensitivity) => {
    const mechanism = staircase({ epsilon }).bind(identityQuery<number>(1, { sensitivity }), addOrRemove);
    const random = seededRandom(3);
    const draw = mechanism.prepare(70);
    const samples = Array.from({ length: 40_000 }, () => draw(random) - 70);
    expect(fits(samples, (x) => cdf(epsilon, sensitivity, x))).toBe(true);
    expect(fits(samples, (x) => cdf(epsilon, sensitivity * 1.3, x))).toBe(false);
    const mean = samples.reduce((sum, x) => sum + Math.abs(x), 0) / samples.length;
    expect(relative(mean, mechanism.scale)).toBeLessThan(0.05);
    const inside = samples.filter((x) => Math.abs(x) <= (mechanism.noise?.reach(0.95) ?? 0)).length;
    expect(Math.abs(inside / samples.length - 0.95)).toBeLessThan(0.006);
  });

  it('has stairs as wide as neighbours are apart on its grid, and levels of no more than epsilon', () => {
    fc.assert(
      fc.property(logUniform(-30, 10), logUniform(-10, 10), (epsilon, sensitivity) => {
        const { step, width, upper, levels } = stairs(epsilon, sensitivity);
        // Answers may round a whole step further apart than they are.
        expect(width * step).toBeGreaterThanOrEqual(sensitivity + step);
        expect(upper).toBeGreaterThan(0);
        expect(upper).toBeLessThanOrEqual(width);
        expect(1 / levels).toBeLessThan(epsilon);
      }),
    );
  });

  it('in whole numbers has exactly the stairs it should', () => {
    const [levels, width, upper] = [1 / 0.7, 5, 2];
    const weight = (x: number): number => Math.exp(-(Math.floor((Math.abs(x) + width - upper) / width) / levels));
    const all = Array.from({ length: 401 }, (_, cell) => weight(cell - 200));
    const total = all.reduce((sum, each) => sum + each, 0);
    const counts = tally(discreteStaircaseSampler(levels, width, upper, seededRandom(6)), 300_000, 200);
    const row = all.map((each) => each / total);
    expect(matches(counts, row, 300_000)).toBe(true);
    // One step moved between the stairs is noticed.
    const moved = tally(discreteStaircaseSampler(levels, width, upper + 1, seededRandom(6)), 300_000, 200);
    expect(matches(moved, row, 300_000)).toBe(false);
    // No neighbour within `width` steps is less likely by more than e^ε.
    for (let x = -100; x <= 100; x++) {
      for (let step = -width; step <= width; step++) {
        expect(weight(x) / weight(x + step)).toBeLessThanOrEqual(Math.exp(1 / levels) * (1 + 1e-12));
      }
    }
  });

  it.each([1, 5, 40, 1000])('in whole numbers has its distribution at epsilon %d', (epsilon) => {
    const [width, upper] = [9, 2];
    const weight = (x: number): number => Math.exp(-epsilon * Math.floor((Math.abs(x) + width - upper) / width));
    const all = Array.from({ length: 801 }, (_, cell) => weight(cell - 400));
    const total = all.reduce((sum, each) => sum + each, 0);
    const row = all.map((each) => each / total);
    const counts = tally(discreteStaircaseSampler(1 / epsilon, width, upper, seededRandom(8)), 200_000, 400);
    expect(matches(counts, row, 200_000)).toBe(true);
    const moved = tally(discreteStaircaseSampler(1 / epsilon, width, upper + 1, seededRandom(8)), 200_000, 400);
    expect(matches(moved, row, 200_000)).toBe(false);
  });

  // Drawing whole levels until one is kept would take about 2⁴⁴ tries for each number.
  it.each([30, 34.5])('weighs a narrow upper stair against a wide lower one at epsilon %d', (epsilon) => {
    const width = 2 ** 50;
    const upper = Math.max(1, Math.round(width * Math.exp(-epsilon)));
    const lower = (width - upper) * Math.exp(-epsilon);
    const draw = discreteStaircaseSampler(1 / epsilon, width, upper, seededRandom(4));
    const counts = [0, 0, 0];
    for (let index = 0; index < 20_000; index++) {
      const size = Math.abs(draw());
      const stair = size === 0 ? 0 : size < upper ? 1 : 2;
      counts[stair] = (counts[stair] ?? 0) + 1;
    }
    const weights = [1, 2 * (upper - 1), 2 * lower];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(
      matches(
        counts,
        weights.map((weight) => weight / total),
      ),
    ).toBe(true);
  });

  it.each([26, 32, 40, 1000])('is drawn at epsilon %d within its accuracy, as a rule', (epsilon) => {
    const mechanism = staircase({ epsilon }).bind(identityQuery<number>(1), addOrRemove);
    const draw = mechanism.prepare(3);
    const random = seededRandom(5);
    const noise = Array.from({ length: 1000 }, () => Math.abs(draw(random) - 3));
    const inside = noise.filter((size) => size <= (mechanism.noise?.reach(0.95) ?? 0)).length;
    expect(inside).toBeGreaterThan(900);
  });

  it('refuses a vector, a sensitivity of 0 and an epsilon too small for its grid', () => {
    expect(() => staircase({ epsilon: 1 }).bind(identityQuery<number>(2), addOrRemove)).toThrow(
      'such as laplace or gaussian',
    );
    expect(() => staircase({ epsilon: 1 }).bind(identityQuery<number>(1, { sensitivity: 0 }), addOrRemove)).toThrow(
      'sensitivity must be',
    );
    expect(() => staircase({ epsilon: 1e-12 })).toThrow('epsilon must be at least 2^-30');
    expect(() => staircase({ epsilon: NaN })).toThrow('epsilon must be');
  });
});

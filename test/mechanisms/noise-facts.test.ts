import { describe, expect, it } from 'vitest';
import { seededRandom, type Delta } from '../../kernel-lib/src/core/index.js';
import {
  accuracyOf,
  discreteGaussian,
  discreteLaplace,
  exponential,
  gaussian,
  laplace,
  nonPrivate,
  staircase,
  type BoundMechanism,
} from '../../kernel-lib/src/mechanisms/index.js';
import { identityQuery } from '../support/identity-query.js';

const context = { relation: 'add-or-remove-one', delta: 1e-6 as Delta } as const;
const real = (sensitivity: number) => identityQuery<number>(1, { sensitivity });
const whole = (sensitivity: number) => ({ ...real(sensitivity), integer: true });

const BOUND: Readonly<Record<string, BoundMechanism<number, number>>> = {
  'laplace .3': laplace({ scale: 0.3 }).bind(real(1), context),
  'laplace 10.1': laplace({ scale: 10.1 }).bind(real(1), context),
  'gaussian .3': gaussian({ standardDeviation: 0.3 }).bind(real(1), context),
  'gaussian 10.1': gaussian({ standardDeviation: 10.1 }).bind(real(1), context),
  'discrete Laplace .3': discreteLaplace({ scale: 0.3 }).bind(whole(1), context),
  'discrete Laplace 10.1': discreteLaplace({ scale: 10.1 }).bind(whole(1), context),
  'discrete Gaussian .6': discreteGaussian({ sigma: 0.6 }).bind(whole(1), context),
  'discrete Gaussian 10.1': discreteGaussian({ sigma: 10.1 }).bind(whole(1), context),
  'staircase at .5': staircase({ epsilon: 0.5 }).bind(real(3), context),
  'staircase at 4': staircase({ epsilon: 4 }).bind(real(0.3), context),
};

const SAMPLES = 40_000;
// α = 1e-6 of a standard normal, either side.
const DEVIATIONS = 4.9;

describe.each(Object.entries(BOUND))('%s noise', (_, bound) => {
  const random = seededRandom(11);
  const draw = bound.prepare(0);
  const drawn = Array.from({ length: SAMPLES }, () => draw(random));
  const noise = bound.noise ?? expect.fail('noise is known');

  it('spreads by its deviation, and not by 10 % more or less', () => {
    const squares = drawn.map((x) => (x / noise.deviation) ** 2);
    const mean = squares.reduce((sum, square) => sum + square, 0) / SAMPLES;
    const spread = Math.sqrt(squares.reduce((sum, square) => sum + (square - mean) ** 2, 0) / SAMPLES / SAMPLES);
    expect(Math.abs(mean - 1)).toBeLessThan(DEVIATIONS * spread);
    expect(Math.abs(mean - 1.1 ** 2)).toBeGreaterThan(DEVIATIONS * spread);
    expect(Math.abs(mean - 0.9 ** 2)).toBeGreaterThan(DEVIATIONS * spread);
  });

  it.each([0.5, 0.95, 0.99])('stays within its reach with a confidence of %d', (confidence) => {
    const inside = drawn.filter((x) => Math.abs(x) <= noise.reach(confidence)).length / SAMPLES;
    const slack = DEVIATIONS * Math.sqrt((confidence * (1 - confidence)) / SAMPLES);
    expect(inside).toBeGreaterThan(confidence - slack);
    // Whole noise cannot stop anywhere; the next smaller reach would be too short.
    const shorter = drawn.filter((x) => Math.abs(x) <= 0.93 * noise.reach(confidence) - 1e-9).length / SAMPLES;
    expect(shorter === 0 || shorter < confidence + slack).toBe(true);
    if (!noise.distribution.startsWith('discrete')) expect(inside).toBeLessThan(confidence + slack);
  });

  it('refuses a confidence outside (0, 1)', () => {
    for (const confidence of [0, 1, -1, NaN, 95]) expect(() => noise.reach(confidence)).toThrow('confidence must be');
  });
});

it('noise says its distribution; a release without privacy has none, and a choice says nothing of noise', () => {
  expect(BOUND['staircase at 4']?.noise?.distribution).toBe('staircase');
  expect(nonPrivate().bind(real(1), context).noise?.reach(0.99)).toBe(0);
  expect(accuracyOf(undefined)).toBeUndefined();
  const scores = identityQuery<readonly number[]>(3);
  expect(exponential({ epsilon: 1 }).bind(scores, context).noise).toBeUndefined();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discreteGaussianAccuracy,
  discreteLaplaceAccuracy,
  gaussianAccuracy,
  laplaceAccuracy,
} from '../../kernel-lib/src/mechanisms/accuracy.js';
import { discreteGaussianCdf, discreteLaplaceCdf } from '../../kernel-lib/src/mechanisms/distribution/index.js';
import { logUniform } from '../support/log-uniform.js';

const relative = (value: number, expected: number): number => Math.abs(value / expected - 1);

describe('accuracy', () => {
  // OpenDP 0.16.0, *_scale_to_accuracy.
  it.each([
    [1, 0.05, 2.995732273553991, 1.9599639845400538, 3.3756177665957137, 3],
    [5, 0.01, 23.025850929940454, 12.879146517744504, 23.500892485832225, 14],
  ])('at scale %d and alpha %d is that of the reference', (scale, alpha, laplace, gaussian, whole, wholeGaussian) => {
    expect(relative(laplaceAccuracy(scale, alpha), laplace)).toBeLessThan(1e-9);
    expect(relative(gaussianAccuracy(scale, alpha), gaussian)).toBeLessThan(1e-9);
    expect(relative(discreteLaplaceAccuracy(scale, alpha), whole)).toBeLessThan(1e-9);
    expect(discreteGaussianAccuracy(scale, alpha)).toBe(wholeGaussian);
  });

  const scales = logUniform(-8, 12);
  const alphas = logUniform(-40, -0.001);

  it('of whole noise is the least that holds', () => {
    fc.assert(
      fc.property(scales, alphas, (scale, alpha) => {
        const beyond = discreteGaussianAccuracy(scale, alpha);
        const tail = (a: number): number => 2 * discreteGaussianCdf(-a, scale);
        expect(tail(beyond)).toBeLessThanOrEqual(alpha * (1 + 1e-12));
        if (beyond > 1) expect(tail(beyond - 1)).toBeGreaterThan(alpha);
        const laplace = Math.ceil(discreteLaplaceAccuracy(scale, alpha));
        if (laplace > 0) expect(2 * discreteLaplaceCdf(-laplace, scale)).toBeLessThanOrEqual(alpha * (1 + 1e-9));
      }),
    );
  });

  it('at large scales is that of continuous noise', () => {
    expect(relative(discreteGaussianAccuracy(2 ** 40, 0.05), gaussianAccuracy(2 ** 40, 0.05))).toBeLessThan(1e-9);
    expect(relative(discreteLaplaceAccuracy(2 ** 40, 0.05), laplaceAccuracy(2 ** 40, 0.05))).toBeLessThan(1e-9);
  });

  it('refuses a probability outside (0, 1)', () => {
    for (const alpha of [0, 1, -0.1, NaN]) {
      for (const of of [laplaceAccuracy, gaussianAccuracy, discreteLaplaceAccuracy, discreteGaussianAccuracy]) {
        expect(() => of(1, alpha)).toThrow('alpha must be a number greater than 0 and less than 1');
      }
    }
  });
});

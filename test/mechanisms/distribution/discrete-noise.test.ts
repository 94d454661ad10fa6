import { describe, expect, it } from 'vitest';
import {
  discreteGaussianCdf,
  discreteGaussianPmf,
  discreteGaussianVariance,
  discreteLaplaceCdf,
  discreteLaplacePmf,
  discreteLaplaceVariance,
} from '../../../kernel-lib/src/mechanisms/distribution/index.js';

const relative = (value: number, expected: number): number => Math.abs(value / expected - 1);

// mpmath: parameter, the probabilities of 0, 1, …, and the variance.
const gaussians: [number, number[], number][] = [
  [
    0.5,
    [
      0.7865707070419479, 0.10645076942314473, 0.0002638650764154286, 1.1979455936033158e-8, 9.961261650047284e-15,
      1.5170981316200282e-22, 4.231896831905129e-32, 2.162113767178244e-43, 2.0232245448992695e-56,
    ],
    0.21501267508813848,
  ],
  [1, [0.3989422782668617, 0.24197072322446062, 0.053990966224305284, 0.004431848388225065], 0.9999997887677281],
  [3, [0.13298076013381088, 0.12579440923099772, 0.10648266850745074, 0.08065690817304778], 9],
];
const laplaces: [number, number[], number][] = [
  [0.5, [0.7615941559557649, 0.10307056080762242, 0.013949083540256091, 0.0018878031718117302], 0.3620308304831552],
  [4, [0.12435300177159621, 0.09684621515699893, 0.07542390820177253, 0.058740198769846194], 31.833852877737307],
];

describe('the discrete Gaussian distribution', () => {
  it.each(gaussians)('has its probabilities and its variance at sigma %d', (sigma, pmf, variance) => {
    pmf.forEach((expected, x) => {
      expect(relative(discreteGaussianPmf(x, sigma), expected)).toBeLessThan(1e-10);
      expect(discreteGaussianPmf(-x, sigma)).toBe(discreteGaussianPmf(x, sigma));
    });
    expect(relative(discreteGaussianVariance(sigma), variance)).toBeLessThan(1e-10);
  });

  it.each([0.05, 0.3, 0.99, 1, 1.01, 7.7, 999, 1001])('sums up to its cdf and its variance at sigma %d', (sigma) => {
    let sum = 0;
    let squares = 0;
    const reach = Math.ceil(12 * sigma);
    const stride = Math.ceil(sigma / 5);
    for (let x = -reach; x <= reach; x++) {
      const probability = discreteGaussianPmf(x, sigma);
      sum += probability;
      squares += x * x * probability;
      // Each call below σ = 1000 sums a whole tail: there a part of the points is enough.
      if (sum > 1e-20 && x % stride === 0) expect(relative(discreteGaussianCdf(x, sigma), sum)).toBeLessThan(1e-10);
    }
    expect(sum).toBeCloseTo(1, 12);
    if (squares > 0) expect(relative(discreteGaussianVariance(sigma), squares)).toBeLessThan(1e-10);
    else expect(discreteGaussianVariance(sigma)).toBe(0);
  });

  it('has the same tail by either formula far out, where terms are 1e-300', () => {
    const sigma = 1000;
    let tail = 0;
    for (let x = 39_000; x >= 37_000; x--) tail += discreteGaussianPmf(x, sigma);
    expect(relative(discreteGaussianCdf(-37_000, sigma), tail)).toBeLessThan(1e-9);
  });
});

describe('the discrete Laplace distribution', () => {
  it.each(laplaces)('has its probabilities and its variance at scale %d', (scale, pmf, variance) => {
    pmf.forEach((expected, x) => {
      expect(relative(discreteLaplacePmf(x, scale), expected)).toBeLessThan(1e-10);
    });
    expect(relative(discreteLaplaceVariance(scale), variance)).toBeLessThan(1e-10);
  });

  it.each([0.05, 0.3, 1, 10.1, 300])('sums up to its cdf and its variance at scale %d', (scale) => {
    let sum = 0;
    let squares = 0;
    for (let x = -Math.ceil(60 * scale); x <= 60 * scale; x++) {
      sum += discreteLaplacePmf(x, scale);
      squares += x * x * discreteLaplacePmf(x, scale);
      if (sum > 1e-12) expect(relative(discreteLaplaceCdf(x, scale), sum)).toBeLessThan(1e-9);
    }
    expect(relative(discreteLaplaceVariance(scale), squares)).toBeLessThan(1e-9);
  });

  it('has a finite variance at scales whose square is', () => {
    expect(relative(discreteLaplaceVariance(1e150), 2e300)).toBeLessThan(1e-12);
    expect(discreteLaplaceVariance(1e-3)).toBe(0);
  });
});

describe('distributions', () => {
  it('give 0 for what is no whole number and refuse what is no scale', () => {
    expect(discreteLaplacePmf(0.5, 1)).toBe(0);
    expect(discreteGaussianPmf(0.5, 1)).toBe(0);
    for (const scale of [0, -1, NaN, Infinity]) {
      expect(() => discreteLaplacePmf(0, scale)).toThrow('scale must be');
      expect(() => discreteGaussianPmf(0, scale)).toThrow('sigma must be');
    }
  });
});

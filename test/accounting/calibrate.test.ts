import { describe, expect, it } from 'vitest';
import {
  accountant,
  analyticGaussianSigma,
  calibrate,
  calibrateLaplaceScale,
  calibrateNoiseMultiplier,
  calibrateSamplingRate,
  calibrateSteps,
  gaussianEvent,
  laplaceEvent,
  nonPrivateEvent,
  pld,
  pure,
  rdp,
  repeated,
  sampledGaussianRun,
  zcdp,
  type Accountant,
} from '../../kernel-lib/src/accounting/index.js';
import type { Delta } from '../../kernel-lib/src/core/index.js';

const RUN = { noiseMultiplier: 1.1, samplingRate: 0.01, steps: 1000 };
const ACCOUNTANTS: readonly (readonly [string, Accountant])[] = [
  ['privacy loss distributions', accountant(pld())],
  ['Rényi DP', accountant(rdp())],
];

describe.each(ACCOUNTANTS)('by %s', (_, by) => {
  const target = { epsilon: 1.5, delta: 1e-6, accountant: by };
  const cost = (change: Partial<typeof RUN>): number =>
    by.profile(sampledGaussianRun({ ...RUN, ...change })).epsilon(1e-6 as Delta);

  it('the noise multiplier is enough, and a little less is not', () => {
    const noiseMultiplier = calibrateNoiseMultiplier(RUN, target);
    expect(cost({ noiseMultiplier })).toBeLessThanOrEqual(1.5);
    expect(cost({ noiseMultiplier: noiseMultiplier * 0.999 })).toBeGreaterThan(1.5);
  });

  it('the steps are few enough, and one more is not', () => {
    const steps = calibrateSteps(RUN, target);
    expect(Number.isInteger(steps)).toBe(true);
    expect(cost({ steps })).toBeLessThanOrEqual(1.5);
    expect(cost({ steps: steps + Math.ceil(steps / 500) })).toBeGreaterThan(1.5);
  });

  it('the sampling rate is small enough, and a little more is not', () => {
    const samplingRate = calibrateSamplingRate(RUN, target);
    expect(cost({ samplingRate })).toBeLessThanOrEqual(1.5);
    expect(cost({ samplingRate: samplingRate * 1.002 })).toBeGreaterThan(1.5);
  });
});

describe('the parameter found', () => {
  it('is the analytic one for a Gaussian', () => {
    for (const [epsilon, delta] of [
      [0.1, 1e-5],
      [1, 1e-9],
      [20, 1e-3],
    ] as const)
      expect(
        calibrateNoiseMultiplier({ samplingRate: 1, steps: 1 }, { epsilon, delta }) /
          analyticGaussianSigma(epsilon, delta),
      ).toBeCloseTo(1, 3);
  });

  it('is that of basic composition where δ is zero', () => {
    const scale = calibrateLaplaceScale(7, { epsilon: 2, delta: 0 });
    expect(scale).toBeGreaterThanOrEqual(3.5);
    expect(scale).toBeLessThan(3.5 * 1.0002);
  });

  it('is smaller, for Laplace noise, the more δ is allowed', () => {
    const scales = [0, 1e-9, 1e-6, 1e-3].map((delta) => calibrateLaplaceScale(50, { epsilon: 1, delta }));
    expect(scales).toEqual([...scales].sort((a, b) => b - a));
  });

  it('may be anything that ε falls with, by any accountant', () => {
    const found = calibrate(
      (noise) => repeated(laplaceEvent(noise), 4),
      { epsilon: 0.5, delta: 0, accountant: accountant(pure()) },
      { private: 'larger', least: 1e-3, greatest: 1e6, start: 1 },
    );
    expect(found).toBeCloseTo(8, 2);
    const steps = calibrate(
      (times) => repeated(gaussianEvent(10), times),
      { epsilon: 1, delta: 1e-6, accountant: accountant(zcdp()) },
      { private: 'smaller', least: 0, greatest: 1e6, start: 10, whole: true },
    );
    const cost = (times: number): number =>
      accountant(zcdp())
        .profile(repeated(gaussianEvent(10), times))
        .epsilon(1e-6 as Delta);
    expect(cost(steps)).toBeLessThanOrEqual(1);
    expect(cost(steps + 1)).toBeGreaterThan(1);
  });

  it('is the end of its range where that is enough', () => {
    expect(calibrateSamplingRate({ noiseMultiplier: 100, steps: 1 }, { epsilon: 1, delta: 1e-5 })).toBe(1);
    expect(calibrateSteps({ noiseMultiplier: 0.1, samplingRate: 1 }, { epsilon: 1, delta: 1e-5 })).toBe(0);
  });
});

describe('the noise by privacy loss distributions', () => {
  it('is as little where a few large losses decide, though the first plan is too coarse', () => {
    // ε is 0.0297 at 2.683, and 0.1004 by the first plan alone.
    const run = { samplingRate: 0.002471302618177873, steps: 8 };
    const found = calibrateNoiseMultiplier(run, { epsilon: 0.0297, delta: 6.929953680842875e-14 });
    expect(found).toBeGreaterThan(2.67);
    expect(found).toBeLessThan(2.69);
  });

  it('holds under the relation that is asked for', () => {
    const run = { samplingRate: 0.05, steps: 40 };
    const target = { epsilon: 1, delta: 1e-6, relation: 'replace-one' } as const;
    const noiseMultiplier = calibrateNoiseMultiplier(run, target);
    const by = accountant(pld({ relation: 'replace-one' }));
    expect(by.profile(sampledGaussianRun({ ...run, noiseMultiplier })).epsilon(1e-6 as Delta)).toBeLessThanOrEqual(1);
    expect(noiseMultiplier).toBeGreaterThan(1.2 * calibrateNoiseMultiplier(run, { epsilon: 1, delta: 1e-6 }));
  });
});

describe('what cannot be', () => {
  it('is said: a target out of reach', () => {
    expect(() =>
      calibrate(
        () => nonPrivateEvent,
        { epsilon: 1, delta: 1e-5 },
        { private: 'larger', least: 1, greatest: 100, start: 10 },
      ),
    ).toThrow(/epsilon must be one that can be reached with parameters of 1 to 100/);
  });

  it('is said: arguments that are none', () => {
    const target = { epsilon: 1, delta: 1e-5 };
    expect(() => calibrateNoiseMultiplier({ ...RUN, samplingRate: 0 }, target)).toThrow(/samplingRate must be/);
    expect(() => calibrateNoiseMultiplier({ ...RUN, steps: 1.5 }, target)).toThrow(/steps must be/);
    expect(() => calibrateSteps({ ...RUN, noiseMultiplier: NaN }, target)).toThrow(/noiseMultiplier must be/);
    expect(() => calibrateNoiseMultiplier(RUN, { epsilon: 0, delta: 1e-5 })).toThrow(/epsilon must be/);
    expect(() => calibrateNoiseMultiplier(RUN, { epsilon: 1, delta: 1 })).toThrow(/delta must be/);
    expect(() => calibrateLaplaceScale(0, target)).toThrow(/releases must be/);
  });
});

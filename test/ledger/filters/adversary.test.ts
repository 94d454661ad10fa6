import { describe, expect, it } from 'vitest';
import { gaussianEvent, gdpDelta } from '../../../kernel-lib/src/accounting/index.js';
import { logPure, pureCharge } from '../../../kernel-lib/src/ledger/filters/charge.js';
import { greatestGaussian } from '../../../kernel-lib/src/ledger/filters/gaussian-curve.js';
import {
  dominatedBy,
  dominating,
  leaking,
  randomizedResponse,
  worst,
  type LatticeMechanism,
} from '../../support/adversary.js';
import { gaussianOf, leakOf, pairs, pureOf, runOf, sampledOf, worstRatio } from '../../support/filter-adversary.js';

describe('the worst adaptive adversary of the smoothed filter', { timeout: 120_000 }, () => {
  it.each([
    { epsilon: 0.5, delta: 0.02 },
    { epsilon: 2, delta: 1e-3 },
  ])('stays within ε $epsilon, δ $delta', ({ epsilon, delta }) => {
    const mu = Math.sqrt(greatestGaussian(epsilon, Math.log(delta)));
    const share = 0.3 * delta;
    const releases = {
      gaussian: gaussianOf(0.6 * mu),
      pure: pureOf(1),
      largePure: pureOf(3),
      sampled: sampledOf(0.1, 2 * mu),
      leak: leakOf(1, share / 2),
    };
    const found = worstRatio({ epsilon, delta, deltaShare: 0.3 }, releases, 3);
    expect(found).toBeLessThanOrEqual(1);
    expect(found).toBeGreaterThan(0.3);
  });

  it('stays within it where Gaussians of many sizes leave hardly any of the budget over', () => {
    for (const { epsilon, delta } of [
      { epsilon: 1, delta: 0.02 },
      { epsilon: 2, delta: 1e-3 },
    ]) {
      const mu = Math.sqrt(greatestGaussian(epsilon, Math.log(delta)));
      const releases = {
        ...Object.fromEntries(
          [0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.88, 0.94].map((part) => [`gaussian ${part}`, gaussianOf(part * mu)]),
        ),
        ...Object.fromEntries([2, 5, 9].map((k) => [`pure ${k}`, pureOf(k)])),
      };
      const found = worstRatio({ epsilon, delta, deltaShare: 0.02 }, releases, 3);
      expect(found).toBeLessThanOrEqual(1);
      expect(found).toBeGreaterThan(0.8);
    }
  });

  it('stays within it when a run is bought whole, in either order of the neighbours', () => {
    const mu = Math.sqrt(greatestGaussian(1, Math.log(0.014)));
    const releases = {
      gaussian: gaussianOf(0.7 * mu),
      pure: pureOf(2),
      run: runOf(0.2, 1.2 * mu),
      leak: leakOf(1, 3e-3),
    };
    expect(worstRatio({ epsilon: 1, delta: 0.02, deltaShare: 0.3 }, releases, 3)).toBeLessThanOrEqual(1);
  });

  it('stays within it with a reserve for pure releases', () => {
    const budget = { epsilon: 2, delta: 0.01, reserve: 0.6 };
    const mu = Math.sqrt(greatestGaussian(2, Math.log(0.009)));
    const releases = {
      pure: pureOf(3),
      smallGaussian: gaussianOf(0.4 * mu),
      gaussian: gaussianOf(0.62 * mu),
      largePure: pureOf(6),
    };
    const found = worstRatio(budget, releases, 4);
    expect(found).toBeLessThanOrEqual(1);
    expect(found).toBeGreaterThan(0.2);
  });
});

/** An invalid rule by how far past δ the adversary gets. */
describe('the adversary catches rules that are not valid', { timeout: 120_000 }, () => {
  const TINY = 1e-9;
  const on = (mu: number): readonly LatticeMechanism[] => dominating(pairs(gaussianEvent(1 / mu)), 60);

  it('to compose what was chosen as if it had been planned (natural filter)', () => {
    const menu = { pure: randomizedResponse(8), gaussian: dominating(pairs(gaussianEvent(2)), 30) };
    const planned = (sequence: readonly string[], epsilon: number): number =>
      worst((played) => played.every((name, k) => name === sequence[k]), menu, epsilon, sequence.length);
    const known = new Map<string, number>();
    let found = 0;
    for (let delta = 0.01; delta <= 0.12; delta += 0.0025) {
      const admits = (sequence: readonly string[]): boolean => {
        const key = [...sequence].sort().join(' ');
        const value = known.get(key) ?? planned([...sequence].sort(), 1);
        known.set(key, value);
        return value <= delta;
      };
      found = Math.max(found, worst(admits, menu, 1, 4) / delta);
    }
    expect(found).toBeGreaterThan(1.15);
  });

  it('to leave the split of δ between Gaussian DP and (ε, δ) releases open', () => {
    const [epsilon, delta] = [3, 1e-3];
    const total = 0.96 * greatestGaussian(epsilon, Math.log(delta));
    const first = Math.sqrt(0.4 * total);
    const left = delta - gdpDelta(first, epsilon) - 3 * TINY;
    const menu = {
      first: on(first),
      second: on(Math.sqrt(0.6 * total)),
      leak: leaking(0, 0.999 * left),
    };
    const m = { first: 0.4 * total, second: 0.6 * total, leak: 0 } as Readonly<Record<string, number>>;
    const admits = (sequence: readonly string[]): boolean => {
      const sum = sequence.reduce((mu2, name) => mu2 + (m[name] as number), 0);
      const leaks = sequence.filter((name) => name === 'leak').length * 0.999 * left;
      return gdpDelta(Math.sqrt(sum), epsilon) + leaks <= delta;
    };
    expect(worst(admits, menu, epsilon, 2) / delta).toBeGreaterThan(1.5);
  });

  it('to sum up pure releases wherever they occur, with nothing set aside for them', () => {
    const [epsilon, delta, k] = [5, 1e-2, 40];
    const m1 = greatestGaussian(epsilon - k * 0.1, Math.log(delta));
    const m2 = greatestGaussian(epsilon, Math.log(delta)) - m1;
    const m = { first: 0.94 * m1, second: 0.94 * m2, pure: 0 } as Readonly<Record<string, number>>;
    const menu = {
      first: dominating(pairs(gaussianEvent(1 / Math.sqrt(0.94 * m1))), 80),
      second: dominating(pairs(gaussianEvent(1 / Math.sqrt(0.94 * m2))), 80),
      pure: randomizedResponse(k),
    };
    const admits = (sequence: readonly string[]): boolean => {
      const pure = sequence.filter((name) => name === 'pure').length * k * 0.1;
      const sum = sequence.reduce((mu2, name) => mu2 + (m[name] as number), 0);
      return pure <= epsilon + 1e-12 && gdpDelta(Math.sqrt(sum), epsilon - pure) <= delta;
    };
    expect(worst(admits, menu, epsilon, 3) / delta).toBeGreaterThan(1.3);
  });

  it('to charge releases beside a reserve on a range that the reserve has not widened', () => {
    // Pure .8, pure 1, then the reserve of .6, then Gaussian noise for what is left of M: planned, not even adaptive.
    const [epsilon, delta, reserve] = [2, 0.01, 0.6];
    const roomAt = (admits: (m: number) => boolean): number => {
      let [low, high] = [0, 50];
      for (let round = 0; round < 60; round++) {
        const middle = (low + high) / 2;
        if (admits(middle)) low = middle;
        else high = middle;
      }
      return low;
    };
    const start = roomAt((m) => logPure(reserve, m, epsilon) <= Math.log(delta));
    const charged = (): number => {
      const first = roomAt((m) => pureCharge(0.8, m, { low: epsilon, high: epsilon + 1e-9 }) <= start);
      return roomAt((m) => pureCharge(1, m, { low: epsilon - 0.8, high: epsilon + 0.8 }) <= first);
    };
    const reached = (m: number): number => {
      const menu = {
        a: randomizedResponse(8),
        b: randomizedResponse(10),
        c: randomizedResponse(6),
        d: dominatedBy(pairs(gaussianEvent(1 / Math.sqrt(m))), 80),
      };
      const plan = ['a', 'b', 'c', 'd'];
      return worst((sequence) => sequence.every((name, k) => name === plan[k]), menu, epsilon, 4) / delta;
    };
    expect(reached(charged())).toBeGreaterThan(8);
    // On the range that is widened from the start, the second would not be admitted.
    const first = roomAt((m) => pureCharge(0.8, m, { low: epsilon - reserve, high: epsilon + reserve }) <= start);
    const range = { low: epsilon - reserve - 0.8, high: epsilon + reserve + 0.8 };
    expect(pureCharge(1, 0, range)).toBeGreaterThan(first);
  });

  it('to take δ off a divergence that has lost it already', () => {
    // A (0, δ₀) release is asked first and its δ₀ counted twice: as what it adds, and off what comes after it.
    const [epsilon, delta, share] = [1, 0.02, 0.3 * 0.02];
    const honest = greatestGaussian(epsilon, Math.log(delta - share));
    const twice = greatestGaussian(epsilon, Math.log(delta - share + share));
    const reached = (m: number): number => {
      const menu = { leak: leaking(0, share), noise: dominatedBy(pairs(gaussianEvent(1 / Math.sqrt(m))), 40) };
      const plan = ['leak', 'noise'];
      return worst((sequence) => sequence.every((name, k) => name === plan[k]), menu, epsilon, 2) / delta;
    };
    expect(reached(twice)).toBeGreaterThan(1.05);
    expect(reached(honest)).toBeLessThanOrEqual(1);
  });
});

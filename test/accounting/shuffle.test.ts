import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffleDelta, shuffleEpsilon, shuffleEpsilonClosedForm } from '../../kernel-lib/src/accounting/index.js';

/** δ by summing over every number of clones and every count. */
function bruteDelta(reports: number, localEpsilon: number, epsilon: number): number {
  const choose = (n: number): number[] => {
    const row = [1];
    for (let k = 1; k <= n; k++) row.push(((row[k - 1] ?? 0) * (n - k + 1)) / k);
    return row;
  };
  const [share, truth] = [Math.exp(-localEpsilon), 1 / (1 + Math.exp(-localEpsilon))];
  let delta = 0;
  choose(reports - 1).forEach((ways, clones) => {
    const weight = ways * share ** clones * (1 - share) ** (reports - 1 - clones);
    const halves = choose(clones).map((each) => each / 2 ** clones);
    for (let x = 0; x <= clones + 1; x++) {
      const [below, here] = [halves[x - 1] ?? 0, halves[x] ?? 0];
      const one = truth * below + (1 - truth) * here;
      const other = (1 - truth) * below + truth * here;
      delta += weight * Math.max(0, one - Math.exp(epsilon) * other);
    }
  });
  return delta;
}

describe('shuffling local reports', () => {
  it('has the delta that all counts add up to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.05, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (reports, local, share) => {
          const exact = bruteDelta(reports, local, local * share);
          const bound = shuffleDelta(reports, local, local * share);
          expect(bound).toBeGreaterThanOrEqual(exact - 1e-15);
          expect(bound).toBeLessThanOrEqual(exact * (1 + 1e-8) + 1e-9);
        },
      ),
    );
  });

  it('keeps the digits of tails that fall by many powers of ten', () => {
    for (const [reports, local, epsilon] of [
      [300, 0.7159113971630664, 0.5467977017014382],
      [250, 0.9, 0.8],
      [120, 0.5, 0.45],
    ] as const) {
      const exact = bruteDelta(reports, local, epsilon);
      const bound = shuffleDelta(reports, local, epsilon);
      expect(bound).toBeGreaterThanOrEqual(exact * (1 - 1e-12));
      expect(bound).toBeLessThanOrEqual(exact * (1 + 1e-6) + 1e-29);
    }
  });

  it('amplifies more the more people report, within the bracket of the published script', () => {
    expect(shuffleEpsilon(1000, 1, 1e-6)).toBeGreaterThan(0.17570498243924304);
    expect(shuffleEpsilon(1000, 1, 1e-6)).toBeLessThan(0.2067863692245243);
    const chain = [10, 100, 1000, 10_000, 1e6, 1e9, 1e15].map((reports) => shuffleEpsilon(reports, 1, 1e-6));
    chain.slice(1).forEach((epsilon, index) => {
      expect(epsilon).toBeLessThan(chain[index] ?? 0);
    });
  });

  it('never exceeds the local epsilon nor the closed form, and turns back into no more than its delta', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.double({ min: 0.01, max: 8, noNaN: true }),
        fc.double({ min: -20, max: -1, noNaN: true }),
        (reports, local, logDelta) => {
          const delta = Math.exp(logDelta);
          const epsilon = shuffleEpsilon(reports, local, delta);
          expect(epsilon).toBeLessThanOrEqual(local);
          expect(epsilon).toBeLessThanOrEqual(shuffleEpsilonClosedForm(reports, local, delta));
          expect(shuffleDelta(reports, local, epsilon)).toBeLessThanOrEqual(delta);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('gains nothing at delta 0', () => {
    expect(shuffleEpsilon(1000, 1, 0)).toBe(1);
    expect(() => shuffleEpsilonClosedForm(1000, 1, 0)).toThrow('delta must be');
  });
});

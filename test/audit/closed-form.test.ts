import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import {
  auditByCounting,
  auditInOneRun,
  oneRunPValue,
  proportionLowerBound,
  proportionUpperBound,
} from '../../kernel-lib/src/audit/index.js';

describe('Clopper–Pearson intervals', () => {
  it('hold the proportion between them, and are mirror images', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const events = Math.round(trials * share);
        const low = proportionLowerBound(events, trials, 0.025);
        const high = proportionUpperBound(events, trials, 0.025);
        expect(low).toBeLessThanOrEqual(events / trials);
        expect(high).toBeGreaterThanOrEqual(events / trials);
        expect(1 - proportionUpperBound(trials - events, trials, 0.025)).toBeCloseTo(low, 10);
      }),
    );
  });

  it('have the closed forms at the ends', () => {
    expect(proportionLowerBound(7, 7, 0.05)).toBeCloseTo(0.05 ** (1 / 7), 13);
    expect(proportionUpperBound(0, 9, 0.05)).toBeCloseTo(1 - 0.05 ** (1 / 9), 13);
    expect(proportionLowerBound(0, 9, 0.05)).toBe(0);
    expect(proportionUpperBound(9, 9, 0.05)).toBe(1);
  });

  // scipy.stats.beta
  it('agree with beta quantiles', () => {
    const audit = auditByCounting(
      { present: { events: 900, trials: 1000 }, absent: { events: 100, trials: 1000 } },
      1e-5,
    );
    expect(audit.presentLower).toBeCloseTo(0.8797120634813074, 12);
    expect(audit.absentUpper).toBeCloseTo(0.12028793651869263, 12);
    expect(audit.epsilonLower).toBeCloseTo(1.9896949462833384, 11);
  });

  it('find nothing where there is nothing, and refuse impossible counts', () => {
    const even = { events: 500, trials: 1000 };
    expect(auditByCounting({ present: even, absent: even }).epsilonLower).toBe(0);
    const impossible = { events: 11, trials: 10 };
    expect(() => auditByCounting({ present: impossible, absent: even })).toThrow('present.events must be at most');
    expect(() => auditByCounting({ present: even, absent: even }, 0, 1)).toThrow('confidence must be');
  });
});

describe('the one-run audit', () => {
  // jax_privacy's formula.
  it('refutes as much as the published algorithm', () => {
    expect(auditInOneRun({ canaries: 1000, guesses: 100, correct: 95 }, 1e-5)).toBeCloseTo(2.165175799714053, 8);
    expect(oneRunPValue({ canaries: 1000, guesses: 100, correct: 95 }, 1, 1e-5)).toBeCloseTo(0.0006639144683529011, 14);
    expect(auditInOneRun({ canaries: 100, guesses: 100, correct: 55 }, 0)).toBe(0);
  });

  it('names an epsilon that its own p-value still refutes, and no more than right guesses can show', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.5, max: 1, noNaN: true }), (guesses, share) => {
        const counted = { canaries: 2 * guesses, guesses, correct: Math.round(guesses * share) };
        const epsilon = auditInOneRun(counted, 1e-6);
        expect(epsilon).toBeGreaterThanOrEqual(0);
        if (epsilon > 0) expect(oneRunPValue(counted, epsilon, 1e-6)).toBeLessThanOrEqual(0.05 * (1 + 1e-9));
        expect(oneRunPValue(counted, epsilon + 1e-6, 1e-6)).toBeGreaterThan(0.05 * (1 - 1e-9));
      }),
    );
  });

  it('refuses guesses that cannot be', () => {
    expect(() => auditInOneRun({ canaries: 10, guesses: 11, correct: 1 }, 0)).toThrow(
      'guesses must be at most canaries',
    );
    expect(() => auditInOneRun({ canaries: 10, guesses: 5, correct: 6 }, 0)).toThrow('correct must be at most guesses');
    expect(() => auditInOneRun({ canaries: 10, guesses: 5, correct: 5 }, 0, 0)).toThrow('significance must be');
  });

  it('has the means of the binomial probabilities just below what was guessed', () => {
    const [n, correct, epsilon, delta] = [60, 41, 0.3, 1e-4];
    const p = 1 / (1 + Math.exp(-epsilon));
    const pmf = [(1 - p) ** n];
    for (let x = 1; x <= n; x++) pmf.push(((pmf[x - 1] ?? 0) * (n - x + 1) * p) / (x * (1 - p)));
    const mass = (from: number, to: number): number => pmf.slice(from, to).reduce((sum, each) => sum + each, 0);
    const means = Array.from({ length: correct }, (_, i) => mass(correct - i - 1, correct) / (i + 1));
    const expected = mass(correct, n + 1) + 2 * n * delta * Math.max(...means);
    expect(oneRunPValue({ canaries: n, guesses: n, correct }, epsilon, delta)).toBeCloseTo(expected, 13);
    // By summing every term at ten million guesses.
    expect(auditInOneRun({ canaries: 1e7, guesses: 1e7, correct: 6e6 }, 1e-5)).toBeCloseTo(0.404081795372794, 9);
  });

  it('refuses what is missing', () => {
    const audit = auditInOneRun as (...given: unknown[]) => number;
    const byCounting = auditByCounting as (...given: unknown[]) => unknown;
    expect(() => audit()).toThrow(PrivacyError);
    expect(() => audit({ canaries: 10, guesses: 5, correct: 5 })).toThrow('delta must be');
    expect(() => byCounting()).toThrow(PrivacyError);
    expect(() => byCounting({})).toThrow(PrivacyError);
    expect(() => byCounting({ present: { events: 1, trials: 2 } })).toThrow(PrivacyError);
    expect(() => proportionLowerBound(-1, 0, Number.NaN)).toThrow(PrivacyError);
    expect(() => proportionLowerBound(1, 2, Number.NaN)).toThrow('tail must be');
    expect(() => proportionUpperBound(3, 2, 0.05)).toThrow('events must be at most trials');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
});

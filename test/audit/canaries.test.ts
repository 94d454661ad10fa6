import { describe, expect, it } from 'vitest';
import { auditByLosses, canaryCoins, membershipAttack } from '../../kernel-lib/src/audit/index.js';
import { seededRandom } from '../../kernel-lib/src/core/index.js';

describe('a membership attack', () => {
  it('counts pairs, ties half', () => {
    const included = [true, false, true, false];
    expect(membershipAttack({ included, losses: [0, 1, 0, 1] })).toMatchObject({ auc: 1, advantage: 1 });
    expect(membershipAttack({ included, losses: [1, 1, 1, 1] })).toMatchObject({ auc: 0.5, advantage: 0 });
    expect(membershipAttack({ included, losses: [0, 1, 2, Infinity] })).toMatchObject({ auc: 0.75, advantage: 0.5 });
    expect(membershipAttack({ included, losses: [1, 0, 1, 0] })).toMatchObject({ auc: 0, advantage: 0 });
  });

  it('is refused where it can say nothing', () => {
    expect(() => membershipAttack({ included: [true, true], losses: [0, 1] })).toThrow('with members and with others');
    expect(() => membershipAttack({ included: [true, false], losses: [0] })).toThrow('losses');
    expect(() => membershipAttack({ included: [true, false], losses: [0, NaN] })).toThrow('numbers only');
    const options = { included: [true, false], losses: [0, 1], label: 'x', delta: 0 };
    expect(() => auditByLosses({ ...options, guesses: 3 })).toThrow('guesses');
    expect(() => auditByLosses({ ...options, guesses: 2, confidence: 1 })).toThrow('confidence');
  });

  it('throws a fair coin for each canary', () => {
    const heads = canaryCoins(100_000, seededRandom(1)).filter(Boolean).length;
    expect(Math.abs(heads - 50_000)).toBeLessThan(5 * Math.sqrt(25_000));
    expect(canaryCoins(3)).toHaveLength(3);
  });
});

describe('an audit by losses', () => {
  it('guesses the lowest in and the highest out, and names what it audits', () => {
    const included = Array.from({ length: 100 }, (_, index) => index % 2 === 0);
    const losses = included.map((isIn) => (isIn ? 0 : 1));
    const options = { included, label: 'net', entry: 'run 1', guesses: 40, delta: 1e-6, claimed: 1 };
    const report = auditByLosses({ ...options, losses });
    expect(report).toMatchObject({ kind: 'audit', label: 'net', entry: 'run 1', confidence: 0.95, claimed: 1 });
    // All of 40 right: p⁴⁰ = .05.
    expect(report.lowerBound).toBeCloseTo(Math.log(0.05 ** (1 / 40) / (1 - 0.05 ** (1 / 40))), 2);
    expect(report.method).toContain('40 of 40 guesses right');
    expect(auditByLosses({ ...options, losses: losses.map((loss) => -loss) }).lowerBound).toBe(0);
  });
});

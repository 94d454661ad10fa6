import { describe, expect, it } from 'vitest';
import { auditByLosses, canaryCoins, membershipAttack } from '../../kernel-lib/src/audit/index.js';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import {
  adam,
  descentPlan,
  linearObjective,
  linearScores,
  planTraining,
  trainPrivately,
} from '../../kernel-lib/src/training/index.js';

import { generator } from '../support/generator.js';

const CANARIES = 400;
const COLUMNS = 600;
const DELTA = 1e-5;

/** Canaries that stand alone: random directions with random labels, so many columns that each can be learnt by heart. */
const next = generator(11);
const canaries = Array.from({ length: CANARIES }, () => {
  const vector = Array.from({ length: COLUMNS }, () => (next() < 0.5 ? -1 : 1) / Math.sqrt(COLUMNS));
  return { vector, label: next() < 0.5 ? 0 : 1 };
});

/** Trains on the canaries whose coin put them in, and gives the loss of each. */
async function attacked(epsilon: number) {
  const included = canaryCoins(CANARIES, seededRandom(7));
  const rows = canaries.filter((_, index) => included[index]);
  const session = new Session(dataset({ name: `canaries at ${String(epsilon)}`, data: null }), {
    budget: { epsilon: Math.min(epsilon * 1.2, 1e4), delta: 2e-5 },
    accountant: 'gaussian-dp',
    random: seededRandom(8),
  });
  const { plan } = planTraining({ units: rows.length, steps: 20, epsilon: Math.min(epsilon, 100), delta: DELTA });
  const trained = await trainPrivately({
    session,
    label: 'canaries',
    objective: linearObjective({
      features: Float64Array.from(rows.flatMap(({ vector }) => vector)),
      columns: COLUMNS,
      targets: Float64Array.from(rows, ({ label }) => label),
      classes: 2,
    }),
    plan: epsilon === Infinity ? descentPlan({ ...plan, noiseMultiplier: 0 }) : plan,
    optimizer: adam({ learningRate: 0.05 }),
  });
  const features = Float64Array.from(canaries.flatMap(({ vector }) => vector));
  const scores = linearScores(
    features,
    COLUMNS,
    1,
    trained.weights.values,
    canaries.map((_, index) => index),
  );
  const losses = canaries.map(({ label }, index) =>
    Math.log1p(Math.exp((label === 1 ? -1 : 1) * (scores[index] ?? 0))),
  );
  return { included, losses, claimed: trained.claim.epsilon, entry: trained.report.entry };
}

describe('an audit of a trained model in one run', () => {
  it.each([1, 8])('stays below the proven epsilon of a run at %d', async (epsilon) => {
    const { claimed, entry, ...seen } = await attacked(epsilon);
    const report = auditByLosses({
      ...seen,
      label: 'canaries',
      guesses: 100,
      delta: DELTA,
      claimed,
      ...(entry !== undefined && { entry }),
    });
    expect(report.lowerBound).toBeLessThanOrEqual(claimed);
    expect(report).toMatchObject({ kind: 'audit', confidence: 0.95, claimed, entry });
    // An attack that sees nothing would say nothing of the claim.
    if (epsilon === 8) expect(membershipAttack(seen).auc).toBeGreaterThan(0.53);
  });

  it('refutes a claim of 1 where there is no noise', async () => {
    const { included, losses } = await attacked(Infinity);
    const report = auditByLosses({ included, losses, label: 'canaries', guesses: 100, delta: DELTA, claimed: 1 });
    expect(report.lowerBound).toBeGreaterThan(1);
    expect(membershipAttack({ included, losses }).auc).toBeGreaterThan(0.8);
  });
});

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

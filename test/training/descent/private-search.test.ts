import { describe, expect, it } from 'vitest';
import { accountant, gaussianEvent, rdp, repeatAndSelect } from '../../../kernel-lib/src/accounting/index.js';
import { seededRandom, type Delta } from '../../../kernel-lib/src/core/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { planTraining } from '../../../kernel-lib/src/training/descent/plan.js';
import {
  privateSearchSteps,
  searchEpsilon,
  searchEvent,
  searchPrivately,
} from '../../../kernel-lib/src/training/descent/private-search.js';
import { linearObjective } from '../../../kernel-lib/src/training/objectives/linear.js';
import { sgd } from '../../../kernel-lib/src/training/optimizers/sgd.js';
import { fixedSizeSampler } from '../../../kernel-lib/src/training/sampling/fixed-size.js';
import type { Weights } from '../../../kernel-lib/src/weights/index.js';
import { generator } from '../../support/generator.js';

const ROWS = 200;
const next = generator(3);
const features = Float64Array.from({ length: ROWS * 2 }, () => next() * 2 - 1);
const targets = Float64Array.from({ length: ROWS }, (_, row) => ((features[row * 2] ?? 0) > 0 ? 1 : 0));
const objective = linearObjective({ features, columns: 2, targets, classes: 2 });
const { plan } = planTraining({ units: ROWS, steps: 10, epsilon: 1 });
const candidates = [0.001, 1, 4].map((learningRate) => ({
  name: String(learningRate),
  objective,
  optimizer: sgd({ learningRate }),
}));
const session = (epsilon: number, seed: number) =>
  new Session(dataset({ name: 'rows', data: null }), {
    budget: { epsilon, delta: 1e-5 },
    random: seededRandom(seed),
  });
const length = ({ values }: Weights) => Math.abs(values[0] ?? NaN);

const DELTA = 1e-5 as Delta;

describe('a private search of hyper-parameters', () => {
  it('gives the best of its runs alone, and is one charge that covers them all', async () => {
    const paying = session(8, 1);
    const found = await searchPrivately({
      session: paying,
      label: 'search',
      plan,
      candidates,
      meanRuns: 20,
      score: length,
    });
    expect(found.candidate.name).toBe('4');
    expect(found.score).toBe(length(found.weights));
    expect(found.claim.epsilon).toBe(searchEpsilon(plan, 20, found.claim.delta));
    expect(found.claim.delta).toBeLessThan(1e-5);
    expect(paying.ledger.entries).toMatchObject([{ label: 'search', mechanism: 'private search', times: 1 }]);
    expect(paying.spent).toBeGreaterThan(plan.epsilon(1e-5));
    expect(paying.spent).toBeLessThanOrEqual(8);
  });

  it('costs more than a run and less than its mean number of runs, in samples too', () => {
    const sampled = planTraining({ units: 5000, batchSize: 100, steps: 300, epsilon: 1 }).plan;
    for (const each of [plan, sampled]) {
      const single = each.epsilon(1e-5);
      expect(searchEpsilon(each, 10, 1e-5)).toBeGreaterThan(single);
      expect(searchEpsilon(each, 10, 1e-5)).toBeLessThan(4 * single);
      expect(searchEpsilon(each, 100, 1e-5)).toBeGreaterThan(searchEpsilon(each, 10, 1e-5));
    }
  });

  it('counts every step of a run: T steps at σ √T are one at σ', () => {
    const { profile } = accountant(rdp());
    const once = profile(repeatAndSelect(gaussianEvent(3), 10, 1)).epsilon(DELTA);
    expect(profile(repeatAndSelect(gaussianEvent(3 * Math.sqrt(16)), 10, 1, 16)).epsilon(DELTA)).toBeCloseTo(once, 6);
    expect(profile(repeatAndSelect(gaussianEvent(3), 10, 1, 16)).epsilon(DELTA)).toBeGreaterThan(2 * once);
  });

  it('makes a geometric number of runs, each a candidate at random, which its progress does not count', async () => {
    const counts = new Map<string, number>();
    let runs = 0;
    const searches = 150;
    for (let seed = 0; seed < searches; seed++) {
      const work = privateSearchSteps({
        session: session(8, seed),
        label: 'search',
        plan: plan.withSteps(1),
        candidates,
        meanRuns: 4,
        score: (_weights, { name }) => {
          runs++;
          counts.set(name, (counts.get(name) ?? 0) + 1);
          return 0;
        },
      });
      for await (const { done, of } of work) expect([done, of]).toEqual([1, 1]);
    }
    // The mean of 150 geometric numbers of mean 4 has a deviation of √12 / √150 = .28.
    expect(runs / searches).toBeGreaterThan(2.6);
    expect(runs / searches).toBeLessThan(5.4);
    for (const count of counts.values()) expect(count / runs).toBeGreaterThan(0.2);
    expect(counts.size).toBe(3);
  });

  it('is refused before anything is drawn where the budget or the plan does not admit it', async () => {
    const poor = session(1, 1);
    const options = { label: 'search', plan, candidates, meanRuns: 10, score: length };
    await expect(searchPrivately({ ...options, session: poor })).rejects.toThrow('budget');
    expect(poor.spent).toBe(0);
    await expect(searchPrivately({ ...options, session: session(8, 1), meanRuns: 1 })).rejects.toThrow('meanRuns');
    await expect(searchPrivately({ ...options, session: session(8, 1), candidates: [] })).rejects.toThrow('candidates');
    const sampler = fixedSizeSampler({ units: ROWS, size: 20 });
    const fixed = planTraining({ units: ROWS, steps: 8, noiseMultiplier: 2, relation: 'replace-one', sampler }).plan;
    expect(() => searchEvent(fixed, 10)).toThrow('plan');
  });
});

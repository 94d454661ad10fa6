import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyticGaussianDelta } from '../../../kernel-lib/src/accounting/closed-forms/analytic-gaussian.js';
import { delta, epsilon, seededRandom } from '../../../kernel-lib/src/core/index.js';
import { breastCancer } from '../../../kernel-lib/src/datasets/index.js';
import { GaussianMechanism, nonPrivate } from '../../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { gradientOf, minimize } from '../../../kernel-lib/src/training/convex/minimize.js';
import {
  DPWrapper,
  logisticLoss,
  lossNoise,
  marginLoss,
  objectivePerturbation,
  outputPerturbation,
} from '../../../kernel-lib/src/training/index.js';
import { generator } from '../../support/generator.js';

const rows = readFileSync(breastCancer.file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));
const features = rows.map((row) => row.slice(0, 30));
const labels = rows.map((row) => row[30] ?? NaN);
const { bounds } = breastCancer;
const claim = (level: number) => ({ epsilon: epsilon(level), delta: delta(1e-5) });

function problemOf(seed: number, count: number, width: number, regularization: number, noise: number) {
  const next = generator(seed);
  const values = new Float64Array(count * width);
  for (let row = 0; row < count; row++) {
    const vector = Array.from({ length: width }, () => next() * 2 - 1);
    const length = Math.hypot(...vector) / Math.sqrt(next());
    vector.forEach((value, column) => (values[row * width + column] = value / length));
  }
  const linear = Float64Array.from({ length: width }, () => noise * (next() * 2 - 1));
  return { loss: logisticLoss, rows: values, width, regularization, linear };
}

function minimum(problem: ReturnType<typeof problemOf>, tolerance = 1e-9) {
  const search = minimize(problem, tolerance);
  for (let next = search.next(); ; next = search.next()) if (next.done === true) return next.value;
}

const distance = (one: Float64Array, other: Float64Array): number =>
  Math.hypot(...one.map((value, index) => value - (other[index] ?? NaN)));

describe('the minimiser', () => {
  it('is exact, from anywhere, at any strength of noise and regularisation', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: -4, max: 3, noNaN: true }),
        fc.double({ min: -2, max: 3, noNaN: true }),
        (seed, count, width, strength, noise) => {
          const problem = problemOf(seed, count, width, 10 ** strength, 10 ** noise);
          const tolerance = 1e-9 * Math.max(1, 10 ** noise);
          const { weights, gradientNorm } = minimum(problem, tolerance);
          expect(gradientNorm).toBeLessThanOrEqual(tolerance);
          expect(Math.hypot(...gradientOf(problem, weights))).toBeCloseTo(gradientNorm, 9);
        },
      ),
    );
  });

  it('moves by at most L/λ when a row is removed, and nearly so much', () => {
    let largest = 0;
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 8 }), fc.constantFrom(0.3, 1, 10.1), (seed, count, strength) => {
        const problem = problemOf(seed, count, 3, strength, 0);
        const without = { ...problem, rows: problem.rows.subarray(3) };
        const moved = distance(minimum(problem).weights, minimum(without).weights) * strength;
        largest = Math.max(largest, moved);
        expect(moved).toBeLessThanOrEqual(1 + 1e-6);
      }),
    );
    // Half of L is what a lone row does whose margin is 0.
    expect(largest).toBeGreaterThan(0.45);
  });
});

describe('objective perturbation', () => {
  it('keeps the profile that its plan rests on: measured exactly for one feature and one row', () => {
    // Without the row the minimiser is −b/λ. With the row z = 1, b(w) = −λw − slope(w): both densities are known.
    for (const level of [0.3, 1, 3]) {
      const plan = objectivePerturbation().plan({ epsilon: epsilon(level), delta: delta(1e-3) }, 'add-or-remove-one');
      const { linearNoise: sigma, regularization: strength } = plan;
      const log = (b: number) => -(b * b) / (2 * sigma * sigma) - Math.log(sigma * Math.sqrt(2 * Math.PI));
      const absent = (w: number) => log(-strength * w) + Math.log(strength);
      const present = (w: number) =>
        log(-strength * w - logisticLoss.slope(w)) + Math.log(strength + logisticLoss.curvature(w));
      for (const [from, to] of [
        [present, absent],
        [absent, present],
      ] as const) {
        let total = 0;
        let excess = 0;
        const reach = (12 * sigma + 1) / strength;
        const step = reach / 20_000;
        for (let w = -reach; w <= reach; w += step) {
          total += Math.exp(from(w)) * step;
          excess += Math.max(0, Math.exp(from(w)) - Math.exp(level + to(w))) * step;
        }
        expect(total).toBeCloseTo(1, 5);
        expect(excess).toBeLessThanOrEqual(1e-3);
      }
      // It is not met by being far too large: noise of half the size would break it.
      expect(analyticGaussianDelta(sigma / 2, level)).toBeGreaterThan(1e-3);
    }
  });

  it('takes twice the noise and more where a row is replaced, and refuses a regularisation that no noise makes up for', () => {
    const model = objectivePerturbation({ regularization: 1 });
    const removed = model.plan(claim(1), 'add-or-remove-one');
    expect(model.plan(claim(1), 'replace-one').linearNoise / removed.linearNoise).toBeGreaterThan(2);
    expect(model.plan(claim(1), 'zero-out').linearNoise).toBe(removed.linearNoise);
    expect(() => objectivePerturbation({ regularization: 0.1 }).plan(claim(1), 'zero-out')).toThrow(
      'regularization must be more than 0.14',
    );
    expect(() => objectivePerturbation({ regularization: 0 })).toThrow('regularization');
  });
});

describe('a declared loss', () => {
  it('is refused where it contradicts itself', () => {
    expect(marginLoss(logisticLoss).greatestSlope).toBe(1);
    expect(() => marginLoss({ ...logisticLoss, greatestSlope: 0.5 })).toThrow('loss.slope');
    expect(() => marginLoss({ ...logisticLoss, greatestCurvature: 0.2 })).toThrow('loss.curvature');
    expect(() => marginLoss({ ...logisticLoss, slope: (margin) => (margin > 0 ? -1 : 0) })).toThrow('loss.curvature');
    expect(() => objectivePerturbation({ loss: { ...logisticLoss, slope: () => NaN } })).toThrow('loss.slope');
  });
});

describe('perturbed logistic regression on breast cancer', () => {
  it.each([
    ['objective', objectivePerturbation(), 0.91],
    ['output', outputPerturbation(), 0.7],
  ] as const)('learns by %s perturbation, as one charge of what was claimed', async (name, model, goal) => {
    let sum = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const session = new Session(dataset({ name: 'tumours', data: null }), {
        budget: { epsilon: 3.5, delta: 2e-5, deltaShare: 0.6 },
        random: seededRandom(seed),
      });
      const mechanism = new GaussianMechanism({ epsilon: 3, delta: 1e-5 });
      const wrapper = new DPWrapper({ model, bounds, mechanism, session });
      await wrapper.fit(features, labels);
      sum += wrapper.score(features, labels);
      expect(session.ledger.entries).toMatchObject([
        { mechanism: `${name} perturbation`, times: 1, claim: { epsilon: 3, delta: 1e-5 } },
      ]);
      expect(session.spent).toBeLessThanOrEqual(3.5);
    }
    expect(sum / 5).toBeGreaterThan(goal);
  });

  it('is fitted by a wrapper with a ledger of its own', async () => {
    for (const model of [objectivePerturbation(), outputPerturbation()]) {
      const mechanism = new GaussianMechanism({ epsilon: 1, delta: 1e-5 });
      const wrapper = new DPWrapper({ model, bounds, mechanism });
      await wrapper.fit(features, labels);
      expect(wrapper.session?.spent).toBeLessThanOrEqual(1);
    }
  });

  it('asks for a small part of the budget’s δ where it has none of its own', async () => {
    const session = new Session(dataset({ name: 'tumours', data: null }), { budget: { epsilon: 3, delta: 1e-5 } });
    const mechanism = new GaussianMechanism({ epsilon: 1 });
    await new DPWrapper({ model: objectivePerturbation(), bounds, mechanism, session }).fit(features, labels);
    expect(session.ledger.entries[0]?.claim.delta).toBeLessThan(1e-6);
    expect(session.spent).toBeLessThan(1.2);
  });

  it('is the plain minimiser without privacy', async () => {
    const wrapper = new DPWrapper({
      model: outputPerturbation({ regularization: 0.1 }),
      bounds,
      mechanism: nonPrivate(),
    });
    await wrapper.fit(features, labels);
    expect(wrapper.score(features, labels)).toBeGreaterThan(0.94);
    expect(wrapper.session?.ledger.entries).toMatchObject([{ mechanism: 'none', claim: { epsilon: Infinity } }]);
  });
});

describe('noise on the loss', () => {
  it('changes the losses and leaves the weights as they are, bit for bit: it guarantees nothing, and the ledger says so', async () => {
    const fit = async (noise: number) => {
      const mechanism = new GaussianMechanism({ epsilon: 1, delta: 1e-5 });
      const wrapper = new DPWrapper({ model: lossNoise({ noise, steps: 50 }), bounds, mechanism });
      await wrapper.fit(features, labels);
      return wrapper;
    };
    const plain = await fit(0);
    const noisy = await fit(100);
    expect(noisy.weights.weights).toEqual(plain.weights.weights);
    expect(noisy.weights.losses).not.toEqual(plain.weights.losses);
    expect(plain.weights.losses[49]).toBeLessThan(plain.weights.losses[0] ?? 0);
    expect(noisy.session?.ledger.entries).toMatchObject([
      { mechanism: 'noise on the loss', claim: { epsilon: Infinity } },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { accountant, pld } from '../../../kernel-lib/src/accounting/index.js';
import { adaptiveClipping } from '../../../kernel-lib/src/training/clipping/adaptive.js';
import { flatClipping } from '../../../kernel-lib/src/training/clipping/clipping.js';
import { descentPlan, planTraining } from '../../../kernel-lib/src/training/descent/plan.js';
import { independentNoise } from '../../../kernel-lib/src/training/noise/independent.js';
import { treeNoise } from '../../../kernel-lib/src/training/noise/tree.js';
import { orderedSampler } from '../../../kernel-lib/src/training/sampling/passes.js';
import { poissonSampler, wholeBatch } from '../../../kernel-lib/src/training/sampling/poisson.js';

describe('a plan', () => {
  it('of the tutorial’s settings costs what the tutorial’s accountant says, and far more with microbatches', () => {
    const parts = {
      sampler: poissonSampler({ units: 60_000, rate: 256 / 60_000 }),
      clipping: flatClipping({ norm: 1 }),
      noise: independentNoise(),
      steps: Math.floor((60 * 60_000) / 256),
      relation: 'add-or-remove-one' as const,
    };
    expect(descentPlan({ ...parts, noiseMultiplier: 1.1 }).epsilon(1e-5)).toBeCloseTo(2.38, 1);
    const grouped = descentPlan({ ...parts, noiseMultiplier: 0.55, microbatch: { groups: 1 } });
    expect(grouped.sensitivity).toBe(2);
    expect(grouped.epsilon(1e-5)).toBeGreaterThan(14);
    expect(grouped.epsilon(1e-5)).toBeLessThan(15);
  });

  it('is calibrated before any data are touched', () => {
    const { plan, epsilon } = planTraining({ units: 569, epochs: 20, batchSize: 64, epsilon: 1, delta: 1e-5 });
    expect(plan.steps).toBe(178);
    expect(epsilon).toBeLessThanOrEqual(1);
    expect(epsilon).toBeGreaterThan(0.99);
    expect(
      accountant(pld())
        .profile(plan.event)
        .epsilon(1e-5 as never),
    ).toBeLessThanOrEqual(1);
  });

  it('says the ε of a given noise', () => {
    const { plan, epsilon } = planTraining({ units: 1000, steps: 1000, samplingRate: 0.01, noiseMultiplier: 1 });
    expect(plan.noiseMultiplier).toBe(1);
    expect(epsilon).toBeCloseTo(1.83, 2);
  });

  it('moves by two contributions where a unit is replaced and nothing is sampled', () => {
    const plan = (relation: 'replace-one' | 'add-or-remove-one', units: number) =>
      planTraining({ units, steps: 3, noiseMultiplier: 1, relation }).plan;
    expect(plan('replace-one', 10).sensitivity).toBe(2);
    expect(plan('add-or-remove-one', 10).sensitivity).toBe(1);
    const sampled = planTraining({ units: 10, batchSize: 2, steps: 3, noiseMultiplier: 1, relation: 'replace-one' });
    expect(sampled.plan.sensitivity).toBe(1);
  });

  it('of tree noise has a bound as well', () => {
    const { plan, epsilon } = planTraining({
      units: 1024,
      steps: 32,
      epsilon: 2,
      relation: 'replace-one',
      sampler: orderedSampler({ units: 1024, batches: 16 }),
      noise: treeNoise({ passSteps: 16 }),
    });
    expect(plan.noiseMultiplier).toBeGreaterThan(1);
    expect(epsilon).toBeLessThanOrEqual(2);
    expect(epsilon).toBeGreaterThan(1.9);
  });

  it('with adaptive clipping gives gradients more noise, so that the step costs the same', () => {
    const clipping = adaptiveClipping({ norm: 1, countNoise: 5 });
    const relative = clipping.gradientNoise(1.1);
    expect(1 / relative ** 2 + 1 / 10 ** 2).toBeCloseTo(1 / 1.1 ** 2, 12);
    const parts = {
      sampler: wholeBatch(10),
      noise: independentNoise(),
      steps: 2,
      relation: 'add-or-remove-one' as const,
    };
    expect(() =>
      descentPlan({ ...parts, clipping: adaptiveClipping({ norm: 1, countNoise: 0.5 }), noiseMultiplier: 2 }),
    ).toThrow('countNoise');
  });

  it.each([
    [{ units: 10, epochs: 2, batchSize: 11, epsilon: 1 }, 'batchSize'],
    [{ units: 10, epochs: 2, batchSize: 5 }, 'epsilon'],
    [{ units: 10, epochs: 2, epsilon: 1, noiseMultiplier: 1 }, 'epsilon'],
    [{ units: 10, epsilon: 1 }, 'steps'],
    [{ units: 10, epochs: 1, steps: 3, epsilon: 1 }, 'steps'],
    [{ units: 10, steps: 3, epsilon: 1, clipNorm: 0 }, 'norm'],
    [{ units: 0, steps: 3, epsilon: 1 }, 'units'],
    [{ units: 10, steps: 3, epsilon: 1, batchSize: 2, samplingRate: 0.2 }, 'samplingRate'],
    [{ units: 10, steps: 1.5, epsilon: 1 }, 'steps'],
    [{ units: 10, steps: 3, epsilon: Infinity }, 'epsilon'],
  ])('that contradicts itself is refused: %j', (options, argument) => {
    expect(() => planTraining(options)).toThrow(argument);
  });
});

import { describe, expect, it } from 'vitest';
import { treeAggregationEvent } from '../../../kernel-lib/src/accounting/index.js';
import { sqrtFactorization, treeSensitivity } from '../../../kernel-lib/src/training/noise/matrix-mechanism.js';
import { treeDepth } from '../../../kernel-lib/src/accounting/events/tree-depth.js';

describe('the square-root factorisation of prefix sums', () => {
  it('multiplied with itself is the matrix of prefix sums', () => {
    const { coefficients } = sqrtFactorization(64);
    for (let lag = 0; lag < 64; lag++) {
      let sum = 0;
      for (let k = 0; k <= lag; k++) sum += (coefficients[k] ?? 0) * (coefficients[lag - k] ?? 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it('has the published errors, below those of the tree', () => {
    const { sensitivity, maxErrorFactor, rmseFactor } = sqrtFactorization(1000);
    expect(sensitivity).toBeCloseTo(1.8069319524189145, 12);
    expect(maxErrorFactor).toBeCloseTo(3.26500308067243, 12);
    expect(rmseFactor).toBeCloseTo(3.102239063528975, 12);
    expect(sensitivity).toBeLessThan(treeSensitivity(1000));
    expect(treeSensitivity(1000)).toBeCloseTo(Math.sqrt(11), 14);
    expect(treeSensitivity(1)).toBeCloseTo(1, 14);
    for (const power of [0, 1, 2, 7, 24]) expect(treeSensitivity(2 ** power) ** 2).toBeGreaterThanOrEqual(power + 1);
    expect(() => sqrtFactorization(0)).toThrow('steps must be');
    expect(() => sqrtFactorization(2 ** 24 + 1)).toThrow('steps must be at most 2^24');
  });
});

describe('tree aggregation', () => {
  it('takes a tree that is restarted a million times', () => {
    const steps = Array.from({ length: 1e6 }, (_, restart) => (restart === 12 ? 1000 : 5));
    expect(treeDepth(treeAggregationEvent(1, steps), 'zero-out')).toBe(10);
    expect(treeDepth(treeAggregationEvent(1, steps), 'add-or-remove-one')).toBeUndefined();
  });
});

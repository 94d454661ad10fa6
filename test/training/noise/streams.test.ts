import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { bandedNoise } from '../../../kernel-lib/src/training/noise/banded.js';
import { independentNoise } from '../../../kernel-lib/src/training/noise/independent.js';
import type { NoiseStream } from '../../../kernel-lib/src/training/noise/noise-stream.js';
import { treeNoise } from '../../../kernel-lib/src/training/noise/tree.js';
import { orderedSampler } from '../../../kernel-lib/src/training/sampling/passes.js';
import { poissonSampler } from '../../../kernel-lib/src/training/sampling/poisson.js';

const SIZE = 400;

/** Variance of the error of each prefix sum, over independent coordinates. */
function prefixVariances(stream: NoiseStream, deviation: number, steps: number): number[] {
  const running = stream.start(SIZE, deviation, steps, seededRandom(11));
  const error = new Float64Array(SIZE);
  return Array.from({ length: steps }, (_, step) => {
    const exact = Float64Array.from({ length: SIZE }, (_unused, index) => Math.sin(index + step));
    const sum = exact.slice();
    running.apply(sum);
    sum.forEach((value, index) => {
      error[index] = (error[index] ?? 0) + value - (exact[index] ?? 0);
    });
    return error.reduce((total, value) => total + value * value, 0) / SIZE;
  });
}

/** A variance of 400 squares of normal numbers is within 40 % of its mean, but for one time in a million. */
const near = (found: number | undefined, expected: number) => {
  expect(found).toBeGreaterThan(expected * 0.65);
  expect(found).toBeLessThan(expected * 1.4);
};

const ordered = orderedSampler({ units: 64, batches: 16 });

describe('noise over the steps', () => {
  it.each([0.3, 10.1])('adds up where it is independent: deviation %d', (deviation) => {
    const variances = prefixVariances(independentNoise(), deviation, 16);
    near(variances[0], deviation ** 2);
    near(variances[15], 16 * deviation ** 2);
  });

  it.each([0.3, 10.1])('of a tree is that of as many nodes as a prefix needs: deviation %d', (deviation) => {
    const variances = prefixVariances(treeNoise({ passSteps: 16 }), deviation, 16);
    [1, 1, 2, 1, 2, 2, 3, 1].forEach((nodes, step) => near(variances[step], nodes * deviation ** 2));
    near(variances[14], 4 * deviation ** 2);
    near(variances[15], deviation ** 2);
  });

  it('of a tree begins anew with every pass', () => {
    const variances = prefixVariances(treeNoise({ passSteps: 4 }), 2, 8);
    near(variances[3], 4);
    near(variances[4], 8);
    near(variances[7], 8);
  });

  it.each([0.3, 10.1])('of a banded matrix grows more slowly than independent noise: deviation %d', (deviation) => {
    const bands = 4;
    // Rows of A C⁻¹ by forward substitution, times the length of C's column.
    const c = [1, 0.5, 0.375, 0.3125];
    const column = c.reduce((sum, x) => sum + x * x, 0);
    const inverse: number[] = [];
    for (let n = 0; n < 16; n++) {
      let sum = n === 0 ? 1 : 0;
      for (let lag = 1; lag < bands && lag <= n; lag++) sum -= (c[lag] ?? 0) * (inverse[n - lag] ?? 0);
      inverse.push(sum);
    }
    const prefix = (n: number): number => {
      let variance = 0;
      for (let start = 0; start <= n; start++)
        variance += inverse.slice(0, n - start + 1).reduce((sum, x) => sum + x, 0) ** 2;
      return variance * column * deviation ** 2;
    };
    const variances = prefixVariances(bandedNoise({ bands }), deviation, 16);
    near(variances[0], prefix(0));
    near(variances[7], prefix(7));
    near(variances[15], prefix(15));
    expect(prefix(15)).toBeLessThan(16 * deviation ** 2);
  });

  it('costs what its participation says', () => {
    expect(treeNoise({ passSteps: 16 }).event(2, 32, ordered, 'replace-one')).toMatchObject({
      kind: 'repeated',
      times: 2,
      event: { kind: 'tree-aggregation', steps: [16] },
    });
    expect(bandedNoise({ bands: 16 }).event(2, 48, ordered, 'zero-out')).toMatchObject({ kind: 'repeated', times: 3 });
  });

  it('is refused where units may take part too often, or move the others', () => {
    const sampled = poissonSampler({ units: 64, rate: 0.1 });
    expect(() => treeNoise({ passSteps: 16 }).event(2, 32, sampled, 'replace-one')).toThrow('sampler');
    expect(() => treeNoise({ passSteps: 16 }).event(2, 32, ordered, 'add-or-remove-one')).toThrow('relation');
    expect(() => treeNoise({ passSteps: 17 }).event(2, 32, ordered, 'replace-one')).toThrow('passSteps');
    expect(() => bandedNoise({ bands: 17 }).event(2, 32, ordered, 'replace-one')).toThrow('bands');
    expect(() => treeNoise({ passSteps: 0 })).toThrow('passSteps');
  });
});

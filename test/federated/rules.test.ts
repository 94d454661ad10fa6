import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bulyan,
  centeredClipping,
  clipUpdates,
  covarianceFilter,
  flTrust,
  geometricMedian,
  krum,
  mean,
  meaMed,
  median,
  minimumDiameterAveraging,
  mixNearest,
  monna,
  multiKrum,
  trimmedMean,
  weightedMean,
  withNearestNeighborMixing,
  type Rule,
} from '../../kernel-lib/src/federated/index.js';
import { comparators } from '../../kernel-lib/src/federated/rules/comparators.js';
import type { Values } from '../../kernel-lib/src/weights/index.js';
import { floats, normals } from '../support/normals.js';

const F = 2;
const robustRules: readonly Rule[] = [
  krum({ byzantine: F }),
  krum({ byzantine: F, convention: 'byzfl' }),
  multiKrum({ byzantine: F }),
  bulyan({ byzantine: F }),
  bulyan({ byzantine: F, selection: 'at once' }),
  trimmedMean({ byzantine: F }),
  median({ byzantine: F }),
  meaMed({ byzantine: F }),
  geometricMedian({ byzantine: F }),
  minimumDiameterAveraging({ byzantine: F }),
  covarianceFilter({ byzantine: F }),
  monna({ byzantine: F, pivot: 5 }),
  withNearestNeighborMixing(median(), { byzantine: F }),
];
const all = [...robustRules, mean(), centeredClipping({ radius: 1 })];

const size = 6;
const updatesOf = (count: number) =>
  fc.array(
    fc
      .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: size, maxLength: size })
      .map(Float64Array.from.bind(Float64Array)),
    { minLength: count, maxLength: count },
  );

const close = (one: Values, other: Values, tolerance: number): void => {
  expect(one.length).toBe(other.length);
  one.forEach((value, index) => expect(Math.abs(value - (other[index] ?? NaN))).toBeLessThanOrEqual(tolerance));
};

describe('every rule', () => {
  it.each(all.map((rule) => [rule.name, rule] as const))('gives back what all agree on: %s', (_, rule) => {
    const same = Float64Array.from([1, -2, 0.5]);
    const least = Math.max(11, rule.least);
    if (rule.name.startsWith('centered')) return;
    close(rule.combine(Array.from({ length: least }, () => same)), same, 1e-12);
  });

  it.each(robustRules.map((rule) => [rule.name, rule] as const))('moves along when all updates do: %s', (_, rule) => {
    fc.assert(
      fc.property(updatesOf(11), fc.double({ min: -50, max: 50, noNaN: true }), (updates, shift) => {
        // Ties may be broken otherwise once rounding has moved them: distinct updates only.
        const spread = updates.map((update, at) => update.map((value, index) => value + Math.sin(at * 7 + index) * 3));
        const moved = spread.map((update) => update.map((value) => value + shift));
        close(
          rule.combine(moved),
          rule.combine(spread).map((value) => value + shift),
          1e-5,
        );
      }),
      { numRuns: 30 },
    );
  });

  it.each(robustRules.map((rule) => [rule.name, rule] as const))(
    'stays among the honest whatever two of eleven send: %s',
    (_, rule) => {
      fc.assert(
        fc.property(
          fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2 * size, maxLength: 2 * size }),
          fc.integer({ min: 0, max: 1000 }),
          (sent, seed) => {
            const honest = Array.from({ length: 9 }, (__, at) => Float64Array.from(normals(size, seed * 10 + at)));
            const updates = [Float64Array.from(sent.slice(0, size)), Float64Array.from(sent.slice(size)), ...honest];
            const centre = mean().combine(honest);
            const radius = Math.max(
              ...honest.map((one) => Math.hypot(...one.map((value, at) => value - (centre[at] ?? 0)))),
            );
            const result = rule.combine(updates);
            expect(Math.hypot(...Array.from(result, (value, at) => value - (centre[at] ?? 0)))).toBeLessThan(
              4 * radius,
            );
          },
        ),
        { numRuns: 40 },
      );
      // The mean does not: the test can fail.
      const far = [
        Float64Array.from({ length: size }, () => 1e9),
        ...Array.from({ length: 10 }, () => new Float64Array(size)),
      ];
      expect(Math.abs(mean().combine(far)[0] ?? 0)).toBeGreaterThan(1e7);
    },
  );

  it.each(all.map((rule) => [rule.name, rule] as const))(
    'refuses too few, other lengths, and what is not finite: %s',
    (_, rule) => {
      const good = Array.from({ length: 12 }, (__, at) => Float64Array.from([at, 1, 2]));
      if (rule.least > 1)
        expect(() => rule.combine(good.slice(0, rule.least - 1))).toThrow(
          `updates must be at least ${String(rule.least)}`,
        );
      expect(() => rule.combine([])).toThrow('updates must be at least');
      expect(() => rule.combine([...good, new Float64Array(2)])).toThrow('typed arrays of one length');
      for (const bad of [NaN, Infinity, -Infinity]) {
        const one = good.map((update, at) => (at === 3 ? Float64Array.from([1, bad, 2]) : update));
        expect(() => rule.combine(one)).toThrow('updates[3] must be finite');
      }
      expect(() => rule.combine('abc' as unknown as Values[])).toThrow('updates must be');
    },
  );

  it('does not change what it is given', () => {
    const updates = Array.from({ length: 11 }, (_, at) => Float32Array.from(normals(500, at)));
    const before = updates.map((update) => update.slice());
    for (const rule of all) rule.combine(updates);
    expect(updates).toEqual(before);
  });
});

describe('what a rule is proven for', () => {
  it('is n ≥ 2f + 3 for Krum, n ≥ 4f + 3 for Bulyan, n > 2f for most', () => {
    expect(krum({ byzantine: 3 }).least).toBe(9);
    expect(multiKrum({ byzantine: 3 }).least).toBe(9);
    expect(bulyan({ byzantine: 3 }).least).toBe(15);
    for (const rule of [trimmedMean, meaMed, minimumDiameterAveraging, covarianceFilter, monna])
      expect(rule({ byzantine: 3 }).least).toBe(7);
    expect(centeredClipping({ radius: 1, byzantine: 3 }).least).toBe(30);
    const updates = Array.from({ length: 8 }, () => new Float64Array(2));
    expect(() => krum({ byzantine: 3 }).combine(updates)).toThrow(
      'updates must be at least 9 (Krum, f = 3 is proven for n ≥ 2f + 3); there are 8',
    );
  });

  it('is said where a rule costs accuracy', () => {
    expect(krum({ byzantine: 1 }).notices[0]).toContain('.34 where the mean has .92');
    expect(bulyan({ byzantine: 1 }).notices[0]).toContain('.54 where the mean has .92');
    expect(median().notices).toEqual([]);
  });

  it('has arguments of its own that are checked', () => {
    for (const byzantine of [-1, 1.5, NaN, '1', undefined])
      expect(() => krum({ byzantine: byzantine as number })).toThrow('byzantine must be a whole number');
    expect(() => krum({ byzantine: 1, convention: 'flower' as 'byzfl' })).toThrow(
      "convention must be 'blanchard' or 'byzfl'",
    );
    expect(() => multiKrum({ byzantine: 1, select: 0 })).toThrow('select');
    expect(() => centeredClipping({ radius: 0 })).toThrow('radius');
    const three = [0, 1, 2].map((at) => Float64Array.from([at]));
    expect(() => monna({ byzantine: 1, pivot: 7 }).combine(three)).toThrow('pivot must be the index');
    expect(() => weightedMean().combine(three, { examples: [1, 2] })).toThrow('examples must be one');
    expect(() => weightedMean().combine(three, { examples: [0, 0, 0] })).toThrow('more than 0 in all');
    expect(() => flTrust().combine(three)).toThrow('trusted must be an update of the server itself');
  });
});

describe('single rules', () => {
  it('FLTrust scales updates to the server’s own and leaves out those that oppose it', () => {
    const trusted = Float64Array.from([1, 0]);
    const result = flTrust().combine(
      [
        [10, 0],
        [-5, 0],
        [3, 4],
      ].map((row) => Float64Array.from(row)),
      { trusted },
    );
    // Trust 1, 0 and 0.6; each of length 1.
    close(result, Float64Array.from([(1 + 0.6 * 0.6) / 1.6, (0.6 * 0.8) / 1.6]), 1e-12);
    close(flTrust().combine([Float64Array.from([-1, 0])], { trusted }), new Float64Array(2), 0);
  });

  it('the geometric median of an odd line is its median, and of a heavy point that point', () => {
    close(
      geometricMedian().combine([0, 1, 5, 9, 100].map((x) => Float64Array.from([x, 0]))),
      Float64Array.from([5, 0]),
      1e-9,
    );
    const heavy = [
      [1, 2],
      [1, 2],
      [1, 2],
      [7, 9],
      [0, -4],
    ].map((row) => Float64Array.from(row));
    close(geometricMedian().combine(heavy), Float64Array.from([1, 2]), 0);
  });

  it('the smallest diameter is found as by trying every set', () => {
    fc.assert(
      fc.property(updatesOf(9), fc.integer({ min: 0, max: 4 }), (updates, f) => {
        const distance = (a: Float64Array, b: Float64Array) =>
          Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
        let best = Infinity;
        for (let mask = 0; mask < 512; mask++) {
          const chosen = updates.filter((_, at) => (mask >> at) & 1);
          if (chosen.length !== 9 - f) continue;
          best = Math.min(best, Math.max(0, ...chosen.flatMap((a) => chosen.map((b) => distance(a, b)))));
        }
        const got = minimumDiameterAveraging({ byzantine: f }).combine(updates);
        const candidates: Values[] = [];
        for (let mask = 0; mask < 512; mask++) {
          const chosen = updates.filter((_, at) => (mask >> at) & 1);
          if (chosen.length !== 9 - f) continue;
          const diameter = Math.max(0, ...chosen.flatMap((a) => chosen.map((b) => distance(a, b))));
          if (diameter <= best * (1 + 1e-12)) candidates.push(mean().combine(chosen));
        }
        expect(candidates.some((one) => one.every((value, at) => Math.abs(value - (got[at] ?? NaN)) < 1e-9))).toBe(
          true,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('the covariance filter ends, also where updates are equal or a few stand out forever', () => {
    const equal = Array.from({ length: 11 }, () => Float64Array.from([1, 1]));
    close(covarianceFilter({ byzantine: 5 }).combine(equal), Float64Array.from([1, 1]), 1e-12);
    const twins = [...equal.slice(0, 7), ...Array.from({ length: 4 }, (_, at) => Float64Array.from([1e6 + at, -1e6]))];
    close(covarianceFilter({ byzantine: 4 }).combine(twins), Float64Array.from([1, 1]), 1e-6);
  });

  it('nearest-neighbour mixing brings honest updates of different kinds together', () => {
    const kinds = Array.from({ length: 10 }, (_, at) => Float64Array.from([at % 2 === 0 ? 1 : -1, 0.01 * at]));
    const spread = (updates: readonly Values[]) => Math.max(...updates.map((a) => Math.abs(a[0] ?? 0)));
    expect(spread(mixNearest(kinds, { byzantine: 1 }))).toBeLessThan(0.2);
    expect(spread(kinds)).toBe(1);
  });

  it('clipping shortens what is too long, and only that', () => {
    const [long, short] = clipUpdates([Float64Array.from([3, 4]), Float64Array.from([0.3, 0.4])], 1);
    close(long ?? new Float64Array(), Float64Array.from([0.6, 0.8]), 1e-15);
    close(short ?? new Float64Array(), Float64Array.from([0.3, 0.4]), 0);
  });
});

describe('the kernels', () => {
  it.each([3, 4, 10, 11, 33, 100])('give what the plain references give, for %d updates', (n) => {
    const dimension = 1500 + n;
    const singles = Array.from({ length: n }, (_, at) => floats(dimension, at));
    const doubles = singles.map((update) => Float64Array.from(update));
    const f = Math.floor((n - 1) / 4);
    const rules = [median(), trimmedMean({ byzantine: f }), meaMed({ byzantine: f }), geometricMedian()];
    if (n >= 7) rules.push(krum({ byzantine: 1 }), bulyan({ byzantine: 1 }), multiKrum({ byzantine: 2 }));
    for (const rule of rules) {
      const single = rule.combine(singles);
      expect(single).toBeInstanceOf(Float32Array);
      close(single, rule.combine(doubles), 2e-5);
    }
    // Values that are copied or averaged by twos are the same bit for bit.
    expect(median().combine(singles)).toEqual(Float32Array.from(median().combine(doubles)));
  });

  it('find a number that is not finite, wherever it lies', () => {
    const updates = Array.from({ length: 5 }, (_, at) => floats(2000, at));
    for (const at of [0, 1023, 1024, 1999]) {
      const bad = updates.map((update, index) =>
        index === 2 ? update.map((value, j) => (j === at ? NaN : value)) : update,
      );
      expect(() => median().combine(bad)).toThrow('updates[2] must be finite');
      expect(() => krum({ byzantine: 1 }).combine(bad)).toThrow('updates[2] must be finite');
    }
  });

  it('sort by a network that is right for every input of zeros and ones, pruned or not', () => {
    for (let n = 1; n <= 7; n++) {
      for (let first = 0; first < n; first++) {
        for (let last = first + 1; last <= n; last++) {
          const network = comparators(n, (rank) => (rank < first ? 0 : rank < last ? 1 : 2));
          const whole = comparators(n, () => undefined);
          for (let mask = 0; mask < 1 << n; mask++) {
            const run = (pairs: Uint32Array): number[] => {
              const rows = Array.from({ length: n }, (_, at) => (mask >> at) & 1);
              for (let at = 0; at < pairs.length; at += 2) {
                const [a, b] = [pairs[at] ?? 0, pairs[at + 1] ?? 0];
                const [low, high] = [rows[a] ?? 0, rows[b] ?? 0];
                [rows[a], rows[b]] = [Math.min(low, high), Math.max(low, high)];
              }
              return rows;
            };
            const sorted = run(whole);
            if (sorted.some((value, at) => value < (sorted[at - 1] ?? 0))) expect.unreachable();
            const sum = (rows: number[]) => rows.slice(first, last).reduce((total, value) => total + value, 0);
            if (sum(run(network)) !== sum(sorted)) expect.unreachable();
          }
        }
      }
    }
  });
});

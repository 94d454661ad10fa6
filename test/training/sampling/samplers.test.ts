import { describe, expect, it } from 'vitest';
import { gaussianEvent } from '../../../kernel-lib/src/accounting/index.js';
import { secureRandom, seededRandom } from '../../../kernel-lib/src/core/index.js';
import { fixedSizeSampler } from '../../../kernel-lib/src/training/sampling/fixed-size.js';
import { orderedSampler, shuffledSampler } from '../../../kernel-lib/src/training/sampling/passes.js';
import { poissonSampler, wholeBatch } from '../../../kernel-lib/src/training/sampling/poisson.js';
import type { BatchSampler } from '../../../kernel-lib/src/training/sampling/batch-sampler.js';
import { matches } from '../../support/chi-square.js';

const noise = gaussianEvent(1.1);

const some = (sampler: BatchSampler, steps: number): number[][] => {
  const batches = sampler.batches(secureRandom());
  return Array.from({ length: steps }, () => Array.from(batches.next().value));
};

describe('Poisson samples', () => {
  it.each([0.003, 0.25, 0.9])('take each unit, and each pair of units, by themselves: rate %d', (rate) => {
    const steps = 40_000;
    const sampler = poissonSampler({ units: 3, rate });
    const counts = new Array<number>(8).fill(0);
    for (const batch of some(sampler, steps)) {
      const cell = batch.reduce((sum, unit) => sum + 2 ** unit, 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    const expected = (at: number) =>
      counts.map((_, cell) => [0, 1, 2].reduce((p, unit) => p * ((cell >> unit) % 2 === 1 ? at : 1 - at), 1));
    expect(matches(counts, expected(rate))).toBe(true);
    // A rate 20 % off would be seen, at the smallest with more steps.
    if (rate > 0.01) expect(matches(counts, expected(rate * 0.9))).toBe(false);
  });

  it('come in sizes that differ, empty ones among them, while what sums are divided by is public', () => {
    const sampler = poissonSampler({ units: 100, rate: 0.01 });
    const sizes = some(sampler, 2000).map((batch) => batch.length);
    expect(sizes.filter((size) => size === 0).length).toBeGreaterThan(500);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(sampler.largestSize);
    expect(sampler.expectedSize).toBe(1);
    expect(poissonSampler({ units: 100, rate: 0.01, expectedSize: 7 }).expectedSize).toBe(7);
  });

  it('are the event that is charged', () => {
    expect(poissonSampler({ units: 10, rate: 0.2 }).event(noise, 30, 'add-or-remove-one')).toEqual({
      kind: 'repeated',
      times: 30,
      event: { kind: 'poisson-sampled', rate: 0.2, event: noise },
    });
    expect(wholeBatch(10).event(noise, 30, 'add-or-remove-one')).toEqual({ kind: 'repeated', times: 30, event: noise });
  });

  it('of rate 1 are everyone', () => {
    expect(some(poissonSampler({ units: 50, rate: 1 }), 1)[0]).toHaveLength(50);
    expect(some(wholeBatch(3), 2)).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it.each([0, 1.5, NaN, -1])('are refused at rate %d', (rate) => {
    expect(() => poissonSampler({ units: 10, rate })).toThrow('rate');
  });
});

describe('samples of a fixed size', () => {
  it('take every pair of units as often as any other', () => {
    const sampler = fixedSizeSampler({ units: 4, size: 2 });
    const counts = new Map<string, number>();
    for (const batch of some(sampler, 12_000)) {
      const pair = [...batch].sort().join();
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    expect(matches([...counts.values()], new Array<number>(6).fill(1 / 6))).toBe(true);
    expect(matches([...counts.values()], [0.2, 0.2, 0.15, 0.15, 0.15, 0.15])).toBe(false);
  });

  it('have a bound only where the number of units is public', () => {
    const sampler = fixedSizeSampler({ units: 40, size: 5 });
    expect(() => sampler.event(noise, 3, 'add-or-remove-one')).toThrow('replace-one');
    expect(sampler.event(noise, 3, 'replace-one')).toMatchObject({
      event: { kind: 'fixed-size-sampled', populationSize: 40, sampleSize: 5 },
    });
  });
});

describe('passes over the data', () => {
  it('take every unit once a pass, and are charged for passes, without amplification', () => {
    for (const sampler of [shuffledSampler({ units: 23, batches: 5 }), orderedSampler({ units: 23, batches: 5 })]) {
      const steps = some(sampler, 10);
      for (const pass of [steps.slice(0, 5), steps.slice(5)])
        expect(pass.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, unit) => unit));
      expect(JSON.stringify(sampler.event(noise, 10, 'replace-one'))).toContain('"times":2');
      expect(JSON.stringify(sampler.event(noise, 11, 'replace-one'))).toContain('"times":3');
      expect(JSON.stringify(sampler.event(noise, 11, 'replace-one'))).not.toContain('sampled');
    }
  });

  it('in a shuffled order differ from pass to pass', () => {
    const steps = some(shuffledSampler({ units: 200, batches: 4 }), 8);
    expect(steps[0]).not.toEqual(steps[4]);
  });

  it('in order keep a unit in its place, so one more of them can’t be hidden', () => {
    const sampler = orderedSampler({ units: 7, batches: 3 });
    expect(some(sampler, 4)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5, 6],
      [0, 1],
    ]);
    expect(() => sampler.event(noise, 4, 'add-or-remove-one')).toThrow('replace-one');
    expect(Array.from(sampler.batches(seededRandom(1), 5).next().value)).toEqual([4, 5, 6]);
  });

  it('cannot be taken up in the middle of a shuffled pass', () => {
    const sampler = shuffledSampler({ units: 9, batches: 3 });
    expect(() => sampler.batches(seededRandom(1), 4)).toThrow('resume');
    expect(() => sampler.batches(seededRandom(1), 6)).not.toThrow();
  });
});

describe('samplers of data that are not as many as declared', () => {
  const declared = 12;
  const samplers: [string, BatchSampler][] = [
    ['Poisson samples', poissonSampler({ units: declared, rate: 0.5 })],
    ['whole batches', wholeBatch(declared)],
    ['samples of a fixed size', fixedSizeSampler({ units: declared, size: 6 })],
    ['shuffled passes', shuffledSampler({ units: declared, batches: 3 })],
    ['passes in order', orderedSampler({ units: declared, batches: 3 })],
  ];

  it.each(samplers)('draw units there are, and are divided and charged as declared: %s', (_name, sampler) => {
    for (const present of [0, 5, 20]) {
      const among = sampler.among(present);
      const batches = some(among, 200);
      expect(batches.flat().every((unit) => unit < present)).toBe(true);
      expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(among.largestSize);
      expect(among.expectedSize).toBe(sampler.expectedSize);
      expect(among.event(noise, 9, 'replace-one')).toEqual(sampler.event(noise, 9, 'replace-one'));
      expect(among.among(declared).largestSize).toBe(sampler.largestSize);
    }
  });

  it('leave none out that the relation lets come and go', () => {
    expect(some(wholeBatch(3).among(5), 1)).toEqual([[0, 1, 2, 3, 4]]);
    const passes = some(shuffledSampler({ units: 4, batches: 2 }).among(9), 2);
    expect(passes.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const drawn = new Set(some(poissonSampler({ units: 3, rate: 0.5 }).among(8), 200).flat());
    expect(drawn.size).toBe(8);
  });

  it('keep the places of those that are missing, where units are in an order', () => {
    expect(some(orderedSampler({ units: 6, batches: 3 }).among(3), 3)).toEqual([[0, 1], [2], []]);
  });
});

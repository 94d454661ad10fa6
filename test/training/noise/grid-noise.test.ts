import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { secureRandom, seededRandom } from '../../../kernel-lib/src/core/index.js';
import { discreteGaussianSampler } from '../../../kernel-lib/src/mechanisms/sampling/discrete-gaussian.js';
import { gridNoise, NOISE_SCALE, plainGridNoise } from '../../../kernel-lib/src/training/noise/grid-noise.js';
import { isUnderCurve, stripsOf } from '../../../kernel-lib/src/training/noise/strips.js';
import kernelCode from '../../../kernel-lib/src/training/kernels/noise.wasm.js';
import { isSupported } from '../../../kernel-lib/src/wasm/index.js';
import { generator } from '../../support/generator.js';

const SCALES = [2 ** 20, 12345678.9, 2 ** 24, 2 ** 32, 3.3e9, 2 ** 40, 2 ** 44];

const CELLS = 200;

/** How many draws fall into each of 200 cells over ±4 s; what lies beyond belongs to the outermost. */
function cellsOf(draws: Float64Array, scale: number, into = new Float64Array(CELLS)): Float64Array {
  for (const draw of draws) {
    const cell = Math.floor((draw / scale) * (CELLS / 8) + CELLS / 2);
    const inside = Math.min(CELLS - 1, Math.max(0, cell));
    into[inside] = (into[inside] as number) + 1;
  }
  return into;
}

/** Whether two samples of equal size are of one distribution, by the two-sample χ² test at a false-alarm rate of 1e-6. */
function alike(first: Float64Array, second: Float64Array): boolean {
  let statistic = 0;
  first.forEach((count, cell) => {
    const other = second[cell] as number;
    statistic += (count - other) ** 2 / (count + other);
  });
  return statistic <= jStat.chisquare.inv(1 - 1e-6, CELLS - 1);
}

const TEN_MILLION = 10_000_000;

function compiledCells(scale: number, measuredBy: number): Float64Array {
  const noise = gridNoise(secureRandom(), scale);
  const cells = new Float64Array(CELLS);
  const some = new Float64Array(100_000);
  for (let drawn = 0; drawn < TEN_MILLION; drawn += some.length) {
    noise.fill(some);
    cellsOf(some, measuredBy, cells);
  }
  return cells;
}

describe('the table of strips', () => {
  it.each(SCALES)('holds each box’s mass exactly, and all of them add up: s = %d', (scale) => {
    const { mass, threshold, alias, m } = stripsOf(scale);
    const held = new Float64Array(mass.length);
    threshold.forEach((part, column) => {
      const other = alias[column] as number;
      held[column] = (held[column] as number) + part;
      held[other] = (held[other] as number) + (2 ** 52 - part);
    });
    expect(held.every((units, box) => units === (mass[box] as number) * 2 ** m)).toBe(true);
    expect(mass.every((units) => units >= 0)).toBe(true);
    expect(mass.reduce((sum, units) => sum + BigInt(units), 0n)).toBe(1n << BigInt(64 - m));
  });

  it.each([0, 2 ** 19, 2 ** 45, NaN])('is refused for scales it does not hold: %d', (scale) => {
    expect(() => stripsOf(scale)).toThrow('2^20');
  });

  it('decides exactly as doubles do away from the curve', () => {
    const strips = stripsOf(NOISE_SCALE);
    const next = generator(5);
    const word = (): bigint => BigInt(Math.floor(next() * 2 ** 32)) * 2n ** 32n + BigInt(Math.floor(next() * 2 ** 32));
    let compared = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const bin = 1 + Math.floor(next() * 2046);
      const x = (bin - 1024) * 2 ** strips.m + Math.floor(next() * 2 ** strips.m);
      const digits = word() >> 11n;
      const f = strips.peak * Math.exp(-((x / strips.s) ** 2) / 2);
      const bottom = strips.bottom[bin + 2048] as number;
      const y = bottom + ((strips.height[bin + 2048] as number) * Number(digits)) / 2 ** 53;
      if (Math.abs(y - f) <= 1e-9 * f) continue;
      compared++;
      expect(isUnderCurve(strips, x, bin + 2048, digits, 53, word)).toBe(y < f);
    }
    expect(compared).toBeGreaterThan(1900);
  });
});

describe('the fast noise', () => {
  it('runs as a kernel here', () => {
    expect(isSupported(kernelCode)).toBe(true);
  });

  it.each(SCALES)('is bit for bit the plain sampler’s of the same words: s = %d', (scale) => {
    // The kernel takes words 65,536 bytes at a time and leaves at most one unused at a block's end; two blocks are compared.
    const compiled = new Float64Array(8_000);
    const plain = new Float64Array(8_000);
    gridNoise(seededRandom(7), scale).fill(compiled);
    plainGridNoise(seededRandom(7), scale).fill(plain);
    expect(compiled).toEqual(plain);
  });

  it('is on its grid when it is added to numbers', () => {
    const step = 1.1 / NOISE_SCALE;
    const next = generator(3);
    const values = Float64Array.from({ length: 20_000 }, () => next() * 30 - 15);
    const noise = new Float64Array(20_000);
    gridNoise(seededRandom(9)).fill(noise);
    const sums = values.slice();
    gridNoise(seededRandom(9)).perturb(sums, step);
    const plain = values.slice(0, 5000);
    plainGridNoise(seededRandom(9)).perturb(plain, step);
    expect(sums.subarray(0, 5000)).toEqual(plain);
    sums.forEach((sum, index) => {
      const steps = Math.round((values[index] as number) * (1 / step)) + (noise[index] as number);
      expect(Math.abs(sum / step - steps)).toBeLessThanOrEqual(1);
    });
  });

  it('is the standing exact sampler’s distribution at ten million draws, and a scale 1 % off is not', () => {
    const draw = discreteGaussianSampler(NOISE_SCALE, secureRandom());
    const standing = new Float64Array(CELLS);
    const some = new Float64Array(100_000);
    for (let drawn = 0; drawn < TEN_MILLION; drawn += some.length) {
      for (let index = 0; index < some.length; index++) some[index] = draw();
      cellsOf(some, NOISE_SCALE, standing);
    }
    expect(alike(compiledCells(NOISE_SCALE, NOISE_SCALE), standing)).toBe(true);
    expect(alike(compiledCells(NOISE_SCALE * 1.01, NOISE_SCALE), standing)).toBe(false);
    expect(alike(compiledCells(NOISE_SCALE * 0.99, NOISE_SCALE), standing)).toBe(false);
  });

  it('reaches as far as it should: 4 standard deviations once in some 16,000 draws', () => {
    // 6.33e-5 of the draws: 633 of ten million, with a standard deviation of 25.
    let far = 0;
    const some = new Float64Array(100_000);
    const noise = gridNoise(secureRandom());
    for (let drawn = 0; drawn < TEN_MILLION; drawn += some.length) {
      noise.fill(some);
      for (const x of some) if (Math.abs(x) > 4 * NOISE_SCALE) far++;
    }
    expect(far).toBeGreaterThan(633 - 130);
    expect(far).toBeLessThan(633 + 130);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convolve } from '../../kernel-lib/src/accounting/pld/convolve.js';
import { connectTheDots, underTangents, type LatticeLoss } from '../../kernel-lib/src/accounting/pld/discretize.js';
import type { DominatingPair } from '../../kernel-lib/src/accounting/pld/dominating-pair.js';
import { forward, inverse, roundingOf } from '../../kernel-lib/src/accounting/pld/fourier.js';
import { concentratedPair } from '../../kernel-lib/src/accounting/pld/pairs/concentrated.js';
import { discreteGaussianPair } from '../../kernel-lib/src/accounting/pld/pairs/discrete-gaussian.js';
import { gaussianPair } from '../../kernel-lib/src/accounting/pld/pairs/gaussian.js';
import { discreteLaplacePair, laplacePair } from '../../kernel-lib/src/accounting/pld/pairs/laplace.js';
import { mixturePair } from '../../kernel-lib/src/accounting/pld/pairs/mixture.js';
import { boundedRangePair, twoSidedPair } from '../../kernel-lib/src/accounting/pld/pairs/pure.js';
import { replacedGaussianPair } from '../../kernel-lib/src/accounting/pld/pairs/replaced-gaussian.js';
import { additionPair, fixedSizePair, removalPair } from '../../kernel-lib/src/accounting/pld/pairs/sampled.js';
import { bulkAbove, convolveRare, cutAt } from '../../kernel-lib/src/accounting/pld/rare-losses.js';

function at(pair: DominatingPair, loss: number): { delta: number; weight: number } {
  const [excess, weight] = [new Float64Array(1), new Float64Array(1)];
  pair.evaluate(Float64Array.of(loss), excess, weight);
  return { delta: (excess[0] as number) - (loss < 0 ? Math.expm1(loss) : 0), weight: weight[0] as number };
}

/** δ(ε) of two discrete distributions, from the definition. */
const divergence = (p: readonly number[], q: readonly number[], epsilon: number): number =>
  p.reduce((sum, mass, k) => sum + Math.max(0, mass - Math.exp(epsilon) * (q[k] as number)), 0);

/** Masses of two densities on a fine grid: cells, so that the divergence of the masses is that of the densities but for a little. */
const gridded = (density: (x: number) => number, from: number, to: number, cells = 200_000): number[] =>
  Array.from({ length: cells }, (_, k) => {
    const width = (to - from) / cells;
    return density(from + (k + 0.5) * width) * width;
  });

const normal = (mean: number, sigma: number) => (x: number) =>
  Math.exp(-((x - mean) ** 2) / (2 * sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
const mixed = (rate: number, first: (x: number) => number, second: (x: number) => number) => (x: number) =>
  (1 - rate) * first(x) + rate * second(x);

const PAIRS: readonly (readonly [string, DominatingPair])[] = [
  ['Gaussian', gaussianPair(0.7)],
  ['Gaussian of a large μ', gaussianPair(6)],
  ['Laplace', laplacePair(1.3)],
  ['discrete Laplace', discreteLaplacePair(2.5, 3)],
  ['discrete Gaussian', discreteGaussianPair(2.5, 3)],
  ['discrete Gaussian of a large σ', discreteGaussianPair(1500, 1000)],
  ['randomised response', twoSidedPair(1.2, 0.6, 0, true)],
  ['(ε, δ)', twoSidedPair(0.8, undefined, 1e-3)],
  ['exponential', boundedRangePair(1.5)],
  ['zCDP', concentratedPair(0.2, 0.1)],
  ['sampled Gaussian, removal', removalPair(gaussianPair(1), 0.05)],
  ['sampled Gaussian, addition', additionPair(gaussianPair(1), 0.05)],
  ['sampled Laplace, removal', removalPair(laplacePair(2), 0.1)],
  ['sampled Laplace, addition', additionPair(laplacePair(2), 0.1)],
  ['sampled of fixed size', fixedSizePair(gaussianPair(1), 0.1)],
  ['sampled Gaussian, replaced', replacedGaussianPair(1.2, 0.1)],
  ['mixture', mixturePair(removalPair(gaussianPair(1), 0.1), gaussianPair(2), 0.01)],
];

describe('the Fourier transform', () => {
  it('is the sum it stands for, within its rounding bound', () => {
    for (const size of [4, 8, 64, 256]) {
      const values = Float64Array.from({ length: size }, (_, k) => Math.sin(k * k + 1) + k / size);
      const norm = values.reduce((sum, value) => sum + Math.abs(value), 0);
      const { re, im } = forward(values);
      for (let k = 0; k <= size / 2; k++) {
        let [real, imaginary] = [0, 0];
        values.forEach((value, j) => {
          real += value * Math.cos((2 * Math.PI * ((j * k) % size)) / size);
          imaginary -= value * Math.sin((2 * Math.PI * ((j * k) % size)) / size);
        });
        expect(Math.hypot((re[k] as number) - real, (im[k] as number) - imaginary)).toBeLessThan(
          2 * roundingOf(size) * norm,
        );
      }
    }
  });

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 }), (list) => {
        const values = Float64Array.from(list);
        inverse(forward(values)).forEach((value, k) => expect(value).toBeCloseTo(values[k] as number, 13));
      }),
    );
  });
});

describe('dominating pairs', () => {
  it.each(PAIRS)('%s: divergences are convex in e^ε between 1 − e^ε and 1, with the slope that is told', (_, pair) => {
    for (let loss = -2; loss < 2; loss += 0.0973) {
      const { delta, weight } = at(pair, loss);
      expect(delta).toBeGreaterThanOrEqual(Math.max(0, -Math.expm1(loss)) - 1e-15);
      expect(delta).toBeLessThanOrEqual(1);
      // −dδ/de^ε · e^ε is the weight above zero, and below it what is left of e^ε.
      const slope = loss >= 0 ? weight : Math.exp(loss) - weight;
      for (const away of [-0.05, 0.05]) {
        const tangent = delta - slope * Math.expm1(away);
        expect(at(pair, loss + away).delta).toBeGreaterThanOrEqual(tangent - 1e-14);
      }
    }
  });

  it.each([
    ['Gaussian', gaussianPair(0.7), normal(0.7, 1), normal(0, 1)],
    ['sampled, removal', removalPair(gaussianPair(1), 0.05), mixed(0.05, normal(0, 1), normal(1, 1)), normal(0, 1)],
    ['sampled, addition', additionPair(gaussianPair(1), 0.05), normal(0, 1), mixed(0.05, normal(0, 1), normal(1, 1))],
    [
      'sampled, replaced',
      replacedGaussianPair(1.2, 0.1),
      mixed(0.1, normal(0, 1.2), normal(1, 1.2)),
      mixed(0.1, normal(0, 1.2), normal(-1, 1.2)),
    ],
  ] as const)('%s noise has the divergence of its densities', (_, pair, p, q) => {
    const [first, second] = [gridded(p, -12, 13), gridded(q, -12, 13)];
    for (const epsilon of [-1, -0.3, -0.02, 0, 0.01, 0.04, 0.3, 1, 2])
      expect(at(pair, epsilon).delta).toBeCloseTo(divergence(first, second, epsilon), 8);
  });

  it.each([
    ['discrete Laplace', discreteLaplacePair(2.5, 3), (x: number) => Math.exp(-Math.abs(x) / 2.5), 3],
    ['discrete Gaussian', discreteGaussianPair(2.5, 3), (x: number) => Math.exp((-x * x) / 12.5), 3],
  ] as const)('%s noise has the divergence of its probabilities', (_, pair, weight, sensitivity) => {
    const points = Array.from({ length: 401 }, (__, k) => k - 200);
    const total = points.reduce((sum, x) => sum + weight(x), 0);
    const p = points.map((x) => weight(x) / total);
    const q = points.map((x) => weight(x - sensitivity) / total);
    for (const epsilon of [-1.1, -0.4, 0, 0.1, 0.37, 0.9, 1.3, 2.5])
      expect(at(pair, epsilon).delta).toBeCloseTo(divergence(p, q, epsilon), 13);
  });

  it('discrete Gaussian noise by sums and by the formula for large σ agree where they meet', () => {
    for (const epsilon of [0, 0.5, 2, 5])
      expect(
        at(discreteGaussianPair(1000, 1200), epsilon).delta /
          at(discreteGaussianPair(999.9999999, 1200), epsilon).delta,
      ).toBeCloseTo(1, 8);
  });
});

describe('discretisation', () => {
  const epsilons = Array.from({ length: 160 }, (_, k) => -3 + k * 0.0413);
  const knots = (pair: DominatingPair, step: number): Float64Array => {
    const losses = pair.knots(-50);
    const low = Math.floor((losses[0] as number) / step);
    const high = Math.ceil((losses[losses.length - 1] as number) / step);
    return Float64Array.from({ length: high - low + 1 }, (_, k) => low + k);
  };
  const delta = ({ losses, masses, infinite }: LatticeLoss, epsilon: number): number =>
    losses.reduce((sum, loss, k) => sum + (masses[k] as number) * Math.max(0, -Math.expm1(epsilon - loss)), infinite);

  it.each(PAIRS)('%s: dots are connected above the divergence, tangents run below it', (_, pair) => {
    for (const step of [0.3, 0.05]) {
      const above = connectTheDots(pair, { origin: 0, step }, knots(pair, step));
      const below = underTangents(pair, { origin: 0, step }, knots(pair, step));
      for (const { masses, infinite } of [above, below]) {
        expect(masses.reduce((sum, mass) => sum + mass, infinite)).toBeCloseTo(1, 12);
        expect(Math.min(...masses)).toBeGreaterThan(-1e-12);
      }
      for (const epsilon of epsilons) {
        const truth = at(pair, epsilon).delta;
        expect(delta(above, epsilon)).toBeGreaterThanOrEqual(truth - 1e-13);
        expect(delta(below, epsilon)).toBeLessThanOrEqual(truth + 1e-13);
      }
    }
  });

  it('comes closer by the square of the step', () => {
    const pair = removalPair(gaussianPair(1), 0.2);
    const gap = (step: number): number => {
      const indices = knots(pair, step);
      return (
        delta(connectTheDots(pair, { origin: 0, step }, indices), 0.31) -
        delta(underTangents(pair, { origin: 0, step }, indices), 0.31)
      );
    };
    expect(gap(0.02)).toBeLessThan(gap(0.1) / 10);
  });
});

describe('convolution', () => {
  const loss: LatticeLoss = {
    origin: 0.05,
    indices: Float64Array.of(-3, 0, 1, 4),
    losses: Float64Array.of(-0.25, 0.05, 0.15, 0.45),
    masses: Float64Array.of(0.2, 0.5, 0.25, 0.05),
    infinite: 0,
  };

  it.each([0, 1, 7.5])('is the sum of independent losses, tilted by %d, within the noise that is told', (order) => {
    const times = 9;
    let exact = new Map([[0, 1]]);
    for (let round = 0; round < times; round++) {
      const next = new Map<number, number>();
      for (const [index, mass] of exact)
        loss.indices.forEach((by, k) =>
          next.set(index + by, (next.get(index + by) ?? 0) + mass * (loss.masses[k] as number)),
        );
      exact = next;
    }
    const { bottom, step, log, values, noise } = convolve([{ loss, times }], { step: 0.1, order, size: 128, from: -6 });
    let squares = 0;
    values.forEach((value, k) => {
      const at = bottom + k * step;
      const truth = exact.get(Math.round((at - times * loss.origin) / 0.1)) ?? 0;
      squares += (value - truth * Math.exp(order * at - log)) ** 2;
    });
    expect(Math.sqrt(squares)).toBeLessThan(noise);
    expect(noise).toBeLessThan(1e-11);
  });
});

describe('rare losses apart', () => {
  const times = 9;
  const lossWith = (rare: number): LatticeLoss => ({
    origin: 0.05,
    indices: Float64Array.of(-3, 0, 1, 4, 9),
    losses: Float64Array.of(-0.25, 0.05, 0.15, 0.45, 0.95),
    masses: Float64Array.of(0.2, 0.5, 0.3 - rare, 0.75 * rare, 0.25 * rare),
    infinite: 0,
  });

  /** Probabilities of sums in which something above the limit takes part, or nothing does, by their index. */
  function sums({ losses, masses, indices }: LatticeLoss, limit: number, something: boolean): Map<number, number> {
    let [without, having] = [new Map([[0, 1]]), new Map<number, number>()];
    const add = (to: Map<number, number>, at: number, mass: number) => to.set(at, (to.get(at) ?? 0) + mass);
    for (let round = 0; round < times; round++) {
      const [nextWithout, nextHaving] = [new Map<number, number>(), new Map<number, number>()];
      indices.forEach((by, k) => {
        const mass = masses[k] as number;
        for (const [at, sum] of having) add(nextHaving, at + by, sum * mass);
        for (const [at, sum] of without)
          add((losses[k] as number) > limit ? nextHaving : nextWithout, at + by, sum * mass);
      });
      [without, having] = [nextWithout, nextHaving];
    }
    return something ? having : without;
  }

  const LIMIT = 0.3;

  it.each([
    [1e-9, 0],
    [1e-9, 2],
    [0.01, 0],
    [0.01, 2],
    [0.29, 0],
    [0.29, 2],
  ])('are the sums in which one of them is, %d of each, tilted by %d, within the noise that is told', (rare, order) => {
    const loss = lossWith(rare);
    const exact = sums(loss, LIMIT, true);
    const view = { step: 0.1, order, size: 128, from: -3 };
    const { bottom, step, log, values, noise } = convolveRare({ loss, times }, view, { limit: LIMIT, from: 0 });
    let squares = 0;
    let sum = 0;
    values.forEach((value, k) => {
      const at = bottom + k * step;
      const truth = (exact.get(Math.round((at - times * loss.origin) / 0.1)) ?? 0) * Math.exp(order * at - log);
      squares += (value - truth) ** 2;
      sum += truth;
    });
    expect(sum).toBeGreaterThan(rare);
    expect(Math.sqrt(squares)).toBeLessThan(noise);
    // Relative to what is rare, which is what no transform of the whole can do.
    expect(noise).toBeLessThan(1e-11 * sum);
  });

  it('leave a bulk whose bound is above its probability, and are cut where it is small enough', () => {
    const loss = lossWith(1e-6);
    const weighted = { losses: loss.losses, masses: loss.masses, times };
    for (const from of [0.2, 0.7, 1.2]) {
      let above = 0;
      for (const [index, mass] of sums(loss, LIMIT, false)) if (times * loss.origin + index * 0.1 > from) above += mass;
      const bound = bulkAbove(weighted, { limit: LIMIT, from });
      expect(bound).toBeGreaterThanOrEqual(above);
      expect(bound).toBeLessThan(Math.max(20 * above, 1e-9));
    }
    expect(cutAt(weighted, 1.4, Math.log(1e-9))?.limit).toBe(0.15);
    expect(cutAt(weighted, 1, Math.log(1e-9))).toBeUndefined();
    expect(cutAt({ ...weighted, masses: lossWith(0.1).masses }, 1.4, Math.log(1e-9))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import {
  gaussianEvent,
  gdpDelta,
  gdpOfPure,
  poissonSampled,
  repeated,
  zcdpEvent,
} from '../../../kernel-lib/src/accounting/index.js';
import { onFewPoints, type FewPoints } from '../../../kernel-lib/src/accounting/pld/few-points.js';
import {
  chordsCharge,
  logPure,
  muOfTest,
  pureCharge,
  pureChargeAnywhere,
  pureChargesAnywhere,
} from '../../../kernel-lib/src/ledger/filters/charge.js';
import {
  gaussianAt,
  greatestGaussian,
  logGaussian,
  logGaussianBelow,
} from '../../../kernel-lib/src/ledger/filters/gaussian-curve.js';
import { runCharge } from '../../../kernel-lib/src/ledger/filters/run.js';

const MS = [1e-4, 0.01, 0.3, 2, 20];

describe('the Gaussian curve', () => {
  it('is bracketed, at losses of either sign, and the same in the quick form', () => {
    for (const m of MS) {
      for (const x of [-3, -0.4, -1e-6, 0, 1e-6, 0.3, 2, 9]) {
        const up = logGaussian(m, x);
        expect(Math.exp(up)).toBeGreaterThanOrEqual(-Math.expm1(x));
        if (x >= 0) {
          expect(up).toBeGreaterThan(logGaussianBelow(m, x));
          if (up > -700) expect(Math.exp(up) / gdpDelta(Math.sqrt(m), x)).toBeCloseTo(1, 10);
        }
        expect(gaussianAt(m)(x)).toBeCloseTo(Math.exp(up), 12);
        expect(gaussianAt(m)(x)).toBeGreaterThanOrEqual(Math.exp(x >= 0 ? logGaussianBelow(m, x) : up - 1e-12));
      }
    }
  });

  it('has a greatest M at ε and δ', () => {
    const m = greatestGaussian(1, Math.log(1e-5));
    expect(logGaussian(m, 1)).toBeLessThanOrEqual(Math.log(1e-5));
    expect(logGaussian(m * 1.0001, 1)).toBeGreaterThan(Math.log(1e-5));
  });
});

describe('the charge of a pure release', () => {
  it('is enough at every γ of the range, and at one of them hardly more', () => {
    for (const epsilon of [0.01, 0.2, 1, 3]) {
      for (const m of [0, ...MS]) {
        for (const low of [-1, 0, 0.3, 1, 4]) {
          const charge = pureCharge(epsilon, m, { low, high: low + 2 });
          expect(charge).toBeGreaterThanOrEqual(m);
          let most = -Infinity;
          for (let x = low; x <= low + 8; x += 0.01) {
            const excess = logPure(epsilon, m, x) - logGaussianBelow(charge, Math.abs(x));
            if (x >= 0 && logPure(epsilon, m, x) > -600) most = Math.max(most, excess);
          }
          expect(most).toBeLessThanOrEqual(1e-9);
          if (low >= 0 && low < epsilon && m < 3) expect(most).toBeGreaterThan(-1e-3);
        }
      }
    }
  });

  it('falls beside more noise, from the square of its own μ', () => {
    for (const epsilon of [0.02, 0.5, 2]) {
      let before = gdpOfPure(epsilon) ** 2 * (1 + 1e-12);
      for (let m = 0; m < 4; m += 0.05) {
        const charge = pureChargeAnywhere(epsilon, m) - m;
        expect(charge).toBeLessThanOrEqual(before + 1e-12);
        before = charge;
      }
    }
  });

  it('of many at once is a little more than of each in turn', () => {
    let inTurn = 0.01;
    for (let k = 0; k < 3000; k++) inTurn = pureChargeAnywhere(0.02, inTurn);
    const atOnce = pureChargesAnywhere(0.02, 3000, 0.01);
    expect(atOnce).toBeGreaterThanOrEqual(inTurn);
    expect(atOnce).toBeLessThan(inTurn * 1.001);
  });
});

describe('the charge of a test', () => {
  it('is nothing where its power is paid for, and infinite where no level goes with it', () => {
    expect(muOfTest({ power: 1e-7, level: 0 }, 1e-7)).toBe(0);
    expect(muOfTest({ power: 2e-7, level: 0 }, 1e-7)).toBe(Infinity);
    expect(muOfTest({ power: 1.2, level: 0.5 }, 0)).toBe(Infinity);
    expect(muOfTest({ power: 1, level: 1 }, 0)).toBe(0);
  });

  it('of a Gaussian’s own chords is hardly above its μ²', () => {
    for (const mu of [0.05, 0.5, 2]) {
      const step = mu / 64;
      const bounds = Float64Array.from({ length: 700 }, (_, k) => gdpDelta(mu, k * step));
      const charge = chordsCharge(bounds, 0, step, 1e-12);
      expect(charge).toBeGreaterThanOrEqual(mu * mu * (1 - 1e-4));
      expect(charge).toBeLessThan(mu * mu * 1.001);
    }
  });
});

describe('a composition beside Gaussian noise', () => {
  const runs = {
    'sampled steps': repeated(poissonSampled(0.01, gaussianEvent(1)), 500),
    'what is known by its moments': zcdpEvent(0.001, 0),
  };
  const divergence = ({ directions }: FewPoints, which: number, x: number): number => {
    const { losses, masses, infinite } = directions[which] ?? { losses: [], masses: [], infinite: NaN };
    let sum = 0;
    losses.forEach((loss, k) => (sum += loss > x ? (masses[k] ?? NaN) * -Math.expm1(x - loss) : 0));
    return infinite + sum;
  };
  const few = (run: keyof typeof runs): FewPoints =>
    onFewPoints(runs[run], 'add-or-remove-one', { delta: 1e-6, tail: 1e-12 });

  it.each(['sampled steps', 'what is known by its moments'] as const)('%s: dominates on any coarser lattice', (run) => {
    const points = few(run);
    for (const factor of [2, 7, 64, 4096]) {
      const coarse = points.coarser(factor);
      points.directions.forEach((_, which) => {
        for (let k = -300; k <= 1200; k++) {
          const x = (k / 2) * points.step;
          expect(divergence(coarse, which, x)).toBeGreaterThanOrEqual(divergence(points, which, x) - 1e-13);
        }
      });
      expect(points.coarser(factor)).toBe(coarse);
    }
  });

  it.each(['sampled steps', 'what is known by its moments'] as const)(
    '%s: costs no more beside more noise, but for what lattices add',
    (run) => {
      const charge = (m: number): number => runCharge(few(run), 1e-9, m, { low: -Infinity, high: Infinity }) - m;
      const alone = charge(0.01);
      for (const m of [0.1, 1, 10, 100]) {
        expect(charge(m)).toBeGreaterThan(0);
        expect(charge(m)).toBeLessThan(alone + 1e-4 * m);
      }
    },
  );
});

import { describe, expect, it } from 'vitest';
import { greatestGaussian } from '../../kernel-lib/src/ledger/filters/gaussian-curve.js';
import { gaussianOf, leakOf, pureOf, runOf, sampledOf, worstRatio } from '../support/filter-adversary.js';
import { generator } from '../support/generator.js';

describe('the worst adaptive adversary of the smoothed filter, at length', { timeout: 3_600_000 }, () => {
  it.each([
    { epsilon: 0.5, delta: 0.02 },
    { epsilon: 1, delta: 0.02 },
    { epsilon: 1, delta: 1e-3 },
    { epsilon: 2, delta: 1e-3 },
    { epsilon: 2, delta: 1e-4 },
  ])('stays within ε $epsilon, δ $delta', ({ epsilon, delta }) => {
    const mu = Math.sqrt(greatestGaussian(epsilon, Math.log(delta)));
    const share = 0.3 * delta;
    const releases = {
      gaussian: gaussianOf(0.6 * mu),
      pure: pureOf(1),
      largePure: pureOf(3),
      sampled: sampledOf(0.1, 2 * mu),
      leak: leakOf(1, share / 2),
    };
    const found = worstRatio({ epsilon, delta, deltaShare: 0.3 }, releases, 4);
    expect(found).toBeLessThanOrEqual(1);
    expect(found).toBeGreaterThan(0.4);
  });

  it('stays within it in random menus', () => {
    const random = generator(7);
    for (let trial = 0; trial < 12; trial++) {
      const epsilon = 0.4 + 2.1 * random();
      const delta = 10 ** (-4 + 2.7 * random());
      const deltaShare = 0.1 + 0.5 * random();
      const mu = Math.sqrt(greatestGaussian(epsilon, Math.log(delta * (1 - deltaShare))));
      const rate = 0.05 + 0.4 * random();
      const releases = {
        gaussian: gaussianOf(mu * (0.25 + 0.7 * random())),
        pure: pureOf(1 + Math.floor(random() * epsilon * 6)),
        run: runOf(rate, (mu * (0.25 + 0.5 * random())) / rate ** 0.7),
        leak: leakOf(Math.floor(3 * random()), delta * deltaShare * (0.3 + 0.7 * random())),
      };
      expect(worstRatio({ epsilon, delta, deltaShare }, releases, 4)).toBeLessThanOrEqual(1);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { auditByLosses, canaryCoins, membershipAttack } from '../../kernel-lib/src/audit/index.js';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { CANARIES, DELTA, sessionFor, trainers, type Learnt, type Trainer } from '../support/trainers.js';

/** Trains on the canaries whose coin put them in, and measures what is seen of all. */
async function attacked(trainer: Trainer, epsilon: number, stretch = 1) {
  const included = canaryCoins(CANARIES, seededRandom(7));
  const work = trainer.train({ included, epsilon, stretch, session: sessionFor(trainer, epsilon) });
  let next = await work.next();
  while (next.done !== true) next = await work.next();
  const { losses, epsilon: proven }: Learnt = next.value;
  const audit = auditByLosses({
    included,
    losses,
    label: trainer.name,
    guesses: 100,
    delta: DELTA,
    // Of a million right trainers, one fails.
    confidence: 1 - 1e-6,
  });
  return { proven, lowerBound: audit.lowerBound, attack: membershipAttack({ included, losses }) };
}

describe.each(trainers.map((trainer) => [trainer.name, trainer] as const))(
  'an audit in one run: %s',
  (_name, trainer) => {
    it.each([1, 8])('stays below the proven epsilon at %d', async (epsilon) => {
      const { proven, lowerBound, attack } = await attacked(trainer, epsilon);
      expect(proven).toBeGreaterThan(0.9 * epsilon);
      expect(proven).toBeLessThanOrEqual(epsilon);
      expect(lowerBound).toBeLessThanOrEqual(proven);
      // Gaussian noise of this ε and δ lets the best attack have .55, and five deviations of chance are .2.
      if (epsilon === 1) expect(attack.auc).toBeLessThan(0.75);
    });

    // The audit that the tests above pass, at 1, refutes a trainer that claims 1 and is broken.
    it('catches the same training without noise', async () => {
      const { proven, lowerBound, attack } = await attacked(trainer, Infinity);
      expect(proven).toBe(Infinity);
      expect(lowerBound).toBeGreaterThan(1);
      expect(attack.auc).toBeGreaterThan(0.7);
    });

    it.runIf(trainer.stretches)('catches the same training, with its noise, that clips nothing', async () => {
      const { proven, lowerBound } = await attacked(trainer, 1, 1e6);
      expect(proven).toBeLessThanOrEqual(1);
      expect(lowerBound).toBeGreaterThan(proven);
    });
  },
);

import { describe, expect, it } from 'vitest';
import type { Session } from '../../kernel-lib/src/session/index.js';
import { checkpointText, readCheckpoint, type Checkpoint } from '../../kernel-lib/src/training/index.js';
import { tensorflow } from '../../kernel-lib/src/training/tfjs/tensorflow.js';
import { charged } from '../support/charged.js';
import { CANARIES, sessionFor, trainers, type Trainer } from '../support/trainers.js';

/** A few rows: what is looked at is what is charged. */
const included = Array.from({ length: CANARIES }, (_, index) => index < 40);

/** Trains up to a step, or to the end; gives the steps it saw and the checkpoint at the last, as it is read from a file. */
async function trained(trainer: Trainer, session: Session, resume?: Checkpoint, until = Infinity) {
  const tf = await tensorflow();
  const steps: number[] = [];
  const tensors: number[] = [];
  let checkpoint: Checkpoint | undefined;
  const training = trainer.train({ included, epsilon: 1, session, ...(resume !== undefined && { resume }) });
  for await (const { step, checkpoint: take } of training) {
    // Before its first step, a fit of one step yields as it searches.
    if (step === 0) continue;
    steps.push(step);
    tensors.push(tf.memory().numTensors);
    if (step < until) continue;
    checkpoint = take === undefined ? undefined : readCheckpoint(checkpointText(take()));
    break;
  }
  return { steps, tensors, checkpoint };
}

/** The first steps, the last but one, and some in between: a resumed run takes as long as a whole one. */
const stops = (steps: readonly number[]): number[] =>
  steps.slice(0, -1).filter((step) => step <= 2 || step % 9 === 0 || step === steps.length - 1);

const rows = (some: readonly Trainer[]) => some.map((trainer) => [trainer.name, trainer] as const);
const correlated = (trainer: Trainer): boolean => trainer.relation === 'zero-out';

describe.each(rows(trainers.filter((trainer) => !correlated(trainer))))(
  'a training that is stopped: %s',
  (_name, trainer) => {
    it('goes on to the same ledger from every step, and keeps as many tensors from step to step', async () => {
      const whole = sessionFor(trainer, 1);
      const { steps, tensors } = await trained(trainer, whole);
      expect(new Set(tensors.slice(1)).size).toBeLessThanOrEqual(1);
      for (const stop of stops(steps)) {
        const session = sessionFor(trainer, 1);
        const { checkpoint } = await trained(trainer, session, undefined, stop);
        const { steps: rest } = await trained(trainer, session, checkpoint);
        expect(rest).toEqual(steps.slice(stop));
        expect(charged(session.ledger.entries)).toEqual(charged(whole.ledger.entries));
        expect(session.spent).toBeCloseTo(whole.spent, 10);
      }
    });
  },
);

describe.each(rows(trainers.filter(correlated)))('a training whose noise is correlated: %s', (_name, trainer) => {
  it('is charged whole, and not resumed: exact sums that are under way are nothing to keep in a file', async () => {
    const whole = sessionFor(trainer, 1);
    await trained(trainer, whole);
    const session = sessionFor(trainer, 1);
    const { checkpoint } = await trained(trainer, session, undefined, 3);
    expect(session.spent).toBe(whole.spent);
    await expect(trained(trainer, session, checkpoint)).rejects.toThrow('resume must be left out');
    expect(session.spent).toBe(whole.spent);
  });
});

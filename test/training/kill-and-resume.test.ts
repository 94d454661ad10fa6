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
describe.each(rows(trainers))('a training that is stopped: %s', (_name, trainer) => {
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
});

const orderedTrainer = trainers.find(({ name }) => name === 'DP-FTRL by a tree') as Trainer;

describe('a training whose steps are paid for together', () => {
  it('is charged whole before its first step', async () => {
    const whole = sessionFor(orderedTrainer, 1);
    await trained(orderedTrainer, whole);
    const session = sessionFor(orderedTrainer, 1);
    await trained(orderedTrainer, session, undefined, 1);
    expect(session.spent).toBe(whole.spent);
  });

  it('goes on behind the steps that the ledger has as taken, from an older checkpoint too, and reads no batch twice', async () => {
    const session = sessionFor(orderedTrainer, 1);
    const { checkpoint: early } = await trained(orderedTrainer, session, undefined, 2);
    const { checkpoint } = await trained(orderedTrainer, session, early, 7);
    expect(checkpoint?.step).toBe(7);
    const { steps } = await trained(orderedTrainer, session, early);
    expect(steps).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16]);
  });

  it('pays for a run of its own from a checkpoint that the ledger knows nothing of', async () => {
    const whole = sessionFor(orderedTrainer, 1);
    const { checkpoint } = await trained(orderedTrainer, whole, undefined, 7);
    const session = sessionFor(orderedTrainer, 1);
    await trained(orderedTrainer, session, checkpoint);
    expect(session.spent).toBe(whole.spent);
  });
});

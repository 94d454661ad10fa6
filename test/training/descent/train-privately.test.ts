import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../kernel-lib/src/accounting/special/normal.js';
import { PrivacyError, secureRandom, seededRandom } from '../../../kernel-lib/src/core/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { adaptiveClipping } from '../../../kernel-lib/src/training/clipping/adaptive.js';
import { flatClipping } from '../../../kernel-lib/src/training/clipping/clipping.js';
import { checkpointText, readCheckpoint } from '../../../kernel-lib/src/training/descent/checkpoint.js';
import { Descent } from '../../../kernel-lib/src/training/descent/descend.js';
import { descentPlan, planTraining } from '../../../kernel-lib/src/training/descent/plan.js';
import { privateTraining, trainPrivately } from '../../../kernel-lib/src/training/descent/train-privately.js';
import { independentNoise } from '../../../kernel-lib/src/training/noise/independent.js';
import { treeNoise } from '../../../kernel-lib/src/training/noise/tree.js';
import { linearObjective } from '../../../kernel-lib/src/training/objectives/linear.js';
import { adam } from '../../../kernel-lib/src/training/optimizers/adam.js';
import { exponentialAverage, tailAverage } from '../../../kernel-lib/src/training/optimizers/averaging.js';
import { cosineDecay, stepDecay } from '../../../kernel-lib/src/training/optimizers/schedule.js';
import { sgd } from '../../../kernel-lib/src/training/optimizers/sgd.js';
import { orderedSampler, shuffledSampler } from '../../../kernel-lib/src/training/sampling/passes.js';
import { wholeBatch } from '../../../kernel-lib/src/training/sampling/poisson.js';
import { generator } from '../../support/generator.js';
import { fits } from '../../support/kolmogorov-smirnov.js';

const ROWS = 400;

/** Two classes on either side of a plane. */
function rows(seed: number) {
  const next = generator(seed);
  const features = Float64Array.from({ length: ROWS * 5 }, () => next() * 2 - 1);
  const targets = Float64Array.from({ length: ROWS }, (_, row) =>
    (features[row * 5] ?? 0) + (features[row * 5 + 1] ?? 0) > 0 ? 1 : 0,
  );
  return { features, columns: 5, targets, classes: 2 };
}

const session = (epsilon: number, seed = 1) =>
  new Session(dataset({ name: 'rows', data: null }), {
    budget: { epsilon, delta: 1e-5 },
    accountant: 'gaussian-dp',
    random: seededRandom(seed),
  });

const whole = (epsilon: number, steps = 30) => planTraining({ units: ROWS, steps, epsilon }).plan;

async function rejection(action: () => Promise<unknown>): Promise<PrivacyError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof PrivacyError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a private run', () => {
  it('learns, is one charge, and claims what the plan costs', async () => {
    const objective = linearObjective(rows(1));
    const paying = session(2);
    const trained = await trainPrivately({
      session: paying,
      label: 'plane',
      objective,
      plan: whole(2),
      optimizer: sgd({ learningRate: 4, momentum: 0.5 }),
      averaging: tailAverage(0.5),
    });
    const [first = 0, second = 0, third = 0] = trained.weights.values;
    expect(Math.min(first, second)).toBeGreaterThan(3 * Math.abs(third));
    expect(paying.ledger.entries).toMatchObject([
      { label: 'plane', mechanism: 'private descent', kind: 'run', times: 30 },
    ]);
    expect(paying.spent).toBeLessThanOrEqual(2);
    expect(trained.claim.epsilon).toBeLessThanOrEqual(2);
    expect(trained.claim.epsilon).toBeGreaterThan(1.98);
  });

  it.each([
    [0.3, 'add-or-remove-one', 1],
    [10.1, 'replace-one', 2],
  ] as const)('adds noise of its multiplier times what a unit can move: %d, %s', (clipNorm, relation, moved) => {
    const noiseMultiplier = 1.7;
    const objective = linearObjective({
      features: new Float64Array(20_000),
      columns: 20_000,
      targets: Float64Array.of(1),
      classes: 2,
    });
    const plan = descentPlan({
      sampler: wholeBatch(1, 4),
      clipping: flatClipping({ norm: clipNorm }),
      noise: independentNoise(),
      steps: 1,
      noiseMultiplier,
      relation,
    });
    const descent = new Descent(
      { label: 'noise', objective, plan, optimizer: sgd({ learningRate: 1 }) },
      secureRandom(),
    );
    descent.advance();
    // Features of 0: all weights but the intercept's move by noise alone.
    const samples = [...descent.parameters.slice(0, 20_000)];
    const sigma = (noiseMultiplier * moved * clipNorm) / 4;
    expect(fits(samples, (x) => normalCdf(x / sigma))).toBe(true);
    expect(fits(samples, (x) => normalCdf(x / (1.3 * sigma)))).toBe(false);
    expect(fits(samples, (x) => normalCdf((1.3 * x) / sigma))).toBe(false);
  });

  it.each([
    ['whole batches', (units: number) => planTraining({ units, steps: 20, epsilon: 2 }).plan],
    ['Poisson samples', (units: number) => planTraining({ units, steps: 20, batchSize: 100, epsilon: 2 }).plan],
    [
      'shuffled passes',
      (units: number) =>
        planTraining({ units, steps: 20, epsilon: 2, sampler: shuffledSampler({ units, batches: 4 }) }).plan,
    ],
  ])('tells nothing of a number of units that is not the declared one: %s', async (_name, planOf) => {
    const train = async (declared: number): Promise<unknown> => {
      const paying = new Session(dataset({ name: 'rows', data: null }), { budget: { epsilon: 20, delta: 1e-5 } });
      const { weights, report } = await trainPrivately({
        session: paying,
        label: 'declared',
        objective: linearObjective(rows(1)),
        plan: planOf(declared),
        optimizer: sgd({ learningRate: 1 }),
      });
      expect(weights.values.every((value) => Number.isFinite(value))).toBe(true);
      return [report.state, report.step, paying.ledger.entries.map(({ label, kind }) => [label, kind])];
    };
    for (const declared of [ROWS - 50, ROWS, ROWS + 50])
      expect(await train(declared)).toEqual(['done', 20, [['declared', 'run']]]);
  });

  it('moves by no more than a clip norm when a unit goes, whatever the unit is', () => {
    const data = rows(2);
    const extreme = data.features.slice();
    extreme.set([1e30, -1e200, 5, 0, 1], 0);
    const sumOf = (features: Float64Array, units: Int32Array): Float64Array => {
      const objective = linearObjective({ ...data, features });
      const gradient = objective.gradient(new Float64Array(6).fill(0.1), units);
      const sum = new Float64Array(6);
      gradient.addTo(
        sum,
        gradient.squaredNorms.map((squared) => (squared < Infinity ? 1 / Math.max(0.5, Math.sqrt(squared)) : 0)),
      );
      return sum;
    };
    const all = Int32Array.from({ length: 50 }, (_, unit) => unit);
    for (const features of [data.features, extreme]) {
      const moved = Math.hypot(
        ...sumOf(features, all).map((value, index) => value - (sumOf(features, all.slice(1))[index] ?? NaN)),
      );
      expect(moved).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('says nothing of rows that are not numbers: they add nothing', async () => {
    const data = rows(3);
    data.features[7] = NaN;
    data.targets[9] = Infinity;
    const { weights } = await trainPrivately({
      session: session(2),
      label: 'broken rows',
      objective: linearObjective(data),
      plan: whole(2),
      optimizer: adam({ learningRate: 0.1 }),
    });
    expect(weights.values.every(Number.isFinite)).toBe(true);
  });

  it('stops where its numbers leave the finite ones, names the step, and what it spent stays spent', async () => {
    const paying = session(2);
    const error = await rejection(() =>
      trainPrivately({
        session: paying,
        label: 'too fast',
        objective: linearObjective(rows(1)),
        plan: whole(2),
        optimizer: sgd({ learningRate: 1e300, weightDecay: 1e10 }),
      }),
    );
    expect(error.code).toBe('diverged');
    expect(error.details).toMatchObject({ work: 'too fast', step: 2 });
    expect(paying.spent).toBeGreaterThan(0.4);
    expect(paying.ledger.entries).toMatchObject([{ progress: { taken: 2, state: 'stopped' } }]);
  });

  it('is cut beforehand to the steps that the budget admits, and says so; or refused where it is to be exact', async () => {
    const options = {
      label: 'long',
      objective: linearObjective(rows(1)),
      plan: whole(2, 40),
      optimizer: sgd({ learningRate: 1 }),
    };
    const poor = session(1);
    const { cutFrom, plan, claim } = await trainPrivately({ ...options, session: poor });
    expect(cutFrom).toBe(40);
    expect(plan.steps).toBeGreaterThan(5);
    expect(plan.steps).toBeLessThan(15);
    expect(claim.epsilon).toBeLessThanOrEqual(1);
    expect(poor.spent).toBeLessThanOrEqual(1);
    const strict = session(1);
    const error = await rejection(() => trainPrivately({ ...options, session: strict, exact: true }));
    expect(error.code).toBe('budget-exceeded');
    expect(strict.ledger.entries).toHaveLength(0);
  });

  it('is cut to what fits where its steps are paid for together, and goes on as what it was cut to', async () => {
    const { plan } = planTraining({
      units: ROWS,
      steps: 32,
      noiseMultiplier: 10,
      relation: 'zero-out',
      sampler: orderedSampler({ units: ROWS, batches: 8 }),
      noise: treeNoise({ passSteps: 8 }),
    });
    const afford = plan.withSteps(16).epsilon(1e-5) * 1.05;
    const poor = new Session(dataset({ name: 'rows', data: null, relation: 'zero-out' }), {
      budget: { epsilon: afford, delta: 1e-5 },
      random: seededRandom(1),
    });
    const options = {
      session: poor,
      label: 'stream',
      objective: linearObjective(rows(1)),
      plan,
      optimizer: sgd({ learningRate: 1 }),
    };
    let text = '';
    for await (const step of privateTraining(options)) {
      text = checkpointText(step.checkpoint());
      if (step.step === 5) break;
    }
    const { spent } = poor;
    const trained = await trainPrivately({ ...options, resume: readCheckpoint(text) });
    expect(trained).toMatchObject({ cutFrom: 32, plan: { steps: 16 } });
    expect(poor.spent).toBe(spent);
    expect(poor.ledger.entries).toMatchObject([{ progress: { taken: 16, state: 'done' } }]);
  });

  it('is known again where the budget had cut it', async () => {
    const poor = session(1);
    const options = {
      session: poor,
      label: 'long',
      objective: linearObjective(rows(1)),
      plan: whole(2, 40),
      optimizer: sgd({ learningRate: 1 }),
      // One step a call.
      averaging: tailAverage(0.5),
    };
    let text = '';
    for await (const step of privateTraining(options)) {
      text = checkpointText(step.checkpoint());
      if (step.step === 3) break;
    }
    const { plan } = await trainPrivately({ ...options, resume: readCheckpoint(text) });
    expect(poor.spent).toBeLessThanOrEqual(1);
    expect(poor.ledger.entries.at(-1)).toMatchObject({ progress: { taken: plan.steps, state: 'done' } });
  });

  it('refuses a plan for another relation than the data’s', async () => {
    const plan = planTraining({ units: ROWS, steps: 3, epsilon: 1, relation: 'replace-one' }).plan;
    const error = await rejection(() =>
      trainPrivately({
        session: session(2),
        label: 'x',
        objective: linearObjective(rows(1)),
        plan,
        optimizer: sgd({ learningRate: 1 }),
      }),
    );
    expect(error.details).toMatchObject({ argument: 'plan.relation' });
  });

  it.each([1, 7, 29])('that is stopped after step %d goes on to the same ledger and as many steps', async (stop) => {
    const paying = session(2);
    const options = {
      session: paying,
      label: 'interrupted',
      objective: linearObjective(rows(4)),
      plan: whole(2),
      optimizer: adam({ learningRate: 0.1 }),
      averaging: exponentialAverage(0.9),
    };
    let text = '';
    for await (const progress of privateTraining(options)) {
      if (progress.step < stop) continue;
      text = checkpointText(progress.checkpoint());
      break;
    }
    const uninterrupted = session(2);
    await trainPrivately({ ...options, session: uninterrupted });
    let steps = 0;
    const { report } = await trainPrivately({ ...options, resume: readCheckpoint(text) }, { onStep: () => steps++ });
    expect(steps).toBe(30 - stop);
    expect(report).toMatchObject({ step: 30, steps: 30, state: 'done' });
    const charged = ({ ledger }: Session) =>
      ledger.entries.map(({ label, event, times, claim, progress }) => ({ label, event, times, claim, progress }));
    expect(charged(paying)).toEqual(charged(uninterrupted));
    expect(paying.spent).toBeCloseTo(uninterrupted.spent, 12);
  });

  it('never draws more steps than it paid for, however often it goes back', async () => {
    const paying = session(2);
    const options = {
      session: paying,
      label: 'again and again',
      objective: linearObjective(rows(4)),
      plan: whole(2),
      optimizer: sgd({ learningRate: 1, momentum: 0.1 }),
    };
    let first: ReturnType<typeof readCheckpoint> | undefined;
    let drawn = 0;
    for await (const progress of privateTraining(options)) {
      first ??= progress.checkpoint();
      if (++drawn === 20) break;
    }
    await trainPrivately({ ...options, ...(first && { resume: first }) }, { onStep: () => drawn++ });
    expect(drawn).toBe(30);
  });

  it('refuses another run’s checkpoint, and what is none', async () => {
    const options = {
      session: session(2),
      label: 'a',
      objective: linearObjective(rows(4)),
      plan: whole(2),
      optimizer: sgd({ learningRate: 1 }),
    };
    const { value } = await privateTraining(options).next();
    const resume = (value as { checkpoint(): ReturnType<typeof readCheckpoint> }).checkpoint();
    const error = await rejection(() => trainPrivately({ ...options, label: 'b', resume }));
    expect(error.details).toMatchObject({ argument: 'resume' });
    for (const text of ['', '{}', '[1]', 'null', '{"version":1,"step":-1}'])
      expect(() => readCheckpoint(text)).toThrow('checkpoint');
  });

  it('shows figures of public rows as it goes', async () => {
    const { report } = await trainPrivately({
      session: session(2),
      label: 'shown',
      objective: linearObjective(rows(1)),
      plan: whole(2),
      optimizer: sgd({ learningRate: 1 }),
      metrics: { measuredOn: 'public rows', every: 10, measure: ({ values }) => ({ size: values.length }) },
    });
    expect(report.metrics).toEqual([
      {
        name: 'size',
        measuredOn: 'public rows',
        points: [
          [10, 6],
          [20, 6],
          [30, 6],
        ],
      },
    ]);
  });

  it('ends at an abort, and what was debited stays', async () => {
    const paying = session(2);
    const error = await rejection(() =>
      trainPrivately(
        {
          session: paying,
          label: 'stopped',
          objective: linearObjective(rows(1)),
          plan: whole(2),
          optimizer: sgd({ learningRate: 1 }),
        },
        { signal: { aborted: true } },
      ),
    );
    expect(error.code).toBe('aborted');
    expect(paying.ledger.entries).toHaveLength(1);
  });
});

describe('adaptive clipping', () => {
  it.each([100, 1e-4])('finds the median length from far away: %d', async (norm) => {
    const data = rows(5);
    const objective = linearObjective(data);
    const plan = descentPlan({
      sampler: wholeBatch(ROWS),
      clipping: adaptiveClipping({ norm, countNoise: 20, rate: 0.5 }),
      noise: independentNoise(),
      steps: 60,
      noiseMultiplier: 3,
      relation: 'add-or-remove-one',
    });
    const descent = new Descent(
      { label: 'x', objective, plan, optimizer: sgd({ learningRate: 1e-9 }) },
      seededRandom(3),
    );
    for (let step = 0; step < 60; step++) descent.advance();
    const lengths = objective
      .gradient(
        new Float64Array(6),
        Int32Array.from({ length: ROWS }, (_, unit) => unit),
      )
      .squaredNorms.map(Math.sqrt)
      .sort();
    const median = lengths[ROWS / 2] ?? NaN;
    expect(Math.abs(Math.log(descent.checkpoint().clipNorm / median))).toBeLessThan(0.2);
  });
});

describe('learning rates', () => {
  it('follow their schedules', () => {
    const decay = stepDecay({ rate: 1, every: 10, factor: 0.5 });
    expect([0, 9, 10, 25].map((step) => decay(step))).toEqual([1, 1, 0.5, 0.25]);
    const cosine = cosineDecay({ rate: 2, steps: 20, warmup: 4, last: 0.2 });
    expect(cosine(0)).toBe(0.5);
    expect(cosine(3)).toBe(2);
    expect(cosine(12)).toBeCloseTo(1.1, 12);
    expect(cosine(20)).toBeCloseTo(0.2, 12);
    expect(() => sgd({ learningRate: 0 })).toThrow('learningRate');
  });
});

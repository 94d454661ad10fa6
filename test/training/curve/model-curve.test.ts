import { describe, expect, it } from 'vitest';
// As built: workers load the modules that lie beside the one that made them.
import { seededRandom, type Delta, type Epsilon } from '../../../kernel-lib/dist/core/index.js';
import { dataset, openSession } from '../../../kernel-lib/dist/session/index.js';
import {
  adam,
  cosineDecay,
  DPWrapper,
  linearRegressionModel,
  logisticLoss,
  logisticRegression,
  lossNoise,
  multinomialRegression,
  objectivePerturbation,
  outputPerturbation,
  privacyUtilityCurve,
  privacyUtilitySteps,
  sgd,
  type ModelCurveOptions,
  type PrivateModel,
} from '../../../kernel-lib/dist/training/index.js';
import { chargeOf, run, type FitShared } from '../../../kernel-lib/dist/training/curve/fit-task.js';
import { GaussianMechanism } from '../../../kernel-lib/dist/mechanisms/index.js';
import { interruptWork, onProgress, taskRandom, taskSeed } from '../../../kernel-lib/dist/work/index.js';
import { generator } from '../../support/generator.js';

const random = generator(7);
const features = Array.from({ length: 240 }, () => [random() * 10, random() * 10, random() * 10]);
const labels = features.map(([first = 0, second = 0]) => (first + second > 10 ? 1 : 0));
const bounds = { lower: 0, upper: 10 };
const training = { features: features.slice(0, 200), labels: labels.slice(0, 200) };
const test = { features: features.slice(200), labels: labels.slice(200) };

let opened = 0;
const sessionOf = (budget = 100, seed?: number) =>
  openSession(dataset({ name: `curve ${String(++opened)}`, data: features }), {
    budget: { epsilon: budget, delta: 1e-5 },
    ...(seed !== undefined && { random: seededRandom(seed) }),
  });

const curveOf = (options: Partial<ModelCurveOptions> & Pick<ModelCurveOptions, 'session'>): ModelCurveOptions => ({
  label: 'classes',
  utility: 'accuracy',
  measuredOn: '40 public rows',
  epsilons: [3, 0.5],
  runs: 3,
  model: logisticRegression({ steps: 10 }),
  bounds,
  training,
  test,
  ...options,
});

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    return (error as { code?: unknown }).code ?? (error as Error).message;
  }
};

describe("a curve of a model's score", () => {
  it('is the same of a seed for any number of workers, and another of another seed', async () => {
    const of = async (workers: number, seed: number) =>
      (await privacyUtilityCurve(curveOf({ session: sessionOf(100, seed), workers }))).points;
    const one = await of(1, 1);
    expect(await of(3, 1)).toEqual(one);
    expect(one.map(({ epsilon, runs }) => [epsilon, runs])).toEqual([
      [0.5, 3],
      [3, 3],
    ]);
    const spread = curveOf({ session: sessionOf(100, 2), workers: 2 });
    expect((await privacyUtilityCurve(spread)).points).not.toEqual(one);
  });

  it('costs what its fits cost one by one, is shown as it grows, and says where it is made', async () => {
    const [inWorkers, byHand] = [sessionOf(), sessionOf()];
    const labelled: string[] = [];
    const forget = onProgress(({ label }) => labelled.push(label));
    const grown: number[] = [];
    for await (const { curve, place } of privacyUtilitySteps(curveOf({ session: inWorkers, workers: 2 }))) {
      grown.push(curve.points.length);
      expect(place).toBe('2 workers');
      expect(inWorkers.message().reports).toMatchObject([{ kind: 'curve', points: { length: curve.points.length } }]);
    }
    expect(grown).toEqual([1, 1, 1, 2, 2, 2]);
    for (const epsilon of [0.5, 3]) {
      for (const repetition of [0, 1, 2]) {
        const mechanism = new GaussianMechanism({ epsilon });
        const model = logisticRegression({ steps: 10 });
        const fit = new DPWrapper({ model, mechanism, bounds, session: byHand, label: 'classes, for the curve' });
        await fit.fit(training.features, training.labels, { repetition });
      }
    }
    const told = (session: typeof byHand) =>
      session.ledger.entries.map(({ label, kind, event, times, claim, progress }) => [
        ...[label, kind, event, times, claim],
        progress?.state,
      ]);
    expect(told(inWorkers)).toEqual(told(byHand));
    expect(inWorkers.spent).toBe(byHand.spent);
    await privacyUtilityCurve(curveOf({ session: inWorkers, workers: 2 }));
    forget();
    expect(labelled).toContain('classes: accuracy over ε (2 workers)');
    // The same curve again is recalled, free, and so is one of its fits.
    expect(inWorkers.spent).toBe(byHand.spent);
    expect(inWorkers.ledger.entries).toHaveLength(6);
  });

  it.each<[string, PrivateModel<unknown>]>([
    ['logistic regression', logisticRegression({ units: 200, steps: 5 })],
    ['multinomial regression of samples', multinomialRegression({ classes: 2, units: 200, steps: 6, batchSize: 50 })],
    [
      'multinomial regression by Adam',
      multinomialRegression({ classes: 2, units: 200, steps: 4, optimizer: adam({ learningRate: 0.2 }) }),
    ],
    [
      'linear regression by a schedule',
      linearRegressionModel({
        targets: { lower: 0, upper: 1 },
        units: 200,
        steps: 6,
        optimizer: sgd({ learningRate: cosineDecay({ rate: 0.5, steps: 6, warmup: 2 }), momentum: 0.5 }),
      }),
    ],
    ['objective perturbation', objectivePerturbation({ regularization: 5 })],
    ['output perturbation', outputPerturbation({ loss: logisticLoss })],
    ['noise on the loss', lossNoise({ noise: 1, steps: 5 })],
  ])('makes the very same model again elsewhere: %s', async (_, model) => {
    const claim = { epsilon: 2 as Epsilon, delta: 1e-5 as Delta };
    const relation = 'add-or-remove-one';
    const rows = model.prepare(training.features, training.labels, bounds);
    const plan = model.plan(claim, relation);
    const seed = taskSeed(seededRandom(5));
    const here = model.train(rows, plan, {
      random: taskRandom(seed),
      steps: plan.steps,
      taken: 0,
      [Symbol.iterator]: () => Array.from({ length: plan.steps }, (_, step) => step + 1)[Symbol.iterator](),
    });
    let last = await here.next();
    while (last.done !== true) last = await here.next();
    const shared = structuredClone({ model: model.recipe, rows }) as FitShared;
    const task = { claim, relation, charge: chargeOf(plan), seed } as const;
    expect(await run(task, { shared })).toEqual(last.value);
    // What would be drawn is what was debited, or nothing is.
    const dearer = chargeOf({ ...plan, steps: plan.steps + 1 });
    await expect(run({ ...task, charge: dearer }, { shared })).rejects.toThrow('the same in every thread');
  });

  it('says that a function of a cell, or a model with one, stays in the kernel', async () => {
    const ownLoss = outputPerturbation({ loss: { ...logisticLoss, recipe: undefined } });
    expect(ownLoss.recipe).toBeUndefined();
    const labelled = new Set<string>();
    const forget = onProgress(({ label }) => labelled.add(label));
    const session = sessionOf();
    await privacyUtilityCurve(curveOf({ session, model: ownLoss }));
    const { label, utility, measuredOn } = curveOf({ session });
    const terms = { session, label: `${label} of a function`, utility, measuredOn, epsilons: [1], runs: 2 };
    await privacyUtilityCurve({ ...terms, evaluate: ({ epsilon = 0 }, run) => epsilon + run });
    forget();
    expect(labelled).toContain('classes: accuracy over ε (the kernel, in turns)');
    expect(labelled).toContain('classes of a function: accuracy over ε (the kernel, in turns)');
    expect(session.ledger.entries).toHaveLength(6);
  });
});

describe('a curve that ends early', () => {
  it('gives the points that the budget admits, and then is refused', async () => {
    const session = sessionOf(2);
    const counts: number[] = [];
    const work = async () => {
      for await (const { done } of privacyUtilitySteps(curveOf({ session, epsilons: [1], runs: 50, workers: 2 })))
        counts.push(done);
    };
    expect(await codeOf(work())).toBe('budget-exceeded');
    // What was debited was given.
    expect(counts).toHaveLength(session.ledger.entries.length);
    expect(counts.length).toBeGreaterThan(1);
    expect(session.spent).toBeLessThanOrEqual(2);
  });

  it.each(['a signal', 'an interrupt'])('stops at %s, and what was debited stays debited', async (by) => {
    const session = sessionOf(1e4);
    const signal = { aborted: false };
    const options = curveOf({ session, epsilons: [1], runs: 400, workers: 2 });
    const stop = onProgress(({ done }) => {
      if (done < 400 && by === 'a signal') signal.aborted = true;
      else if (done < 400) interruptWork();
    });
    const work = privacyUtilityCurve(by === 'a signal' ? { ...options, signal } : options);
    expect(await codeOf(work)).toBe('aborted');
    stop();
    const debited = session.ledger.entries.length;
    expect(debited).toBeGreaterThan(0);
    expect(debited).toBeLessThan(400);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(session.ledger.entries).toHaveLength(debited);
  });

  it('debits nothing where its signal was aborted before it began', async () => {
    const session = sessionOf();
    const signal = { aborted: true };
    expect(await codeOf(privacyUtilityCurve(curveOf({ session, signal })))).toBe('aborted');
    expect(session.spent).toBe(0);
  });

  it.each<[string, Partial<ModelCurveOptions>, string]>([
    ['no ε', { epsilons: [] }, 'epsilons must be'],
    ['an ε twice', { epsilons: [1, 1] }, 'epsilons must be'],
    ['an ε of 0', { epsilons: [0] }, 'epsilons[0] must be'],
    ['no runs', { runs: 0 }, 'runs must be'],
    ['no workers', { workers: 0 }, 'workers must be'],
    ['what is no model', { model: {} as never }, 'model must be'],
    ['no rows to learn from', { training: undefined as never }, 'features, labels'],
    ['another number of labels', { training: { ...training, labels: labels.slice(0, 199) } }, 'labels'],
  ])('refuses %s before anything is debited', async (_, wrong, message) => {
    const session = sessionOf();
    await expect(privacyUtilityCurve(curveOf({ session, ...wrong }))).rejects.toThrow(message);
    expect(session.spent).toBe(0);
  });
});

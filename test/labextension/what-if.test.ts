import { gaussianEvent, poissonSampled } from 'epsbook/accounting';
import { parseBudget } from 'epsbook/ledger';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../labextension/src/figures/account.js';
import { figures } from '../../labextension/src/figures/figures.js';
import type { Question, TrainingQuestion } from '../../labextension/src/figures/what-if.js';
import { POSITIONS, positionOf, valueAt } from '../../labextension/src/what-if/scale.js';
import { answerInWords, questionInWords, showMost, showRate } from '../../labextension/src/what-if/words.js';
import { english, words } from './english.js';
import { entryOf, laplaceEntry, messageOf, unprotectedEntry } from './messages.js';

const training: TrainingQuestion = { kind: 'training', noiseMultiplier: 1.1, samplingRate: 0.01, steps: 200 };
const release: Question = { kind: 'release', epsilon: 0.2, releases: 2 };
const terms = { budget: parseBudget({ epsilon: 2, delta: 1e-5 }), accountant: 'smoothed-gaussian-dp' } as const;
const before = [laplaceEntry('patients', 0.1), laplaceEntry('mean age', 0.3)];
const trained = (question: TrainingQuestion) =>
  entryOf('trained', poissonSampled(question.samplingRate, gaussianEvent(question.noiseMultiplier)), 1, {
    kind: 'run',
    times: question.steps,
  });

describe('a question to the filter', () => {
  const message = messageOf(before, terms);
  const account = accountOf(message);

  it('costs by itself what such a run is proven to cost, and together what the ledger would then have spent', () => {
    const answer = account.whatIf(training);
    const then = accountOf(messageOf([...before, trained(training)], terms));
    expect(answer.alone).toBe(account.provenAlone(trained(training)));
    expect(answer.spentThen()).toBe(then.provenAfter(3));
    expect(answer.spentThen()).toBeGreaterThan(answer.alone);
    const numbers = accountOf(messageOf([...before, laplaceEntry('numbers', 0.2, { times: 2 })], terms));
    expect(account.whatIf(release).spentThen()).toBe(numbers.provenAfter(3));
    expect(account.whatIf(release).alone).toBeCloseTo(0.4, 4);
  });

  it('is admitted up to the most that fits, and not one more', () => {
    const most = account.whatIf(training).mostAdmitted(10_000);
    expect(most).toBeGreaterThan(training.steps);
    expect(most).toBeLessThan(10_000);
    expect(account.whatIf({ ...training, steps: most }).isAdmitted()).toBe(true);
    expect(account.whatIf({ ...training, steps: most + 1 }).isAdmitted()).toBe(false);
    expect(account.whatIf(training).mostAdmitted(50)).toBe(50);
    expect(account.whatIf(release).mostAdmitted(10_000)).toBe(8);
  });

  it('spends nothing', () => {
    const spent = account.provenAfter(2);
    for (const question of [training, release, { ...training, steps: 10_000 }]) account.whatIf(question).spentThen();
    expect(account.provenAfter(2)).toBe(spent);
    expect(accountOf(message).provenAfter(2)).toBe(spent);
    expect(account.entries).toHaveLength(2);
  });

  it('costs more with less noise, more steps and more rows in each', () => {
    const cost = (changed: Partial<TrainingQuestion>): number => account.whatIf({ ...training, ...changed }).alone;
    expect(cost({ noiseMultiplier: 0.9 })).toBeGreaterThan(cost({}));
    expect(cost({ steps: 400 })).toBeGreaterThan(cost({}));
    expect(cost({ samplingRate: 0.02 })).toBeGreaterThan(cost({}));
    expect(cost({ samplingRate: 1, steps: 1, noiseMultiplier: 10 })).toBeLessThan(cost({}));
  });

  it('is never admitted where the filter has no bound, and then costs ∞', () => {
    const plain = accountOf(messageOf([], { budget: parseBudget({ epsilon: 1 }), accountant: 'pure' }));
    const answer = plain.whatIf(training);
    expect([answer.alone, answer.isAdmitted(), answer.spentThen(), answer.mostAdmitted(10)]).toEqual([
      Infinity,
      false,
      Infinity,
      0,
    ]);
    expect(plain.whatIf(release).alone).toBeCloseTo(0.4, 12);
    expect(
      accountOf(messageOf([], { accountant: 'unheard of' }))
        .whatIf(release)
        .isAdmitted(),
    ).toBe(false);
  });

  it('begins at the newest training on the ledger, and with numbers where δ is 0', () => {
    const others = [trained(training), trained({ ...training, steps: 7 }), ...before, unprotectedEntry('without')];
    expect(accountOf(messageOf(others, terms)).firstQuestion).toEqual({ ...training, steps: 7 });
    expect(account.firstQuestion).toMatchObject({ kind: 'training', steps: 1000 });
    expect(accountOf(messageOf([], { budget: parseBudget({ epsilon: 1 }) })).firstQuestion.kind).toBe('release');
  });

  it('is told in words with what it is under', () => {
    expect(questionInWords(training, english)).toBe(
      '200 steps on 1 % of the rows each, with Gaussian noise of 1.1 times what one contributes',
    );
    expect(questionInWords({ ...training, samplingRate: 1 }, english)).toContain('200 steps on all rows');
    expect(questionInWords(release, english)).toBe('2 numbers, each with Laplace noise of ε 0.2');
    expect(questionInWords({ ...release, releases: 1 }, english)).toBe('One number with Laplace noise of ε 0.2');
    const shown = figures(message);
    const answer = { ...account.whatIf(release), alone: 0.4 };
    const together = { spent: 0.8, admitted: true, most: 8 };
    expect(answerInWords(shown, answer, together, words)).toBe(
      'Alone it would cost ε 0.4, with all so far ε 0.8 of 2; the budget would admit it.',
    );
    expect(answerInWords(shown, answer, { ...together, admitted: false }, words)).toContain('would refuse it');
    expect([showRate(0.0001), showRate(0.013), showRate(1)]).toEqual(['0.01 %', '1.3 %', '100 %']);
    expect([showMost(8), showMost(10_000)]).toEqual(['8', '≥\u00a010\u202f000']);
  });
});

describe('a slider', () => {
  const scale = { least: 0.3, greatest: 30, digits: 2, isWhole: false };

  it('goes from end to end by equal ratios, in few digits', () => {
    expect([0, POSITIONS / 2, POSITIONS].map((position) => valueAt(position, scale))).toEqual([0.3, 3, 30]);
    expect(valueAt(77, scale)).toBe(1.8);
    expect([-5, POSITIONS + 5].map((position) => valueAt(position, scale))).toEqual([0.3, 30]);
  });

  it('has whole values where they are whole, and finds the place of each again', () => {
    const steps = { least: 1, greatest: 10_000, digits: 2, isWhole: true };
    const values = Array.from({ length: POSITIONS + 1 }, (_, position) => valueAt(position, steps));
    expect(values.every(Number.isInteger)).toBe(true);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    for (const value of values) expect(valueAt(positionOf(value, steps), steps)).toBe(value);
    expect([positionOf(0, steps), positionOf(1e9, steps)]).toEqual([0, POSITIONS]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaussianEvent, poissonSampled } from '../../kernel-lib/src/accounting/index.js';
import { PrivacyError, seededRandom } from '../../kernel-lib/src/core/index.js';
import * as mechanisms from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import { byPart, count, groupCounts, histogram, mean, mostCommon } from '../../kernel-lib/src/statistics/index.js';
import { DPWrapper, logisticRegression } from '../../kernel-lib/src/training/index.js';

const rows = Array.from({ length: 60 }, (_, row) => ({ town: row % 3 === 0 ? 'Delft' : 'Gouda', age: row }));
type Rows = typeof rows;
const towns = { categories: ['Delft', 'Gouda'] };
const age = { lower: 0, upper: 100 };
const ofTheFirst: mechanisms.Query<Rows, number> = {
  description: 'whether the first row is of Delft',
  dimension: 1,
  integer: true,
  answer: ([first]) => (first?.town === 'Delft' ? 1 : 0),
  sensitivity: () => 1,
};

const open = (budget: { epsilon: number; delta: number; deltaShare?: number }): Session<Rows> =>
  new Session(dataset({ name: 'walk', data: rows }), { budget, random: seededRandom(1) });

const { laplace, gaussian, discreteLaplace, discreteGaussian, staircase, noisyThreshold, partitionSelection } =
  mechanisms;
const epsilon = 0.1;

/** Every mechanism, with what is asked for without options of its own. */
const noises = {
  laplace: laplace({ epsilon }),
  gaussian: gaussian({ epsilon }),
  'gaussian of a given noise': gaussian({ standardDeviation: 40 }),
  discreteLaplace: discreteLaplace({ epsilon }),
  discreteGaussian: discreteGaussian({ epsilon }),
  staircase: staircase({ epsilon }),
} as const;
const choices = {
  exponential: mechanisms.exponential({ epsilon }),
  'exponential, monotonic': mechanisms.exponential({ epsilon, monotonic: true }),
  permuteAndFlip: mechanisms.permuteAndFlip({ epsilon }),
  reportNoisyMax: mechanisms.reportNoisyMax({ epsilon }),
} as const;
const others = {
  sparseVector: mechanisms.sparseVector({ epsilon }),
  randomizedResponse: mechanisms.randomizedResponse({ epsilon }),
  partitionSelection: partitionSelection({ epsilon }),
  'noisyThreshold, laplace': noisyThreshold({ noise: 'laplace', epsilon }),
  'noisyThreshold, gaussian': noisyThreshold({ noise: 'gaussian', epsilon }),
  noiseByPart: mechanisms.noiseByPart({
    young: gaussian({ epsilon }),
    others: mechanisms.permuteAndFlip({ epsilon }),
  }),
} as const;

const parts = byPart({
  young: { where: { column: 'age', below: 30 }, question: mean('age', age) },
  others: { question: mostCommon('town', towns) },
});

type Ask = (session: Session<Rows>, label: string) => unknown;

const asks: Readonly<Record<string, Ask>> = {
  ...Object.fromEntries(
    Object.entries(noises).map(([name, noise]): [string, Ask] => [
      name,
      (session, label) => session.release(label, count(), noise),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(choices).map(([name, choice]): [string, Ask] => [
      name,
      (session, label) => session.release(label, mostCommon('town', towns), choice),
    ]),
  ),
  sparseVector: (session, label) => session.release(label, histogram('town', towns), others.sparseVector),
  randomizedResponse: (session, label) => session.release(label, ofTheFirst, others.randomizedResponse),
  partitionSelection: (session, label) => session.release(label, groupCounts('town'), others.partitionSelection),
  'noisyThreshold, laplace': (session, label) =>
    session.release(label, groupCounts('town'), others['noisyThreshold, laplace']),
  'noisyThreshold, gaussian': (session, label) =>
    session.release(label, groupCounts('town'), others['noisyThreshold, gaussian']),
  noiseByPart: (session, label) => session.release(label, parts, others.noiseByPart),
  'an analysis': (session, label) => session.release(label, mean('age', age), gaussian({ epsilon })),
  'a sampled run': (session, label) => {
    const step = poissonSampled(0.01, gaussianEvent(2));
    const run = session.run({ label, mechanism: 'DP-SGD', step, steps: 20, scale: 2, exact: true });
    expect([...run]).toHaveLength(20);
  },
};
const names = Object.keys(asks);

test('the walk has every mechanism of the library', () => {
  const walked = [...Object.values(noises), ...Object.values(choices), ...Object.values(others)];
  const binds = (value: unknown): value is abstract new () => object =>
    typeof value === 'function' && 'bind' in ((value.prototype ?? {}) as object);
  const missing = Object.entries(mechanisms).filter(
    ([, value]) => binds(value) && !walked.some((mechanism) => mechanism instanceof value),
  );
  expect(missing.map(([name]) => name)).toEqual(['NonPrivate']);
});

const walk = (session: Session<Rows>, order: readonly string[], round: string): void => {
  for (const name of order) asks[name]?.(session, `${name} ${round}`);
};

test.each([0, 6, 12])('all are admitted in turn, beginning with the one at %d, and backwards', (start) => {
  const order = [...names.slice(start), ...names.slice(0, start)];
  for (const ordered of [order, order.reverse()]) {
    const session = open({ epsilon: 20, delta: 1e-6 });
    walk(session, ordered, 'once');
    expect(session.spent).toBeLessThanOrEqual(20);
  }
});

test('what takes a part of δ is admitted again and again, in any order, at any δ', () => {
  const takers = names.filter((name) => /partition|Threshold|run/u.test(name));
  const order = fc.shuffledSubarray(takers, { minLength: takers.length });
  fc.assert(
    fc.property(order, fc.constantFrom(1e-3, 1e-6, 1e-9), (ordered, delta) => {
      const session = open({ epsilon: 20, delta });
      for (const round of ['first', 'second']) walk(session, ordered, round);
      expect(session.spent).toBeLessThanOrEqual(20);
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

test.each(['partitionSelection', 'noisyThreshold, laplace', 'noisyThreshold, gaussian'])(
  'δ by default is never short for %s: each takes a part of what is left',
  (name) => {
    const session = open({ epsilon: 20, delta: 1e-6 });
    for (let round = 0; round < 40; round++) asks[name]?.(session, String(round));
    expect(session.ledger.entries.reduce((sum, { claim, times }) => sum + claim.delta * times, 0)).toBeLessThan(1e-6);
  },
);

describe('where the budget has no room', () => {
  const refusalOf = (ask: () => unknown): string => {
    try {
      ask();
    } catch (error) {
      if (error instanceof PrivacyError && error.code === 'budget-exceeded') return error.message;
      throw error;
    }
    throw new Error('it was admitted');
  };

  test('Gaussian noise at all of δ is told what fits, and what would have held it', () => {
    const session = open({ epsilon: 1, delta: 1e-6 });
    const said = refusalOf(() => session.release('n', count(), gaussian({ epsilon: 1, delta: 1e-6 })));
    expect(said).toContain('a budget.deltaShare of 0');
    const fits = Number(/gaussian\(\{ epsilon: (\S+) \}\)/u.exec(said)?.[1]);
    expect(fits).toBeGreaterThan(0.99);
    session.release('n', count(), gaussian({ epsilon: fits }));
    const whole = open({ epsilon: 1, delta: 1e-6, deltaShare: 0 });
    whole.release('n', count(), gaussian({ epsilon: 1, delta: 1e-6 }));
  });

  test('after others, what is said to fit does', () => {
    const session = open({ epsilon: 1, delta: 1e-6 });
    session.release('first', count(), laplace({ epsilon: 0.2 }));
    session.release('second', count(), gaussian({ epsilon: 0.3 }));
    const said = refusalOf(() => session.release('n', count(), gaussian({ epsilon: 0.95 })));
    const fits = Number(/gaussian\(\{ epsilon: (\S+) \}\)/u.exec(said)?.[1]);
    expect(fits).toBeGreaterThan(0.3);
    session.release('n', count(), gaussian({ epsilon: fits }));
  });

  test('a share of δ that is too small names itself', () => {
    const session = open({ epsilon: 1, delta: 1e-6 });
    const said = refusalOf(() =>
      session.release('n', groupCounts('town'), partitionSelection({ epsilon, delta: 1e-6 })),
    );
    expect(said).toMatch(/δ that is short.*ask for less δ.*budget\.deltaShare/u);
    const without = open({ epsilon: 1, delta: 1e-6, deltaShare: 0 });
    expect(() => without.release('n', groupCounts('town'), partitionSelection({ epsilon }))).toThrow('deltaShare');
  });
});

describe('a wrapped fit', () => {
  const features = { age: rows.map((row) => row.age) };
  const labels = rows.map((row) => (row.age > 30 ? 1 : 0));
  const wrapped = (session: Session<Rows> | undefined, mechanism: mechanisms.GaussianMechanism): DPWrapper =>
    new DPWrapper({
      model: logisticRegression(),
      mechanism,
      bounds: { lower: 0, upper: 100 },
      ...(session !== undefined && { session: session as Session }),
    });

  test('fits into a session at all of its ε, δ left out', async () => {
    const session = open({ epsilon: 1, delta: 1e-6 });
    await wrapped(session, gaussian({ epsilon: 1 })).fit(features, labels);
    expect(session.spent).toBeLessThanOrEqual(1);
  });

  test('fits beside every mechanism', async () => {
    const session = open({ epsilon: 20, delta: 1e-6 });
    for (const name of names) asks[name]?.(session, name);
    await wrapped(session, gaussian({ epsilon })).fit(features, labels);
    for (const name of names) asks[name]?.(session, `${name} again`);
    expect(session.spent).toBeLessThanOrEqual(20);
  });

  test('fits into a ledger of its own, at the δ that it brings', async () => {
    const model = wrapped(undefined, gaussian({ epsilon: 1, delta: 1e-5 }));
    await model.fit(features, labels);
    expect(model.session?.spent).toBeLessThanOrEqual(1);
  });

  test('at all of the budget’s δ it is told what would have held it', async () => {
    const session = open({ epsilon: 1, delta: 1e-6 });
    await expect(wrapped(session, gaussian({ epsilon: 1, delta: 1e-6 })).fit(features, labels)).rejects.toThrow(
      'budget.deltaShare',
    );
    expect(session.spent).toBe(0);
  });
});

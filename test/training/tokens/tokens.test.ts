import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { planTraining } from '../../../kernel-lib/src/training/descent/plan.js';
import { trainPrivately } from '../../../kernel-lib/src/training/descent/train-privately.js';
import { hashedObjective } from '../../../kernel-lib/src/training/objectives/hashed.js';
import { sgd } from '../../../kernel-lib/src/training/optimizers/sgd.js';
import { entitiesOf, entityReport, tokenReport } from '../../../kernel-lib/src/training/tokens/report.js';
import { bestTags, mayFollow, tagsOf } from '../../../kernel-lib/src/training/tokens/tags.js';
import { tokenClassifier } from '../../../kernel-lib/src/training/tokens/token-classifier.js';
import { generator } from '../../support/generator.js';
import reports from './reports.json';

const split = (sentences: readonly string[]): string[][] => sentences.map((sentence) => sentence.split(' '));

describe('the report of tags and entities', () => {
  const truth = split(reports.truth);
  const predicted = split(reports.predicted);

  it('of tokens is scikit-learn’s, to the last printed digit', () => {
    const found = String(tokenReport(truth, predicted, { digits: 3 })).split('\n');
    const expected = reports.tokens.split('\n');
    // Over all labels scikit-learn prints the micro average under its other name.
    const rest = (lines: string[]): string[] => lines.filter((line) => !/accuracy|micro avg/.test(line));
    expect(rest(found)).toEqual(rest(expected));
    const { accuracy, micro } = tokenReport(truth, predicted);
    expect(expected.join()).toContain(accuracy?.toFixed(3));
    expect(micro.f1).toBeCloseTo(accuracy ?? NaN, 12);
  });

  it('of entities is seqeval’s, to the last printed digit', () => {
    expect(String(entityReport(truth, predicted, { digits: 3 }))).toBe(reports.entities);
  });

  it('finds entities as conlleval does', () => {
    expect(entitiesOf('B-PER I-PER O I-LOC I-LOC B-LOC I-PER'.split(' '))).toEqual([
      ['PER', 0, 1],
      ['LOC', 3, 4],
      ['LOC', 5, 5],
      ['PER', 6, 6],
    ]);
    expect(entitiesOf([])).toEqual([]);
  });

  it('prints a tie as Python does', () => {
    const eighth = tokenReport([['A', 'B', 'B', 'B', 'B', 'B', 'B', 'B']], [['A', 'A', 'A', 'A', 'A', 'A', 'A', 'A']]);
    expect(eighth.labels[0]?.precision).toBe(0.125);
    expect(String(eighth)).toMatch(/A +0\.12 /);
  });

  it('refuses what is not as long', () => {
    expect(() => tokenReport([['O']], [])).toThrow('predicted');
    expect(() => entityReport([['O']], [['O', 'O']])).toThrow('predicted');
  });
});

describe('the best legal tags', () => {
  const tags = tagsOf(['PER', 'LOC']);

  it('are legal, and no legal sequence scores more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer(), (length, seed) => {
        const next = generator(seed);
        const scores = Float64Array.from({ length: length * tags.length }, () => next() * 2 - 1);
        const total = (path: readonly string[]): number =>
          path.reduce((sum, tag, token) => sum + (scores[token * tags.length + tags.indexOf(tag)] ?? NaN), 0);
        const found = bestTags(scores, tags);
        found.forEach((tag, token) => {
          expect(mayFollow(tag, found[token - 1])).toBe(true);
        });
        let best = -Infinity;
        const visit = (path: string[]): void => {
          if (path.length === length) best = Math.max(best, total(path));
          else for (const tag of tags) if (mayFollow(tag, path[path.length - 1])) visit([...path, tag]);
        };
        visit([]);
        expect(total(found)).toBeCloseTo(best, 12);
      }),
      { numRuns: 30 },
    );
  });
});

describe('softmax regression on hashed features', () => {
  it('has the length and the sum of each unit’s mean gradient', () => {
    const next = generator(2);
    const [bucketCount, classes, perPosition] = [6, 3, 2];
    const starts = Int32Array.of(0, 3, 4, 8);
    // Buckets repeat within a position, a unit and across units.
    const buckets = Int32Array.from({ length: 16 }, () => Math.floor(next() * bucketCount));
    const targets = Int32Array.of(0, 1, -1, 2, 2, 0, 1, 7);
    const objective = hashedObjective({ name: 'x', buckets, perPosition, targets, starts, bucketCount, classes });
    const parameters = Float64Array.from({ length: bucketCount * classes }, () => next() - 0.5);
    const naive = [0, 1, 2].map((unit) => {
      const sum = new Float64Array(parameters.length);
      const [from, end] = [starts[unit] ?? 0, starts[unit + 1] ?? 0];
      for (let position = from; position < end; position++) {
        const own = [...buckets.slice(position * 2, position * 2 + 2)];
        const scores = [0, 1, 2].map((out) =>
          own.reduce((total, bucket) => total + (parameters[bucket * classes + out] ?? NaN) / Math.SQRT2, 0),
        );
        const size = scores.reduce((total, score) => total + Math.exp(score), 0);
        const target = targets[position] ?? NaN;
        if (!(target >= 0 && target < classes)) continue;
        for (const bucket of own)
          scores.forEach((score, out) => {
            const delta = Math.exp(score) / size - (out === target ? 1 : 0);
            sum[bucket * classes + out] = (sum[bucket * classes + out] ?? 0) + delta / Math.SQRT2 / (end - from);
          });
      }
      return sum;
    });
    const gradient = objective.gradient(parameters, Int32Array.of(2, 0, 1));
    [2, 0, 1].forEach((unit, place) => {
      expect(Math.sqrt(gradient.squaredNorms[place] ?? NaN)).toBeCloseTo(Math.hypot(...(naive[unit] ?? [])), 5);
    });
    const sum = new Float64Array(parameters.length);
    gradient.addTo(sum, Float64Array.of(2, 0.5, 0));
    sum.forEach((value, index) => {
      expect(value).toBeCloseTo(2 * (naive[2]?.[index] ?? NaN) + 0.5 * (naive[0]?.[index] ?? NaN), 10);
    });
  });

  it('passes what classes share on to the outputs that they share', () => {
    const next = generator(4);
    const [bucketCount, classes, perPosition] = [5, 3, 2];
    const shared = [
      [1, 0],
      [0, 1],
      [0.5, 2],
    ];
    const rows = {
      name: 'x',
      buckets: Int32Array.from({ length: 12 }, () => Math.floor(next() * bucketCount)),
      perPosition,
      targets: Int32Array.of(0, 1, 2, 2, 0, 1),
      starts: Int32Array.of(0, 2, 6),
      bucketCount,
      classes,
    };
    const parameters = Float64Array.from({ length: bucketCount * 2 }, () => next() - 0.5);
    // A model without shared outputs whose class scores are the same.
    const spread = Float64Array.from({ length: bucketCount * classes }, (_, index) => {
      const bucket = 2 * Math.floor(index / classes);
      const [first = NaN, second = NaN] = shared[index % classes] ?? [];
      return first * (parameters[bucket] ?? NaN) + second * (parameters[bucket + 1] ?? NaN);
    });
    const sumOf = (objective: ReturnType<typeof hashedObjective>, at: Float64Array, unit: number) => {
      const gradient = objective.gradient(at, Int32Array.of(unit));
      const sum = new Float64Array(at.length);
      gradient.addTo(sum, Float64Array.of(1));
      return { sum, length: Math.sqrt(gradient.squaredNorms[0] ?? NaN) };
    };
    for (const unit of [0, 1]) {
      const plain = sumOf(hashedObjective(rows), spread, unit).sum;
      const { sum, length } = sumOf(hashedObjective({ ...rows, shared }), parameters, unit);
      sum.forEach((value, index) => {
        const own = shared.reduce(
          (total, weights, of) =>
            total + (weights[index % 2] ?? NaN) * (plain[Math.floor(index / 2) * classes + of] ?? NaN),
          0,
        );
        expect(value).toBeCloseTo(own, 12);
      });
      expect(length).toBeCloseTo(Math.hypot(...sum), 5);
    }
    expect(() => hashedObjective({ ...rows, shared: shared.slice(1) })).toThrow('shared');
  });
});

describe('a token classifier', () => {
  it('begins with what capital letters say, in any text', () => {
    const classifier = tokenClassifier({ kinds: ['PER', 'LOC'], bucketCount: 2 ** 19 });
    const tokens = 'he met Ada Lovelace , 27 , in Rome .'.split(' ');
    const [tags = []] = classifier.predict({ values: classifier.initial() }, [{ tokens }]);
    // Of which kind a name is, it does not know.
    expect(
      tags
        .map((tag) => tag.slice(0, 1))
        .slice(1)
        .join(''),
    ).toBe('OBIOOOOBO');
  });

  it('has the sum over a sentence for its gradient', () => {
    const classifier = tokenClassifier({ kinds: ['PER'], bucketCount: 64 });
    const lengthOf = (tokens: string[]): number => {
      const objective = classifier.objective([{ tokens, tags: tokens.map(() => 'O') }]);
      return Math.sqrt(objective.gradient(objective.initial(seededRandom(1)), Int32Array.of(0)).squaredNorms[0] ?? NaN);
    };
    const word = 'a';
    expect(
      lengthOf(Array.from({ length: 40 }, () => word)) / lengthOf(Array.from({ length: 20 }, () => word)),
    ).toBeCloseTo(2, 0);
  });

  it('learns privately what names look like', async () => {
    const next = generator(8);
    const words = ['walks', 'in', 'the', 'rain', 'while', 'it', 'sings'];
    const sentences = Array.from({ length: 200 }, () => {
      const tokens = Array.from({ length: 6 }, () => words[Math.floor(next() * words.length)] ?? '');
      const tags = tokens.map(() => 'O');
      const at = Math.floor(next() * 5);
      tokens.splice(at, 2, 'Ada', next() < 0.5 ? 'Lovelace' : 'Byron');
      tags.splice(at, 2, 'B-PER', 'I-PER');
      return { tokens, tags };
    });
    const classifier = tokenClassifier({ kinds: ['PER'], bucketCount: 512 });
    const session = new Session(dataset({ name: 'sentences', data: null }), {
      budget: { epsilon: 8, delta: 1e-5 },
      accountant: 'gaussian-dp',
      random: seededRandom(1),
    });
    const { weights } = await trainPrivately({
      session,
      label: 'names',
      objective: classifier.objective(sentences.slice(0, 150)),
      plan: planTraining({ units: 150, steps: 30, epsilon: 8, clipNorm: 1 }).plan,
      optimizer: sgd({ learningRate: 6, momentum: 0.5 }),
    });
    const test = sentences.slice(150);
    const report = entityReport(
      test.map(({ tags }) => tags),
      classifier.predict(weights, test),
    );
    expect(report.micro.f1).toBeGreaterThan(0.9);
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { GaussianMechanism } from '../../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { learnNgrams } from '../../../kernel-lib/src/training/language/learn-ngrams.js';
import { ngramModel } from '../../../kernel-lib/src/training/language/ngram-model.js';
import { NoisySum } from '../../../kernel-lib/src/training/noisy-sum.js';

interface Sum {
  readonly exact: readonly number[];
  readonly allowed: number;
  readonly noiseMultiplier: number;
}

const CHUNK = 8;
const ORDERS = 3;

/** The sums that noise would be added to. Each is replaced by the same fixed numbers, so that the same contexts are counted. */
async function sumsOf(chunks: readonly string[], relation: 'add-or-remove-one' | 'replace-one'): Promise<Sum[]> {
  const sums: Sum[] = [];
  vi.spyOn(NoisySum.prototype, 'noisy').mockImplementation(function (this: NoisySum, noiseMultiplier, unitSensitivity) {
    sums.push({ exact: this.exact(), allowed: unitSensitivity * this.length, noiseMultiplier });
    return { sum: Array.from({ length: this.dimension }, (_, index) => 300 + Math.sin(index)), sigma: 1 };
  });
  await learnNgrams({
    session: new Session(dataset({ name: 'chunks', data: null, relation }), {
      budget: { epsilon: 1, delta: 1e-5 },
      random: seededRandom(1),
    }),
    label: 'chunks',
    model: ngramModel({ alphabet: 'ab ', order: ORDERS - 1, chunk: CHUNK, clipNorm: 3 }),
    text: chunks.join(''),
    mechanism: new GaussianMechanism({ epsilon: 1 }),
  });
  vi.restoreAllMocks();
  return sums;
}

afterEach(() => vi.restoreAllMocks());

const chunk = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'x'), minLength: CHUNK, maxLength: CHUNK });
const chunksOf = fc.array(chunk, { minLength: 1, maxLength: 6 });

/** How far the sums of every order moved, over how far they may. */
function moved(first: readonly Sum[], second: readonly Sum[]): number {
  expect(first).toHaveLength(ORDERS);
  return Math.max(
    ...first.map(({ exact, allowed }, order) => {
      const other = second[order]?.exact ?? [];
      expect(other).toHaveLength(exact.length);
      const ratio = Math.hypot(...exact.map((value, cell) => value - (other[cell] ?? NaN))) / allowed;
      expect(ratio).toBeLessThanOrEqual(1);
      return ratio;
    }),
  );
}

describe('noisy counts of n-grams', () => {
  it('move by at most the clip norm when a chunk is added anywhere', async () => {
    let largest = 0;
    await fc.assert(
      fc.asyncProperty(chunksOf, chunk, fc.nat(), async (chunks, more, at) => {
        const place = at % (chunks.length + 1);
        const longer = [...chunks.slice(0, place), more, ...chunks.slice(place)];
        const relation = 'add-or-remove-one';
        largest = Math.max(largest, moved(await sumsOf(longer, relation), await sumsOf(chunks, relation)));
      }),
    );
    // The bound is reached: it is not met by being far too large.
    expect(largest).toBeGreaterThan(0.999);
  });

  it('move by at most √2 clip norms when a chunk is replaced, and by as much', async () => {
    const relation = 'replace-one';
    let largest = moved(await sumsOf(['aaaaaaaa'], relation), await sumsOf(['bbbbbbbb'], relation));
    expect(largest).toBeGreaterThan(0.999);
    await fc.assert(
      fc.asyncProperty(chunksOf, chunk, async (chunks, other) => {
        const replaced = [other, ...chunks.slice(1)];
        largest = moved(await sumsOf(chunks, relation), await sumsOf(replaced, relation));
      }),
    );
  });

  it('have noise that all orders together are charged for', async () => {
    const sums = await sumsOf(['abababab'], 'add-or-remove-one');
    const session = new Session(dataset({ name: 'abab', data: null }), {
      budget: { epsilon: 1, delta: 1e-5 },
      random: seededRandom(1),
    });
    await learnNgrams({
      session,
      label: 'chunks',
      model: ngramModel({ alphabet: 'ab ', order: ORDERS - 1, chunk: CHUNK, clipNorm: 3 }),
      text: 'abababab',
      mechanism: new GaussianMechanism({ epsilon: 1 }),
    });
    const [entry] = session.ledger.entries;
    expect(session.ledger.entries).toHaveLength(1);
    const charged = entry?.event.kind === 'gaussian' ? entry.event.noiseMultiplier : NaN;
    const together = 1 / Math.sqrt(sums.reduce((sum, { noiseMultiplier }) => sum + noiseMultiplier ** -2, 0));
    expect(charged).toBeLessThanOrEqual(together);
    expect(charged).toBeGreaterThan(together * (1 - 1e-9));
  });
});

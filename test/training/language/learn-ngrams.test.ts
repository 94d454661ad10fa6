import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { GaussianMechanism, nonPrivate } from '../../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { decodeLearnt, encodeLearnt } from '../../../kernel-lib/src/training/learnt-model.js';
import { exposure } from '../../../kernel-lib/src/training/language/exposure.js';
import { learnNgrams, type LearnNgramsOptions } from '../../../kernel-lib/src/training/language/learn-ngrams.js';
import { ngramModel } from '../../../kernel-lib/src/training/language/ngram-model.js';
import { layerOf } from '../../../kernel-lib/src/weights/index.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz ;';
const TEXT = 'the cat sat on the mat and the rat ran at the cat; '.repeat(400);
const model = ngramModel({ alphabet: ALPHABET, order: 3, chunk: 16 });

const sessionOf = (epsilon = 10, relation: 'add-or-remove-one' | 'replace-one' = 'add-or-remove-one') =>
  new Session(dataset({ name: 'cats', unit: 'chunk', data: null, relation }), {
    budget: { epsilon, delta: 1e-5 },
    random: seededRandom(2),
  });

const learnt = (epsilon: number, more: Partial<LearnNgramsOptions> = {}) =>
  learnNgrams({
    session: sessionOf(),
    label: 'cats',
    model,
    text: TEXT,
    mechanism: epsilon === Infinity ? nonPrivate() : new GaussianMechanism({ epsilon, delta: 1e-6 }),
    ...more,
  });

describe('a model of n-gram counts', () => {
  it('takes fewer bits a character the less noise there is, and at least what is there to be learnt', async () => {
    const bits = async (epsilon: number) => model.bitsPerCharacter((await learnt(epsilon)).weights, TEXT);
    const [little, some, all] = [await bits(0.01), await bits(1), await bits(Infinity)];
    expect(little).toBeGreaterThan(4);
    expect(some).toBeLessThan(2);
    expect(all).toBeLessThan(some);
    expect(all).toBeGreaterThan(0);
  });

  it('has the smoothed shares of characters where nothing stands before them, without privacy', async () => {
    const { weights } = await learnt(Infinity, { model: ngramModel({ alphabet: 'ab', order: 0 }), text: 'aabacaab' });
    const expected = [5, 2, 1].map((times) => (times + 20 / 3) / 28);
    expect([...layerOf(weights, 'probabilities after 0').values].map((value) => value.toFixed(6))).toEqual(
      expected.map((value) => value.toFixed(6)),
    );
  });

  it('has probabilities that add up to 1 after every context, and each context once', async () => {
    const { weights } = await learnt(1);
    for (let length = 0; length <= 3; length++) {
      const { shape, values } = layerOf(weights, `probabilities after ${String(length)}`);
      const [rows = 0, classes = 0] = shape;
      expect(rows).toBeGreaterThan(0);
      for (let row = 0; row < rows; row++) {
        const probabilities = values.subarray(row * classes, (row + 1) * classes);
        expect(Math.min(...probabilities)).toBeGreaterThan(0);
        expect(Array.from(probabilities).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
      }
      const contexts = layerOf(weights, `contexts of ${String(length)}`).values;
      const each = Array.from({ length: rows }, (_, row) => contexts.slice(row * length, (row + 1) * length).join());
      expect(new Set(each).size).toBe(rows);
    }
  });

  it('counts no n-gram across the border of two chunks', async () => {
    // Within chunks a is always followed by a, and b by b; only across borders, b comes after a.
    const { weights } = await learnt(Infinity, { text: ('a'.repeat(16) + 'b'.repeat(16)).repeat(50) });
    expect(model.bits(weights, 'a', 'b')).toBeGreaterThan(5);
    expect(model.bits(weights, 'a', 'a')).toBeLessThan(0.1);
  });

  it('is one entry of the ledger, with its claim, debited before anything is drawn', async () => {
    const session = sessionOf(3);
    const { claim, dataset: name } = await learnt(2, { session });
    expect(claim).toEqual({ epsilon: 2, delta: 1e-6 });
    expect(name).toBe('cats');
    const [entry] = session.ledger.entries;
    expect(session.ledger.entries).toHaveLength(1);
    expect(entry).toMatchObject({ mechanism: 'gaussian n-gram counts', claim, times: 1, label: 'cats' });
    // Four orders with a quarter of μ² each, of a clip norm of √16.
    const { noiseMultiplier } = entry?.event as { noiseMultiplier: number };
    expect(entry?.scale).toBeCloseTo(noiseMultiplier * 2 * 4, 6);
    await expect(learnt(3, { session })).rejects.toMatchObject({ code: 'budget-exceeded' });
    expect(session.ledger.entries).toHaveLength(1);
  });

  it('adds √2 times the noise where a neighbour replaces a chunk', async () => {
    const session = sessionOf(3, 'replace-one');
    await learnt(2, { session });
    const [entry] = session.ledger.entries;
    const { noiseMultiplier } = entry?.event as { noiseMultiplier: number };
    expect(entry?.scale).toBeCloseTo(noiseMultiplier * Math.SQRT2 * 2 * 4, 6);
  });

  it('claims ∞ without privacy, and the ledger says so', async () => {
    const session = sessionOf();
    const { claim } = await learnt(Infinity, { session });
    expect(claim.epsilon).toBe(Infinity);
    expect(session.ledger.entries[0]).toMatchObject({ mechanism: 'none', event: { kind: 'non-private' } });
  });

  it('is kept with its claim, and reads what was kept as before', async () => {
    const whole = await learnt(1);
    const kept = decodeLearnt(encodeLearnt(whole));
    expect(kept.claim).toEqual(whole.claim);
    expect(kept.model).toBe(model.description);
    expect(model.bits(kept.weights, 'the ', 'cat')).toBe(model.bits(whole.weights, 'the ', 'cat'));
  });

  it('stops between two orders; what was debited stays debited', async () => {
    const session = sessionOf();
    const controller = new AbortController();
    const stopped = learnNgrams(
      { session, label: 'cats', model, text: TEXT, mechanism: new GaussianMechanism({ epsilon: 1 }) },
      {
        signal: controller.signal,
        onStep: ({ done }) => {
          if (done === 2) controller.abort();
        },
      },
    );
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
    expect(session.spent).toBeGreaterThan(0.9);
  });

  it('learns nothing of a text that is shorter than an n-gram, and says no word of it', async () => {
    for (const text of ['', 'a']) {
      const { weights } = await learnt(1, { text });
      expect(model.bitsPerCharacter(weights, TEXT)).toBeGreaterThan(4);
    }
  });

  it('does not tell a canary that was there once from one that was not, where it does without privacy', async () => {
    const digits = (seed: number) =>
      Array.from({ length: 4 }, (_, at) => 'abcdefghij'[(seed * (at + 3) * 7) % 10]).join('');
    const others = Array.from({ length: 99 }, (_, seed) => digits(seed));
    const text = `my code is; zqxj${TEXT}`;
    const exposed = async (epsilon: number): Promise<number> => {
      const { weights } = await learnt(epsilon, { text });
      const bits = (secret: string): number => model.bits(weights, 'my code is; ', secret);
      return exposure(bits('zqxj'), others.map(bits));
    };
    expect(await exposed(Infinity)).toBeGreaterThan(6);
    expect(await exposed(1)).toBeLessThan(4);
  });

  it('refuses what is none, before anything is debited', async () => {
    const session = sessionOf();
    for (const [more, argument] of [
      [{ mechanism: new GaussianMechanism({ standardDeviation: 3 }) }, 'mechanism'],
      [{ mechanism: 'gaussian' as unknown as GaussianMechanism }, 'mechanism'],
      [{ text: 3 as unknown as string }, 'text'],
      [{ model: {} as typeof model }, 'model'],
    ] as const)
      await expect(learnt(1, { session, ...more })).rejects.toMatchObject({
        code: 'invalid-argument',
        details: { argument },
      });
    expect(session.ledger.entries).toHaveLength(0);
    expect(() => ngramModel({ alphabet: 'aa' })).toThrow('alphabet');
    expect(() => ngramModel({ alphabet: ALPHABET, order: -1 })).toThrow('order');
    expect(() => ngramModel({ alphabet: ALPHABET, order: 11 })).toThrow('order');
    expect(() => ngramModel({ alphabet: ALPHABET, clipNorm: 0 })).toThrow('clipNorm');
    expect(() => ngramModel({ alphabet: ALPHABET, chunk: 0 })).toThrow('chunk');
    expect(() => ngramModel({ alphabet: ALPHABET, concentration: 0 })).toThrow('concentration');
  });

  it('refuses weights of another model, by name', async () => {
    const { weights } = await learnt(1);
    const other = ngramModel({ alphabet: 'abc' });
    expect(() => other.bits(weights, '', 'a')).toThrow('weights');
  });
});

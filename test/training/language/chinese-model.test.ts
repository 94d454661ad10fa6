import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { GaussianMechanism, nonPrivate } from '../../../kernel-lib/src/mechanisms/index.js';
import { descentPlan, planTraining } from '../../../kernel-lib/src/training/descent/plan.js';
import { trainPrivately } from '../../../kernel-lib/src/training/descent/train-privately.js';
import { characterModel } from '../../../kernel-lib/src/training/language/character-model.js';
import { exposure } from '../../../kernel-lib/src/training/language/exposure.js';
import { learnNgrams } from '../../../kernel-lib/src/training/language/learn-ngrams.js';
import { ngramModel } from '../../../kernel-lib/src/training/language/ngram-model.js';
import { sgd } from '../../../kernel-lib/src/training/optimizers/sgd.js';
import { CHINESE } from './chinese.js';

const DIGITS = '零一二三四五六七八九';
const CHUNK = 16;
/** Secrets of a form, each after words of its own. */
const numbered = (number: number): string =>
  Array.from(String(number).padStart(4, '0'), (digit) => DIGITS[Number(digit)]).join('');
const CANARIES = Array.from('甲乙丙丁戊己庚辛壬癸', (stem, index) => ({
  prefix: `密码是${stem}`,
  secret: numbered((7919 * (index + 1)) % 10_000),
}));

/** Every eighth secret of this form. */
const all = Array.from({ length: 1250 }, (_, index) => numbered(8 * index + 3));

/** Whole chunks, and then one with each secret. */
const text = CHINESE.replaceAll('\n', '').slice(0, CHUNK * Math.floor(CHINESE.length / CHUNK - 1));
const known = new Set(`${text}${DIGITS}密码是，。${CANARIES.map(({ prefix }) => prefix).join('')}`);
const model = characterModel({
  alphabet: [...known].join(''),
  order: 3,
  bucketCount: 2 ** 11,
  chunk: CHUNK,
});
const secrets = CANARIES.map(({ prefix, secret }) => `${prefix}${secret}，`.padEnd(CHUNK, '。'));
const objective = model.objective(text + secrets.join(''));

interface Values {
  readonly values: ArrayLike<number>;
}

/** The mean exposure of the canaries, by how many bits a string takes after a prefix. */
function exposedBy(bitsOf: (prefix: string, text: string) => number): number {
  const each = CANARIES.map(({ prefix, secret }) =>
    exposure(
      bitsOf(prefix, secret),
      all.filter((other) => other !== secret).map((other) => bitsOf(prefix, other)),
    ),
  );
  return each.reduce((sum, bits) => sum + bits, 0) / each.length;
}

const exposed = (weights: Values): number => exposedBy((prefix, secret) => model.bits(weights, prefix, secret));

async function learnt(noisy: boolean): Promise<Values> {
  const { plan } = planTraining({ units: objective.units, steps: 30, epsilon: 1, clipNorm: 0.3 });
  const { weights } = await trainPrivately({
    session: new Session(dataset({ name: 'story', unit: 'chunk', data: null }), {
      budget: { epsilon: 1.1, delta: 1e-5 },
      random: seededRandom(3),
    }),
    label: 'story',
    objective,
    plan: noisy ? plan : descentPlan({ ...plan, noiseMultiplier: 0 }),
    optimizer: sgd({ learningRate: noisy ? 0.1 : 60, momentum: 0.9 }),
  });
  return weights;
}

describe('a character model of Chinese', () => {
  const most = Math.log2(all.length + 1);

  it('takes whole characters for its alphabet, and knows nothing before it has learnt', () => {
    const blank = { values: new Float64Array(objective.layout.size) };
    expect(model.classes).toBe(known.size + 1);
    expect(model.bitsPerCharacter(blank, text)).toBeCloseTo(Math.log2(model.classes), 10);
    // All secrets are alike: a canary is in their middle.
    expect(exposed(blank)).toBeCloseTo(1, 1);
  });

  it('remembers secrets without privacy, each of a single chunk', async () => {
    const weights = await learnt(false);
    expect(model.bitsPerCharacter(weights, text)).toBeLessThan(3);
    expect(exposed(weights)).toBeGreaterThan(most - 2);
  });

  it('has them no further up than ones that it never saw, with privacy', async () => {
    const weights = await learnt(true);
    // What was never seen has 1/ln 2 on average; ε = 1 may add as much, and five deviations of the mean of ten are 2.3.
    expect(exposed(weights)).toBeLessThan(5);
    expect(model.bitsPerCharacter(weights, text)).toBeLessThan(1 + Math.log2(model.classes));
  });
});

describe('n-gram counts of Chinese', () => {
  const counted = ngramModel({ alphabet: [...known].join(''), order: 2, chunk: CHUNK });
  const learntBy = async (mechanism: GaussianMechanism | ReturnType<typeof nonPrivate>) => {
    const { weights } = await learnNgrams({
      session: new Session(dataset({ name: 'story', unit: 'chunk', data: null }), {
        budget: { epsilon: 1, delta: 1e-5 },
        random: seededRandom(4),
      }),
      label: 'story',
      model: counted,
      text: text + secrets.join(''),
      mechanism,
    });
    return {
      bits: counted.bitsPerCharacter(weights, text),
      exposed: exposedBy((prefix, secret) => counted.bits(weights, prefix, secret)),
    };
  };

  it('remember secrets without privacy, and have them no further up than others with it', async () => {
    const open = await learntBy(nonPrivate());
    expect(open.bits).toBeLessThan(5.5);
    expect(open.exposed).toBeGreaterThan(5);
    const closed = await learntBy(new GaussianMechanism({ epsilon: 1 }));
    expect(closed.exposed).toBeLessThan(open.exposed);
    expect(closed.exposed).toBeLessThan(5);
    // Of a text as short as this one, noise leaves next to nothing.
    expect(closed.bits).toBeLessThan(1 + Math.log2(counted.alphabet.classes));
  });
});

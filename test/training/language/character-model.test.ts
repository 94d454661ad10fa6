import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { descentPlan, planTraining } from '../../../kernel-lib/src/training/descent/plan.js';
import { Descent } from '../../../kernel-lib/src/training/descent/descend.js';
import { characterModel } from '../../../kernel-lib/src/training/language/character-model.js';
import { exposure } from '../../../kernel-lib/src/training/language/exposure.js';
import { sgd } from '../../../kernel-lib/src/training/optimizers/sgd.js';

const TEXT = 'the cat sat on the mat and the rat ran at the cat; '.repeat(40);

function learnt(text: string, noiseMultiplier: number) {
  const model = characterModel({ alphabet: 'abcdefghijklmnopqrstuvwxyz ;', order: 3, bucketCount: 2048, chunk: 16 });
  const objective = model.objective(text);
  const { plan } = planTraining({
    units: objective.units,
    steps: 60,
    noiseMultiplier: noiseMultiplier || 1,
    clipNorm: 0.3,
  });
  const descent = new Descent(
    {
      label: 'text',
      objective,
      plan: descentPlan({ ...plan, noiseMultiplier }),
      optimizer: sgd({ learningRate: 20, momentum: 0.8 }),
    },
    seededRandom(1),
  );
  for (let step = 0; step < 60; step++) descent.advance();
  return { model, weights: { values: descent.learnt } };
}

describe('a character model', () => {
  it('takes log₂ of its classes before it has learnt, and less afterwards, the less the less noise there was', () => {
    const { model, weights } = learnt(TEXT, 0);
    const blank = { values: new Float64Array(weights.values.length) };
    expect(model.bitsPerCharacter(blank, TEXT)).toBeCloseTo(Math.log2(29), 10);
    const exact = model.bitsPerCharacter(weights, TEXT);
    const noisy = learnt(TEXT, 30);
    expect(exact).toBeLessThan(2);
    expect(noisy.model.bitsPerCharacter(noisy.weights, TEXT)).toBeGreaterThan(exact);
  });

  it('remembers a canary without privacy, and does not with noise', () => {
    // The canary is one unit of 16 characters, repeated without privacy.
    const digits = (seed: number) =>
      Array.from({ length: 4 }, (_, at) => 'abcdefghij'[(seed * (at + 3) * 7) % 10]).join('');
    const others = Array.from({ length: 99 }, (_, seed) => digits(seed));
    const canary = 'zqxj';
    const text = TEXT.slice(0, 1024) + `my code is; ${canary}`;
    const bits = ({ model, weights }: ReturnType<typeof learnt>, of: string): number =>
      model.bits(weights, 'my code is; ', of);
    const open = learnt(text, 0);
    expect(
      exposure(
        bits(open, canary),
        others.map((other) => bits(open, other)),
      ),
    ).toBeGreaterThan(4);
    const closed = learnt(text, 30);
    expect(
      exposure(
        bits(closed, canary),
        others.map((other) => bits(closed, other)),
      ),
    ).toBeLessThan(6);
  });

  it('counts exposure from a rank', () => {
    expect(exposure(1, [2, 3, 4])).toBe(2);
    expect(exposure(5, [2, 3, 4])).toBe(0);
    expect(exposure(3, [3, 3, 2, 3, 4, 4, 4])).toBe(3 - Math.log2(3.5));
    expect(() => characterModel({ alphabet: 'aa' })).toThrow('alphabet');
  });
});

import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { root } from '../support/project.js';

/** An existing file where noise is made: its place decides which rules hold. */
const PLACE = 'kernel-lib/src/mechanisms/laplace.ts';

describe('the lint rules where noise is made', () => {
  const eslint = new ESLint({ cwd: root });

  test.each([
    'export const x = Math.random();',
    'const { random } = Math;\nexport const x = random();',
    "import * as tf from 'tf';\nexport const x = tf.randomNormal([2]);",
    'export const x = (backend: { randomUniform(shape: number[]): number }): number => backend.randomUniform([2]);',
  ])('insecure randomness is refused: %j', async (source) => {
    const [result] = await eslint.lintText(source, { filePath: PLACE });
    const rules = result?.messages.map(({ ruleId }) => ruleId) ?? [];
    expect(rules.some((rule) => rule === 'no-restricted-properties' || rule === 'no-restricted-syntax')).toBe(true);
  });

  test('randomness that is an argument is let through', async () => {
    const source = `import type { RandomSource } from '../core/random.js';\n\nexport const draw = (random: RandomSource): void => random.fill(new Uint8Array(8));\n`;
    const [result] = await eslint.lintText(source, { filePath: PLACE });
    expect(result?.messages).toEqual([]);
  });
});

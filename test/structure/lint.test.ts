import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { root } from '../support/project.js';

/** An existing file where noise is made: its place decides which rules hold. */
const PLACE = 'kernel-lib/src/mechanisms/laplace.ts';

describe('the lint rules of the pure library', () => {
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

  test.each(['(3.14159).toFixed(2)', '(1e-7).toExponential()', 'Math.PI.toPrecision(3)'])(
    'a number that is shown in a way of its own is refused: %s',
    async (expression) => {
      const [result] = await eslint.lintText(`export const text = ${expression};\n`, { filePath: PLACE });
      expect(result?.messages.map(({ message }) => message).join()).toContain('core/format.ts');
    },
  );

  test('a function of over sixty lines is refused', async () => {
    const lines = Array.from({ length: 60 }, () => '  sum += 1;').join('\n');
    const source = (body: string): string =>
      `export function long(): number {\n  let sum = 0;\n${body}\n  return sum;\n}\n`;
    const rulesOf = async (text: string): Promise<(string | null)[] | undefined> =>
      (await eslint.lintText(text, { filePath: PLACE }))[0]?.messages.map(({ ruleId }) => ruleId);
    expect(await rulesOf(source(lines))).toEqual(['max-lines-per-function']);
    expect(await rulesOf(source('  sum += 1;\n\n  // And a comment.\n'.repeat(40)))).toEqual([]);
  });
});

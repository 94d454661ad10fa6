import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { writeOutShorthand, type Compiler } from '../../kernel-lib/src/kernel/shorthand.js';

const compiler = createRequire(import.meta.url)('@tslab/typescript-for-tslab') as Compiler;
const written = (code: string): string => writeOutShorthand(code, compiler);

describe('shorthand properties of a cell', () => {
  it.each([
    ['f({ model })', 'f({ model: model })'],
    [
      'new DPWrapper({ model, mechanism: m, bounds });',
      'new DPWrapper({ model: model, mechanism: m, bounds: bounds });',
    ],
    ['const a = { b, c: { d } };', 'const a = { b: b, c: { d: d } };'],
    ['({ a = 1, b } = c);', '({ a: a = 1, b: b } = c);'],
    ['f({\n  model, // why\n  "x": 1,\n});', 'f({\n  model: model, // why\n  "x": 1,\n});'],
  ])('%s', (code, expected) => {
    expect(written(code)).toBe(expected);
  });

  it.each([
    'const { a, b } = c;',
    "import { a, b } from 'c';",
    'const f = ({ a }) => a;',
    'if (a) { b }',
    'const text = "{ a }", other = `{ a } ${b}`;',
    'interface A { a; b }',
  ])('leaves %s as it is', (code) => {
    expect(written(code)).toBe(code);
  });
});

import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { saidBy, startKernel, type Kernel } from '../support/kernel.js';

let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel();
  const { reply } = await kernel.execute(`import {
  count, dataset, DPWrapper, exponential, gaussian, groupCounts, histogram, laplace, logisticRegression, mean, mostCommon, noisyThreshold,
  openSession, quantile, readCsv,
} from 'epsbook';
const data = [{ age: 40, city: 'Delft' }, { age: 50, city: 'Gouda' }];
const open = (name: string, budget: { epsilon: number; delta?: number } = { epsilon: 1 }) => openSession(dataset({ name, data }), { budget });
const session = open('wrong cells', { epsilon: 1, delta: 1e-6 });
const bounds = { lower: 0, upper: 100 };`);
  expect(reply).toMatchObject({ status: 'ok' });
}, 60_000);

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
});

/** What a stranger writes, the line that is wrong, what is marked in it, and what the sentence has to say. */
it.each([
  ["const table = readCsv('patients.csv');", 1, 'readCsv', /file must be .+, and there is no patients\.csv in \//],
  ["\nconst rows = await readCsv('/nowhere/at/all.csv');", 2, 'readCsv', /there is no \/nowhere\/at\/all\.csv/],
  ["import { readFileSync } from 'node:fs';\nreadFileSync('gone.csv')", 2, 'readFileSync', /no such file.*gone\.csv/],
  [
    "openSession(dataset({ name: 'p', data: Promise.resolve(data) }), { budget: { epsilon: 1 } })",
    1,
    'dataset|data',
    /await/,
  ],
  [
    "session.release('m', mean('age', { lower: 9, upper: 1 }), laplace({ epsilon: 1 }))",
    1,
    'mean',
    /upper must be greater than lower/,
  ],
  ["session.release('m', mean('age', {}), laplace({ epsilon: 1 }))", 1, '{}', /lower and upper are missing/],
  [
    '/** Where to go.\n * @otherwise a place is two numbers. */\ntype Place = { x: number; y: number } | { at: string };\ndeclare const go: (place: Place) => void;\ngo({})',
    5,
    '{}',
    /^a place is two numbers\.$/,
  ],
  ["session.release('m', mean('age', { lower: 1 }), laplace({ epsilon: 1 }))", 1, '{ lower: 1 }', /'upper' is missing/],
  ["session.release('m', mean('agee', bounds), laplace({ epsilon: 1 }))", 1, "'agee'", /"age" \| "city"/],
  [
    "session.release('m', mean('age', { ...bounds, mising: 'drop' }), laplace({ epsilon: 1 }))",
    1,
    'mising',
    /mean to write 'missing'/,
  ],
  ["session.release('m', count(), laplace({ epsilonn: 1 }))", 1, 'epsilonn', /mean to write 'epsilon'/],
  [
    "session.release('m', count(), laplace({ epsilon: NaN }))",
    1,
    'laplace',
    /epsilon must be a finite number greater than 0/,
  ],
  ["session.release('m', count(), laplace({ epsilon: -1 }))", 1, 'laplace', /epsilon must be .+ say nonPrivate\(\)/],
  [
    "session.release('m', count(), laplace({ epsilon: '0.1' }))",
    1,
    'epsilon',
    /'string' is not assignable to type 'number'/,
  ],
  ["session.release('m', count(), laplace({ epsilon: 5 }))", 1, 'release', /asks for ε 5: .+ ε of 1 would fit/],
  [
    "\n\nopen('wrong cells', { epsilon: 2, delta: 1e-6 })",
    0,
    'open',
    /budget\.epsilon must be 1, as when "wrong cells" was opened/,
  ],
  ["openSession(dataset({ name: 'n', data }))", 1, 'openSession', /Expected 2 arguments, but got 1/],
  [
    "openSession(dataset({ name: 'n', data }), { budget: { epsilon: 1, delta: 1 } })",
    1,
    'openSession',
    /budget\.delta must be .+\[0, 1\)/,
  ],
  ['dataset({ data })', 1, '{ data }', /^Property 'name' is missing/],
  ["open('pure').release('m', count(), gaussian({ epsilon: 1 }))", 1, 'release', /delta must be given/],
  [
    "open('pure').release('m', groupCounts('city'), noisyThreshold({ noise: 'laplace', epsilon: 1 }))",
    1,
    'release',
    /delta must be given/,
  ],
  ['session.release(count(), laplace({ epsilon: 1 }))', 1, 'release', /Expected 3-4 arguments, but got 2/],
  ["session.release('m', count, laplace({ epsilon: 1 }))", 1, 'count', /write count\(\)/],
  ["session.release('m', count(), laplace)", 1, 'laplace', /write laplace\(\)/],
  ["session.release('m', count(), 0.1)", 1, '0.1', /this question takes laplace/],
  [
    "session.release('g', groupCounts('city'), laplace({ epsilon: 1 }))",
    1,
    'laplace',
    /this question takes noisyThreshold/,
  ],
  [
    "session.release('q', quantile('age', { ...bounds, probability: 50 }), exponential({ epsilon: 1 }))",
    1,
    'quantile',
    /probability must be a number in \[0, 1\]/,
  ],
  [
    "session.release('c', mostCommon('city', {}), exponential({ epsilon: 1 }))",
    1,
    '{}',
    /^Property 'categories' is missing/,
  ],
  [
    "session.release('h', histogram('age', { edges: [100, 0] }), laplace({ epsilon: 1 }))",
    1,
    'histogram',
    /edges must be/,
  ],
  [
    "session.release('n', count(), laplace({ epsilon: 0.01 })) + 1",
    1,
    'session',
    /Operator '\+' cannot be applied to types 'Release<number>'/,
  ],
  [
    'const model = new DPWrapper({ model: logisticRegression(), mechanism: gaussian({ epsilon: 1, delta: 1e-5 }), bounds });\nmodel.fit([[1], [2]], [0, 1]);\nmodel.predict([[1]])',
    3,
    'predict',
    /await fit\(features, labels\)/,
  ],
  [
    'const other = new DPWrapper({ model: logisticRegression(), mechanism: gaussian({ epsilon: 1, delta: 1e-5 }), bounds });\nawait other.fit([[1], [2]], [0, 1]);\nother.score([[1], [2]], [1, 2])',
    3,
    'score',
    /labels must be 0 or 1/,
  ],
  ["import { meen } from 'epsbook';", 1, 'meen', /no exported member/],
] as const)('%s is told in one sentence, with its line', async (code, line, marked, sentence) => {
  const result = await kernel.execute(code);
  expect(result.reply['status'], saidBy(result)).toBe('error');
  const [said = '', ...rest] = String(result.reply['evalue'])
    .replace(/^\d+:\d+ - /, '')
    .split('\n');
  expect(said).toMatch(sentence);
  expect(said).not.toContain('verload');
  // What follows is the excerpt, which the message of a compiler's complaint has in it, and no second sentence.
  expect(rest.filter((row) => row.trim() !== '' && !/^[> ] +(\d+)? *\|/.test(row))).toEqual([]);
  if (line === 0) return;
  const shown = stripVTControlCharacters((result.reply['traceback'] as readonly string[]).join('\n')).split('\n');
  const at = shown.findIndex((row) =>
    row.startsWith(`> ${String(line)} | ${code.split('\n')[line - 1] ?? ''}`.slice(0, 100)),
  );
  expect(at, shown.join('\n')).toBeGreaterThan(-1);
  const mark = (shown[at + 1] ?? '').indexOf('^');
  expect((shown[at] ?? '').slice(mark)).toMatch(new RegExp(`^(${marked.replace(/[{}.]/g, '\\$&')})`));
});

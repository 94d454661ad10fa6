import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { PrivacyError, seededRandom } from '../../kernel-lib/src/core/index.js';
import * as mechanisms from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import * as statistics from '../../kernel-lib/src/statistics/index.js';
import { root } from '../support/project.js';
import { noises, questions, rows } from './every-question.js';

const pairs = Object.keys(questions).flatMap((question) => Object.keys(noises).map((noise) => ({ question, noise })));
type Pair = (typeof pairs)[number];

/** What the session says against a pair; undefined where it answers. */
function refusalOf({ question, noise }: Pair): string | undefined {
  const session = new Session(dataset({ name: 'pairs', data: rows }), {
    budget: { epsilon: 20, delta: 1e-6 },
    random: seededRandom(1),
  });
  try {
    session.release('pair', questions[question as 'count'], noises[noise as 'laplace']);
    return undefined;
  } catch (error) {
    if (!(error instanceof PrivacyError)) throw error;
    expect(session.ledger.entries).toEqual([]);
    return error.message;
  }
}

/** The project's options; where they are not strict, those of a cell. */
function optionsOf(strict: boolean): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile.bind(ts.sys)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const own = { strict, exactOptionalPropertyTypes: strict, composite: false, noEmit: true, types: ['node'] };
  return { ...options, ...own };
}

/** The library's files, which are the same in each program. */
const parsed = new Map<string, ts.SourceFile>();

/** What the compiler says against each of the lines that follow the first; as in a cell where it is not strict. */
function complaintsOf(lines: readonly string[], strict: boolean): ReadonlyMap<number, string> {
  const path = join(root, 'test', 'statistics', 'asked.generated.ts');
  const text = lines.join('\n');
  const own = optionsOf(strict);
  const host = ts.createCompilerHost(own);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (name === path) return ts.createSourceFile(name, text, rest[0]);
    const source = parsed.get(name) ?? read(name, ...rest);
    if (source !== undefined) parsed.set(name, source);
    return source;
  };
  const program = ts.createProgram([path], own, host);
  return new Map(
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(({ start = 0, messageText }) => [
        text.slice(0, start).split('\n').length - 2,
        ts.flattenDiagnosticMessageText(messageText, '\n'),
      ]),
  );
}

const IMPORTS =
  "import type { Session } from '../../kernel-lib/src/session/index.js'; import { questions, noises, rows } from './every-question.js'; " +
  "import { mean, sum, perUnit } from '../../kernel-lib/src/statistics/index.js'; import { laplace } from '../../kernel-lib/src/mechanisms/index.js'; " +
  'declare const session: Session<typeof rows>;';

/**
 * What the types leave to the session: whether numbers are whole, or categories, and what noise each of several parts takes. And the other
 * way round, noise for one number in an analysis that happens to ask for one.
 */
const DECIDED_LATER = new Set([
  'count × randomizedResponse',
  'countDistinct × randomizedResponse',
  'sum × randomizedResponse',
  'perUnit of a query × randomizedResponse',
  'where of a query × randomizedResponse',
  'byGroup of a query × randomizedResponse',
  'byGroup of a query × discreteLaplace',
  'byGroup of a query × discreteGaussian',
  'byPart × discreteLaplace',
  'byPart × discreteGaussian',
  'byPart × exponential',
  'byPart × permuteAndFlip',
  'byPart × reportNoisyMax',
  'byPart × nonPrivate',
  'count, sampling × randomizedResponse',
]);

const asked = [
  IMPORTS,
  ...pairs.map(({ question, noise }) => `session.release('pair', questions['${question}'], noises['${noise}']);`),
];
const strictly = complaintsOf(asked, true);

test('each pair of a question and a mechanism is answered, or refused in one sentence that names what suits, by compiler and session alike', () => {
  expect(complaintsOf(asked, false)).toEqual(strictly);
  const apart: string[] = [];
  pairs.forEach((pair, index) => {
    const name = `${pair.question} × ${pair.noise}`;
    const compiler = strictly.get(index);
    const session = refusalOf(pair);
    if (compiler !== undefined)
      expect(compiler, name).toMatch(
        /^Argument of type '\w+(<.*>)?' is not assignable to parameter of type '"this question takes [^"\n]+"'\.$/,
      );
    if (session !== undefined && pair.noise !== 'nonPrivate')
      expect(session, name).toMatch(/^(mechanism|query|answer) must be [^\n]*(such as|is for|are for)[^\n]+$/);
    if ((compiler === undefined) !== (session === undefined)) apart.push(name);
  });
  expect(new Set(apart)).toEqual(DECIDED_LATER);
  expect(strictly.size).toBeGreaterThan(200);
});

test('what suits is named by what there is', () => {
  pairs.forEach((pair, index) => {
    const named = /takes (.*)"/.exec(strictly.get(index) ?? '')?.[1]?.match(/\b[a-z]+[A-Z]?\w*\b/g) ?? [];
    for (const one of named.filter((word) => word in noises)) {
      const at = pairs.findIndex(({ question, noise }) => question === pair.question && noise === one);
      expect(strictly.get(at), `${pair.question} × ${one}`).toBeUndefined();
    }
  });
});

test('other mistakes in a call are one sentence too, at the word that is wrong', () => {
  const age = '{ lower: 0, upper: 100 }';
  const mistakes = [
    [
      `session.release('m', mean('agee', ${age}), laplace({ epsilon: 1 }));`,
      /'"agee"'.*"town" \| "who" \| "age" \| "visits"/,
    ],
    [
      `session.release('m', perUnit(mean('agee', ${age}), { unit: 'who', rows: 1 }), laplace({ epsilon: 1 }));`,
      /'"agee"'/,
    ],
    ["session.release('m', mean('age', {}), laplace({ epsilon: 1 }));", /'{}' is not assignable/],
    ["session.release('m', mean('age', { lower: 0, uper: 1 }), laplace({ epsilon: 1 }));", /'uper' does not exist/],
    ["session.release('m', questions.count, laplace({ epsilonn: 1 }));", /'epsilonn'.*Did you mean to write 'epsilon'/],
    ["session.release('m', questions.count, laplace());", /^Expected 1 arguments, but got 0\.$/],
    ["session.release('m', questions.count);", /^Expected 3-4 arguments, but got 2\.$/],
    [
      "session.release('m', questions.count, laplace);",
      /"the mechanism called, such as laplace\(\{ epsilon: 0\.1 \}\)"/,
    ],
    [
      "session.release('m', questions.count, laplace({ epsilon: 1 }), { fresh: 1 });",
      /^Type 'number' is not assignable to type 'boolean/,
    ],
    ["session.release('m', questions.count, laplace({ epsilon: 1 }), { anew: true });", /'anew' does not exist/],
  ] as const;
  for (const strict of [true, false]) {
    const said = complaintsOf([IMPORTS, ...mistakes.map(([line]) => line)], strict);
    mistakes.forEach(([line, pattern], index) => {
      expect(said.get(index), line).toMatch(pattern);
      expect(said.get(index)?.split('\n'), line).toHaveLength(1);
    });
  }
});

test('the walk has every question and every mechanism of the library', () => {
  const notAsked = ['where', 'confidenceInterval', 'epsilonFor'];
  const names = Object.keys(questions).map((name) => name.split(/,| of /u)[0]);
  expect(Object.keys(statistics).filter((name) => !names.includes(name) && !notAsked.includes(name))).toEqual([]);
  const binds = (value: unknown): value is abstract new () => object =>
    typeof value === 'function' && 'bind' in ((value.prototype ?? {}) as object);
  const missing = Object.entries(mechanisms).filter(
    ([, value]) => binds(value) && !Object.values(noises).some((noise) => noise instanceof value),
  );
  expect(missing).toEqual([]);
});

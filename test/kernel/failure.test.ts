import { describe, expect, it } from 'vitest';
import { type Complaint } from '../../kernel-lib/src/kernel/compiler/complaint.js';
import { excerpt } from '../../kernel-lib/src/kernel/running/excerpt.js';
import { adviceOn } from '../../kernel-lib/src/kernel/running/advice.js';
import { InterruptedError, notCompiled, thrown } from '../../kernel-lib/src/kernel/running/failure.js';
import { Traces } from '../../kernel-lib/src/kernel/running/traces.js';

const traces = new Traces();

describe('a failure', () => {
  it('names the error, its message and where it happened, the machinery around it folded', () => {
    const error = new TypeError('not a number');
    error.stack = [
      'TypeError: not a number',
      '    at square (Cell [3]:3:9)',
      '    at Script.runInThisContext (node:vm:137:12)',
      '    at Object.execute (/somewhere/node_modules/tslab/dist/executor.js:160:38)',
      '    at openSession (/somewhere/node_modules/epsbook/dist/session/open.js:10:3)',
    ].join('\n');
    expect(thrown(error, traces)).toEqual({
      ename: 'TypeError',
      evalue: 'not a number',
      traceback: ['TypeError: not a number', '    at square (Cell [3]:3:9)', '    (3 frames of the machinery folded)'],
    });
  });

  it('takes anything that can be thrown', () => {
    expect(thrown('a text', traces)).toMatchObject({ ename: 'Thrown', evalue: 'a text' });
    expect(thrown(undefined, traces)).toMatchObject({ ename: 'Thrown', evalue: 'undefined' });
    expect(thrown({ code: 7 }, traces)).toMatchObject({ ename: 'Thrown', evalue: '{ code: 7 }' });
    const hostile = {
      [Symbol.for('nodejs.util.inspect.custom')]: () => {
        throw new Error('no');
      },
    };
    expect(thrown(hostile, traces)).toMatchObject({ ename: 'Thrown', evalue: 'a value of type object' });
    const nameless = Object.defineProperty(new Error('x'), 'message', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(thrown(nameless, traces)).toMatchObject({ ename: 'Error', evalue: '' });
  });

  it('tells an interrupt from an error, whether it met a loop or a promise', () => {
    const interrupted = { ename: 'Interrupted', evalue: 'the cell was interrupted' };
    expect(thrown(new InterruptedError('the cell was interrupted'), traces)).toMatchObject(interrupted);
    const inLoop = Object.assign(new Error('Script execution was interrupted by `SIGINT`'), {
      code: 'ERR_SCRIPT_EXECUTION_INTERRUPTED',
    });
    expect(thrown(inLoop, traces)).toMatchObject(interrupted);
  });

  it('tells what caused it', () => {
    const error = new Error('outer', { cause: new RangeError('inner') });
    expect(thrown(error, traces).traceback.join('\n')).toMatch(/^Error: outer[^]*Caused by: RangeError: inner/);
  });

  it('of the compiler is its first complaint, with all of them and their lines to read', () => {
    const first: Complaint = {
      file: undefined,
      line: 0,
      column: 6,
      end: 7,
      code: 2322,
      message: 'Not assignable.',
      text: "const n: number = 'x';",
    };
    const second: Complaint = {
      ...first,
      file: 'module.ts',
      line: 1,
      column: 0,
      end: 3,
      message: 'Not found.',
      text: '\nfoo',
    };
    expect(notCompiled([first, second])).toEqual({
      ename: 'TypeScript',
      evalue: '1:7 - Not assignable.',
      traceback: [
        '1:7 - Not assignable.',
        '',
        "> 1 | const n: number = 'x';",
        '    |       ^',
        '',
        'module.ts 2:1 - Not found.',
        '',
        '> 2 | foo',
        '    | ^^^',
      ],
    });
  });
});

describe('advice', () => {
  it('on commands is given for commands, and not for what is negated', () => {
    const isAdvised = (line: string): boolean => adviceOn(line, 'It is wrong.') !== undefined;
    for (const command of ['!ls', '! ls -la', '!cat a.txt | wc', '!./run.sh', '%%bash', '%cat a.txt'])
      expect(isAdvised(command)).toBe(true);
    for (const negated of [
      "!function () { console.log('now') }()",
      '!ready && start()',
      '!(await ready())',
      '!async () => 1',
    ])
      expect(isAdvised(negated)).toBe(false);
  });
});

describe('an excerpt', () => {
  it('shows two lines around the one that is meant, and marks the place', () => {
    expect(excerpt('a\nb\nc\n\tdef\ng\nh\ni', 3, 1, 4)).toEqual([
      '  2 | b',
      '  3 | c',
      '> 4 | \tdef',
      '    | \t^^^',
      '  5 | g',
      '  6 | h',
    ]);
  });

  it('cuts a long line around the place', () => {
    const [line, mark] = excerpt(`${'x'.repeat(5_000)}!${'y'.repeat(5_000)}`, 0, 5_000);
    expect(line?.length).toBeLessThan(200);
    expect(line?.[mark?.indexOf('^') ?? 0]).toBe('!');
  });
});

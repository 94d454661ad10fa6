import { describe, expect, it } from 'vitest';
import { notCompiled, thrown } from '../../kernel-lib/src/kernel/failure.js';

describe('a failure', () => {
  it('names the error, its message and where in the cell it happened, without the machinery around it', () => {
    const error = new TypeError('not a number');
    error.stack = [
      'TypeError: not a number',
      '    at square (evalmachine.<anonymous>:3:9)',
      '    at Script.runInThisContext (node:vm:137:12)',
      '    at Object.execute (/somewhere/node_modules/tslab/dist/executor.js:160:38)',
    ].join('\n');
    expect(thrown(error)).toEqual({
      ename: 'TypeError',
      evalue: 'not a number',
      traceback: ['TypeError: not a number', '    at square (evalmachine.<anonymous>:3:9)'],
    });
  });

  it('takes anything that can be thrown', () => {
    expect(thrown('a text')).toMatchObject({ ename: 'Thrown', evalue: 'a text' });
    expect(thrown({ code: 7 })).toMatchObject({ ename: 'Thrown', evalue: '{ code: 7 }' });
    expect(thrown(null)).toMatchObject({ ename: 'Thrown', evalue: 'null' });
  });

  it('tells an interrupt from an error, whether it met a loop or a promise', () => {
    const interrupted = { ename: 'Interrupted', evalue: 'the cell was interrupted' };
    expect(thrown(new Error('Interrupted asynchronously'))).toMatchObject(interrupted);
    const inLoop = Object.assign(new Error('Script execution was interrupted by `SIGINT`'), {
      code: 'ERR_SCRIPT_EXECUTION_INTERRUPTED',
    });
    expect(thrown(inLoop)).toMatchObject(interrupted);
  });

  it('of the compiler is its first complaint, with all of them to read', () => {
    const first = { file: '', line: 1, column: 7, message: 'Not assignable.' };
    const second = { file: 'module.ts ', line: 2, column: 1, message: 'Not found.' };
    expect(notCompiled([first, second])).toEqual({
      ename: 'TypeScript',
      evalue: '1:7 - Not assignable.',
      traceback: ['1:7 - Not assignable.', 'module.ts 2:1 - Not found.'],
    });
  });
});

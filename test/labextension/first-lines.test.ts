import * as epsbook from 'epsbook';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { FIRST_LINES } from '../../labextension/src/panel/empty.js';

it('the first lines that an empty panel offers run as they are', () => {
  const { outputText } = ts.transpileModule(FIRST_LINES, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the lines are code
  const spent = new Function('require', 'exports', `${outputText}; return session.spent;`)(
    () => epsbook,
    {},
  ) as unknown;
  expect(spent).toBeCloseTo(0.1, 4);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startKernel, streamOf, type CellResult, type Kernel } from '../support/kernel.js';

let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel();
});

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
});

const formsOf = ({ messages }: CellResult): Record<string, string> =>
  messages.find(({ type }) => type === 'execute_result')?.content['data'] as Record<string, string>;

it('a release that is the last value of a cell is shown with its margin and its promise, and recalled with a mark', async () => {
  const ask = `session.release('patients', count(), laplace({ epsilon: 0.1 }))`;
  const first = await kernel.execute(`
    import { count, dataset, laplace, openSession } from 'epsbook';
    const data = Array.from({ length: 500 }, (_, age) => ({ age }));
    const clinic = dataset({ name: 'shown values', version: 1, unit: 'patient', data });
    const session = openSession(clinic, { budget: { epsilon: 1 } });
    ${ask}`);
  expect(first.reply['status']).toBe('ok');
  expect(formsOf(first)['text/plain']).toMatch(
    /^patients = \d{3} ± 30 \(95 %\) · laplace, ε 0\.1 for one patient, add-or-remove-one \(one row is one patient\)$/,
  );
  expect(formsOf(first)['text/html']).toMatch(/<strong>\d{3} ± 30<\/strong>/);
  expect(formsOf(await kernel.execute(ask))['text/html']).toContain('recalled: free');
  const opened = formsOf(await kernel.execute('session'));
  expect(opened['text/plain']).toMatch(/^shown values · version 1: ε 0\.1 of 1 spent at δ 0 by 1 release/);
  expect(opened['text/html']).toContain('>patients</td>');
  const ledger = await kernel.execute('console.log(session.ledger); session.ledger');
  expect(streamOf(ledger, 'stdout')).toBe(`${formsOf(ledger)['text/plain'] ?? ''}\n`);
  expect(formsOf(ledger)['text/plain']?.split('\n')).toHaveLength(2);
});

it('a data frame is shown as a table, and in few lines of text', async () => {
  const result = await kernel.execute(`
    import { DataFrame } from 'danfojs-node';
    new DataFrame(Array.from({ length: 200 }, (_, row) => ({ row, name: \`<i>\${row}\` })))`);
  const { 'text/html': html = '', 'text/plain': text = '' } = formsOf(result);
  expect(text.split('\n')).toHaveLength(12);
  expect(text).toContain('200 rows × 2 columns');
  expect(html).toContain('&lt;i&gt;0');
  expect(html).toContain('200 rows, 60 shown');
});

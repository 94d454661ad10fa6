import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saidBy, startKernel, valueOf, type Kernel } from '../support/kernel.js';
import { made } from '../support/project.js';

let directory: string;
let kernel: Kernel;

beforeAll(async () => {
  // Outside the clone: no package of this one is above it.
  directory = mkdtempSync(join(tmpdir(), 'epsbook-elsewhere-'));
  kernel = await startKernel({ directory, nodePath: made('node_modules') });
});

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true });
});

describe('in a folder outside the clone', () => {
  it('the library is imported, typed, and so are the modules of Node', async () => {
    expect(
      (await kernel.execute(`import { count } from 'epsbook'; import fs from 'node:fs'; typeof count`)).reply,
    ).toMatchObject({
      status: 'ok',
    });
    expect((await kernel.execute(`count().nothing`)).reply).toMatchObject({ ename: 'TypeScript' });
  });

  it("a package of the user's own comes before ours, and the library keeps its own", async () => {
    const own = join(directory, 'node_modules/valibot');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'package.json'), JSON.stringify({ name: 'valibot', main: 'i.js', types: 'i.d.ts' }));
    writeFileSync(join(own, 'i.js'), `exports.mine = 'mine';`);
    writeFileSync(join(own, 'i.d.ts'), 'export const mine: string;');
    expect(valueOf(await kernel.execute(`import { mine } from 'valibot'; mine`))).toBe('mine');
    expect(valueOf(await kernel.execute(`import { decodeLedger } from 'epsbook/ledger'; typeof decodeLedger`))).toBe(
      'function',
    );
  });

  it('a package that is linked, as in a workspace, is found', async () => {
    symlinkSync(made('node_modules/lodash'), join(directory, 'node_modules/linked'));
    expect(valueOf(await kernel.execute(`const linked = require('linked'); typeof linked.chunk`))).toBe('function');
  });
});

describe('names', () => {
  it('that a failing cell came to are kept, and those after are not', async () => {
    await kernel.execute(`const reached = 5; throw new Error('stop'); const after = 6;`);
    expect(valueOf(await kernel.execute('reached'))).toBe('5');
    expect((await kernel.execute('after')).reply).toMatchObject({ ename: 'TypeScript' });
  });

  it('that an interrupted cell came to are kept', async () => {
    const { done } = kernel.begin(`const begun = 'begun'; console.log('looping'); for (;;) {}`);
    await kernel.published(({ content }) => content['text'] === 'looping\n');
    kernel.interrupt();
    expect((await done).reply).toMatchObject({ ename: 'Interrupted' });
    expect(valueOf(await kernel.execute('begun'))).toBe('begun');
  });

  it('of functions that are declared anew are seen by their callers', async () => {
    await kernel.execute('function rate() { return 1 } function caller() { return rate() * 10 }');
    await kernel.execute('function rate() { return 2 }');
    expect(valueOf(await kernel.execute('caller() + rate.name'))).toBe('20rate');
  });

  it('of constants of another cell can not be assigned to, and the message says what to do', async () => {
    await kernel.execute('const fixed = 1');
    const { reply } = await kernel.execute('fixed = 2');
    expect(reply['evalue']).toBe(
      "1:1 - Cannot assign to 'fixed' because an earlier cell declares it with const; declare it there with let, or anew here.",
    );
  });

  it('stay typed over a long chain of cells', async () => {
    await kernel.execute(`let link = [{ n: 1, tags: ['a'] }]`);
    for (let index = 0; index < 30; index++)
      await kernel.execute(
        `let link${String(index)} = link${index === 0 ? '' : String(index - 1)}.map(({ n, tags }) => ({ n: n + 1, tags }))`,
      );
    expect(valueOf(await kernel.execute('link29[0].n.toFixed(1) + link29[0].tags[0].length'))).toBe('31.01');
    expect((await kernel.execute('link29[0].n.length')).reply).toMatchObject({ ename: 'TypeScript' });
  });
});

describe('an error', () => {
  it("is one sentence, the user's own line, and no frame of the machinery", async () => {
    const result = await kernel.execute(
      `import { openSession } from 'epsbook';\n\nconst s = openSession(undefined as any, {} as any);`,
    );
    expect(result.reply).toMatchObject({ status: 'error' });
    const said = saidBy(result);
    expect(said).toMatch(/> 3 \| const s = openSession/);
    expect(said).not.toMatch(/node:|kernel-lib|dist\//);
    expect(said.split('\n').length).toBeLessThan(12);
  });
});

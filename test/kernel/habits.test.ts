import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saidBy, startKernel, streamOf, valueOf, type Kernel } from '../support/kernel.js';

let kernel: Kernel;
let directory = '';

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'epsbook-habits-'));
  const home = join(directory, 'node_modules', 'only-import');
  mkdirSync(home, { recursive: true });
  const exports = { '.': { types: './only.d.ts', import: './only.js' } };
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'only-import', type: 'module', exports }));
  writeFileSync(join(home, 'only.js'), 'export const one = 1;');
  writeFileSync(join(home, 'only.d.ts'), 'export declare const one: number;');
  kernel = await startKernel({ directory });
}, 60_000);

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true });
});

const error = async (code: string): Promise<string> => {
  const result = await kernel.execute(code);
  expect(result.reply['status']).toBe('error');
  return saidBy(result);
};

const value = async (code: string): Promise<string | undefined> => {
  const result = await kernel.execute(code);
  expect(result.reply['status'], saidBy(result)).toBe('ok');
  return valueOf(result);
};

describe('where modules are', () => {
  it('is told of packages that can only be imported, and of built-in ones, as in a module', async () => {
    const file = join('node_modules', 'only-import', 'only.js');
    expect(await value("import.meta.resolve('only-import')")).toMatch(/^file:.*only\.js$/);
    expect(await value("require.resolve('only-import')")).toContain(file);
    expect(await value("import.meta.resolve('fs')")).toBe('node:fs');
    expect(await value("import.meta.resolve('./not-there.js')")).toMatch(/^file:.*not-there\.js$/);
    expect(await error("import.meta.resolve('not-installed')")).toContain('not-installed');
  });
});

describe('what is legal, though of no use in a program', () => {
  it.each([
    ['1, 2, 3', '3'],
    ["'' ?? 'never'", "''"],
    ["' '", "' '"],
    ['[] === [] as any', 'false'],
    ['if ({}) 5', undefined],
    ['(() => { return 6; console.log("never"); })()', '6'],
  ])('%s runs', async (code, shown) => {
    const given = await value(code);
    if (shown !== undefined) expect(given).toBe(shown);
  });

  it('is not what cannot be right', async () => {
    expect(await error('const three = 3; three === 4')).toContain('no overlap');
  });
});

describe('output by file descriptor', () => {
  it('reaches the cell', async () => {
    const result = await kernel.execute(`
      import * as fs from 'node:fs';
      import { promisify } from 'node:util';
      const written = fs.writeSync(1, 'first\\n') + fs.writeSync(1, Buffer.from('-second\\n-'), 1, 7);
      fs.writeFileSync(1, 'third\\n');
      fs.appendFileSync(2, 'complaint\\n');
      const { bytesWritten } = await promisify(fs.write)(1, 'fourth\\n');
      await new Promise<void>((resolve) => { fs.createWriteStream('', { fd: 1, autoClose: false }).end('fifth\\n', () => resolve()); });
      [written, bytesWritten].join()`);
    expect(result.reply['status'], saidBy(result)).toBe('ok');
    expect(streamOf(result, 'stdout')).toBe('first\nsecond\nthird\nfourth\nfifth\n');
    expect(streamOf(result, 'stderr')).toBe('complaint\n');
    expect(valueOf(result)).toBe('13,7');
  });

  it('leaves files what they are', async () => {
    const code =
      "import * as fs from 'node:fs'; const at = fs.openSync('file.txt', 'w'); fs.writeSync(at, 'text'); fs.closeSync(at); fs.readFileSync('file.txt', 'utf8')";
    expect(await value(code)).toBe('text');
  });
});

describe('process.exit', () => {
  it('ends the cell, and says how a kernel is ended', async () => {
    expect(await value('const before = 1; before')).toBe('1');
    expect(await error('process.exit(3); console.log("not reached")')).toMatch(
      /^Exit: process\.exit\(3\) ends the cell, not the kernel[^]*restart/,
    );
    expect(await value('before + 1')).toBe('2');
  });
});

describe('what nobody catches', () => {
  const later = (name: string): string =>
    `setTimeout(() => { throw new RangeError('${name}'); }); await new Promise((resolve) => setTimeout(resolve, 50));`;

  it('is told with its line, also after all listeners were taken away', async () => {
    expect(saidBy(await kernel.execute(later('first')))).toMatch(/RangeError: first[^]*> 1 \| setTimeout/);
    await kernel.execute(
      "process.removeAllListeners('uncaughtException'); process.removeAllListeners('unhandledRejection');",
    );
    expect(saidBy(await kernel.execute(later('second')))).toContain('RangeError: second');
    const rejected =
      "void Promise.reject(new Error('third')); await new Promise((resolve) => setTimeout(resolve, 50));";
    expect(saidBy(await kernel.execute(rejected))).toContain('Error: third');
  });

  it("is the user's own where they listen", async () => {
    await kernel.execute("process.on('uncaughtException', (error) => console.log('mine: ' + error.message));");
    const result = await kernel.execute(later('fourth'));
    expect(streamOf(result, 'stdout')).toBe('mine: fourth\n');
    expect(streamOf(result, 'stderr')).toBe('');
  });
});

describe('a script pasted into a cell', () => {
  it('finds what a CommonJS module has, and is the main one', async () => {
    const code = `#!/usr/bin/env node
      'use strict';
      const path = require('node:path');
      let ran = '';
      if (require.main === module) ran = [path.basename(__filename), __dirname === import.meta.dirname].join();
      ran`;
    expect(await value(code)).toBe('notebook.ipynb,true');
    const own = "import { dirname } from 'node:path'; const __dirname = dirname('/elsewhere/file'); __dirname";
    expect(await value(own)).toBe('/elsewhere');
  });
});

describe('what other kernels have', () => {
  it.each([
    ['%pip install numpy', 'npm install'],
    ['!npm install left-pad', 'npm install'],
    ['!ls -la', 'execSync'],
    ['%%bash\nls', 'execSync'],
    ['%time 1 + 1', 'console.time'],
    ['%matplotlib inline', 'figures'],
    ['%load_ext thing', 'no magics'],
    ['?console', 'Shift+Tab'],
    ["import chalk from 'npm:chalk'", 'plain name'],
    ["import chalk from 'https://esm.sh/chalk'", 'URLs'],
    ["Deno.readTextFileSync('x')", 'Node, not Deno'],
  ])('%s is told what to write instead', async (code, advice) => {
    expect(await error(code)).toContain(advice);
  });
});

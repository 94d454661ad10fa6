import { build } from 'esbuild';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project.js';

/** What an entry weighs in a page, in KB, minified: `ledger` reads and writes ledgers and loads no accountant. */
test.each([
  ['accounting', 80],
  ['ledger', 45],
  ['ledger/filters', 83],
  ['reports', 10],
])('%s, for a browser, is at most %d KB', async (entry, most) => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'kernel-lib/src', entry, 'index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  expect(outputFiles).toHaveLength(1);
  expect((outputFiles[0]?.contents.length ?? 0) / 1000).toBeLessThanOrEqual(most);
});

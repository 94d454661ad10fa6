import { build, type Metafile, type Plugin } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { root } from '../support/project.js';

/** What an entry weighs in a page, in KB, minified: `ledger` reads and writes ledgers and loads no accountant. */
test.each([
  ['accounting', 75],
  ['ledger', 45],
  ['ledger/filters', 82],
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

/** The style sheet, which the extension's build puts beside the compiled code; epsbook's sources in place of what was built of them. */
const fromSources: Plugin = {
  name: 'from sources',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\.raw\.css$/ }, () => ({ path: join(root, 'labextension/style/panel.css') }));
    onLoad({ filter: /panel\.css$/ }, async ({ path }) => ({ contents: await readFile(path), loader: 'text' }));
    onResolve({ filter: /^epsbook\// }, ({ path }) => ({
      path: join(root, 'kernel-lib/src', path.slice('epsbook/'.length), 'index.ts'),
    }));
  },
};

describe('the panel', () => {
  let outputs: Metafile['outputs'];
  /** What is loaded with JupyterLab, before a ledger is there: the entry and the chunks that it imports at once. */
  const atStart = new Map<string, Metafile['outputs'][string]>();

  beforeAll(async () => {
    const { metafile } = await build({
      entryPoints: [join(root, 'labextension/src/index.ts')],
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      outdir: join(root, '.cache/bundles'),
      absWorkingDir: root,
      write: false,
      metafile: true,
      plugins: [fromSources],
      // JupyterLab shares these with its extensions, so that they are not in a bundle of ours.
      external: ['@jupyterlab/*', '@lumino/*', 'react', 'react-dom', 'plotly.js-basic-dist-min', 'plotly.js-dist-min'],
    });
    ({ outputs } = metafile);
    const waiting = Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === 'labextension/src/index.ts');
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const output = outputs[path];
      if (output === undefined || atStart.has(path)) continue;
      atStart.set(path, output);
      waiting.push(
        ...output.imports.filter(({ kind }) => kind === 'import-statement').map((imported) => imported.path),
      );
    }
  });

  it('starts with at most 100 KB', () => {
    const bytes = [...atStart.values()].reduce((sum, output) => sum + output.bytes, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes / 1000).toBeLessThanOrEqual(100);
  });

  it('loads what works out ε, and each section’s chart, only when they are needed', async () => {
    const inputs = new Set([...atStart.values()].flatMap((output) => Object.keys(output.inputs)));
    const lazy = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
    expect(inputs).toContain('labextension/src/sections/curve/view.tsx');
    const sections = await readdir(join(root, 'labextension/src/sections'), { withFileTypes: true });
    const kinds = sections.filter((each) => each.isDirectory()).map(({ name }) => name);
    expect(kinds).toContain('curve');
    for (const kind of kinds) {
      expect(lazy).toContain(`labextension/src/sections/${kind}/chart.ts`);
      expect(inputs).not.toContain(`labextension/src/sections/${kind}/chart.ts`);
    }
    expect(lazy).toContain('labextension/src/figures/figures.ts');
    expect(lazy).toContain('labextension/src/what-if/view.tsx');
    expect([...inputs].filter((input) => input.startsWith('labextension/src/what-if'))).toEqual([]);
    expect([...inputs].filter((input) => input.startsWith('kernel-lib/src/accounting/pld'))).toEqual([]);
    expect([...inputs].filter((input) => input.includes('ledger/filters'))).toEqual([]);
  });
});

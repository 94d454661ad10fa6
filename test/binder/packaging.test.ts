import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData, type Analysis } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, root } from '../support/project.js';
import { pythonWith } from '../support/python.js';

const run = promisify(execFile);

let folder: string;
let files: readonly string[];
let tarball: string;

/** The package as npm would publish it, in a folder outside the clone, beside the packages it needs. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epsbook-project-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: join(root, 'kernel-lib'),
  });
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  files = packed.files.map(({ path }) => path);
  tarball = join(folder, packed.filename);
  const installed = join(folder, 'node_modules/epsbook');
  await mkdir(installed, { recursive: true });
  await run('tar', ['--extract', '--file', tarball, '--strip-components=1', '--directory', installed]);
  const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    await mkdir(join(folder, 'node_modules', name, '..'), { recursive: true });
    await symlink(made(`node_modules/${name}`), join(folder, 'node_modules', name));
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const epsbook = async (...args: string[]): Promise<{ stdout: string; code: number }> =>
  run(process.execPath, [join(folder, 'node_modules/epsbook/dist/cli/epsbook.js'), ...args], { cwd: folder }).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: unknown) => error as { stdout: string; code: number },
  );

describe('the package', () => {
  it('holds what it needs, and nothing of how it was built', () => {
    for (const file of [
      'LICENSE',
      'README.md',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/kernel/preload.js',
      'dist/cli/epsbook.js',
    ])
      expect(files).toContain(file);
    expect(files.filter((file) => file.endsWith('.tsbuildinfo'))).toEqual([]);
  });

  it('is found faultless by publint', async () => {
    const { messages } = await publint({ pkgDir: join(folder, 'node_modules/epsbook'), pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('resolves with its types under every kind of resolution, each entry, by Are The Types Wrong', async () => {
    const packed = createPackageFromTarballData(new Uint8Array(await readFile(tarball)));
    const entries = files.flatMap((file) => /^dist\/(.+)\/index\.d\.ts$/.exec(file)?.[1] ?? []);
    expect(entries).toEqual(
      expect.arrayContaining(['training', 'accounting/explain', 'ledger/filters', 'federated/server']),
    );
    const includeEntrypoints = entries.map((entry) => `./${entry}`);
    const { entrypoints, problems } = (await checkPackage(packed, { includeEntrypoints })) as Analysis;
    expect(Object.keys(entrypoints)).toEqual(expect.arrayContaining(includeEntrypoints));
    // Every entry is an ES module, which Node 20.19 and later load by `require` too.
    expect(problems.filter(({ kind }) => kind !== 'CJSResolvesToESM')).toEqual([]);
  });
});

describe('in a project of one’s own', () => {
  it('init installs a kernel for an environment and writes a notebook that runs in it', async () => {
    const environment = join(folder, '.venv');
    await run(made('.venv/bin/python'), ['-m', 'venv', '--without-pip', environment]);
    const done = await epsbook('init', '--no-extension');
    expect(done.stdout).toContain('✓ kernel "TypeScript (epsbook)"');
    expect(done.code).toBe(0);
    const kernels = join(environment, 'share/jupyter/kernels/epsbook');
    const { argv } = JSON.parse(await readFile(join(kernels, 'kernel.json'), 'utf8')) as { argv: string[] };
    expect(argv[2]).toMatch(/node_modules\/epsbook\/dist\/kernel\/preload\.js$/);
    expect(await readFile(join(kernels, 'logo-svg.svg'), 'utf8')).toContain('<svg');
    await run(
      made('.venv/bin/jupyter-execute'),
      ['--inplace', '--kernel_name=epsbook', '--timeout=150', 'first-steps.ipynb'],
      {
        cwd: folder,
        env: { ...process.env, JUPYTER_PATH: join(environment, 'share/jupyter'), JUPYTER_PREFER_ENV_PATH: '0' },
      },
    );
    const { cells } = JSON.parse(await readFile(join(folder, 'first-steps.ipynb'), 'utf8')) as {
      cells: { outputs?: { output_type: string }[] }[];
    };
    expect(cells.flatMap(({ outputs = [] }) => outputs).some(({ output_type }) => output_type === 'error')).toBe(false);
    expect((await epsbook('init', '--no-extension')).stdout).toContain('left as it is');
  });

  it('doctor says what is missing and what to do, and ends with 1', async () => {
    const { stdout, code } = await epsbook('doctor');
    expect(code).toBe(1);
    expect(stdout).toContain('✗ JupyterLab is missing\n    ');
    expect(stdout).toContain('pip install jupyterlab');
  });

  it('doctor sees a kernel whose files are gone', async () => {
    const file = join(folder, '.venv/share/jupyter/kernels/epsbook/kernel.json');
    await writeFile(file, JSON.stringify({ argv: [join(folder, 'gone'), '{connection_file}'] }));
    expect((await epsbook('doctor')).stdout).toContain(`the kernel names a file that is gone: ${join(folder, 'gone')}`);
  });
});

describe('the extension', () => {
  it('becomes a wheel from its sdist, with the built panel and papermill’s translator', async () => {
    const python = pythonWith(['build==1.3.0']);
    const built = join(folder, 'python');
    // First the sdist, then the wheel from what is in it.
    await run(python, ['-m', 'build', '--outdir', built, made('labextension')]);
    const wheel = (await readdir(built)).find((file) => file.endsWith('.whl')) ?? 'none';
    const { stdout } = await run(python, ['-m', 'zipfile', '--list', join(built, wheel)]);
    expect(stdout).toMatch(/labextensions\/epsbook-labextension\/static\/remoteEntry\.\w+\.js/);
    expect(stdout).toMatch(/labextensions\/epsbook-labextension\/install\.json/);
    expect(stdout).toContain('epsbook/papermill.py');
    expect(stdout).toContain('licenses/LICENSE');
  });

  it('is compatible with the JupyterLab it is installed in, as Jupyter tells it', async () => {
    const { stdout, stderr } = await run(made('.venv/bin/jupyter'), ['labextension', 'list']);
    // eslint-disable-next-line no-control-regex -- the list is coloured
    const plain = (stdout + stderr).replace(/\u001b\[\d+m/g, '');
    const line = plain.split('\n').find((text) => text.includes('epsbook-labextension'));
    expect(line).toMatch(/enabled +OK/);
  });

  it('accepts every JupyterLab from 4.0 on', async () => {
    const { dependencies } = JSON.parse(await readFile(join(root, 'labextension/package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const own = Object.entries(dependencies).filter(([name]) => name.startsWith('@jupyterlab/'));
    // The packages' versions in JupyterLab 4.0.0.
    const lowest: Record<string, string> = { apputils: '4.1.0', services: '7.0.0', 'rendermime-interfaces': '3.8.0' };
    for (const [name, range] of own) expect(`${name} ${range}`).toBe(`${name} ^${lowest[name.slice(12)] ?? '4.0.0'}`);
    expect(own.length).toBeGreaterThan(5);
  });
});

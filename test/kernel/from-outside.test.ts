import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { made } from '../support/project.js';
import { pythonWith } from '../support/python.js';

const run = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epsbook-outside-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A notebook of TypeScript with these cells; the first one holds the parameters. */
const notebook = (...cells: readonly string[]): string =>
  JSON.stringify({
    cells: cells.map((source, index) => ({
      cell_type: 'code',
      id: `cell-${String(index)}`,
      execution_count: null,
      metadata: index === 0 ? { tags: ['parameters'] } : {},
      outputs: [],
      source,
    })),
    metadata: {
      kernelspec: { name: 'epsbook', display_name: 'TypeScript (epsbook)', language: 'typescript' },
      language_info: { name: 'typescript' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  });

describe('jupyter run', () => {
  it('runs a file of TypeScript, with the library', async () => {
    const file = join(folder, 'file.ts');
    await writeFile(file, "import { laplace } from 'epsbook';\nconsole.log(typeof laplace, 40 + 2);\n");
    const { stdout } = await run(made('.venv/bin/jupyter-run'), ['--kernel=epsbook', file], { cwd: folder });
    expect(stdout).toBe('function 42\n');
  });

  it('fails where the file does, and tells the line as written', async () => {
    const file = join(folder, 'wrong.ts');
    await writeFile(file, "const one = 1;\nthrow new Error('as it should');\n");
    const failed = run(made('.venv/bin/jupyter-run'), ['--kernel=epsbook', file], { cwd: folder });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/> 2 \| throw new Error/) as string,
    });
  });
});

describe('papermill', () => {
  it('passes parameters of every kind, typed', async () => {
    const python = pythonWith(['papermill==2.6.0']);
    const [input, output] = [join(folder, 'in.ipynb'), join(folder, 'out.ipynb')];
    await writeFile(
      input,
      notebook(
        "let epsilon = 1, name = '', flags: boolean[] = [], nothing: null = null, table: Record<string, number> = {};",
        'console.log(JSON.stringify({ epsilon: epsilon * 2, name, flags, nothing, table }));',
      ),
    );
    const parameters =
      '{epsilon: 0.25, name: "a `b` ${c} \\"d\\" Ä", flags: [true, false], nothing: null, table: {"x y": 3}}';
    await run(
      python,
      ['-m', 'epsbook.papermill', input, output, '--parameters_yaml', parameters, '--no-progress-bar'],
      {
        cwd: folder,
        env: { ...process.env, PYTHONPATH: made('labextension'), JUPYTER_PATH: made('.venv/share/jupyter') },
      },
    );
    const { cells } = JSON.parse(await readFile(output, 'utf8')) as {
      cells: { outputs: { text: string | string[] }[] }[];
    };
    const printed = cells
      .at(-1)
      ?.outputs.map(({ text }) => [text].flat().join(''))
      .join('');
    expect(JSON.parse(printed ?? '')).toEqual({
      epsilon: 0.5,
      name: 'a `b` ${c} "d" Ä',
      flags: [true, false],
      nothing: null,
      table: { 'x y': 3 },
    });
  });
});

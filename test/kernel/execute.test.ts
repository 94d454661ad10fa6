import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, root } from '../support/project.js';

interface Outcome {
  readonly failed: boolean;
  readonly said: string;
  /** What each cell put out, as `jupyter execute` has written it into the notebook. */
  readonly outputs: readonly string[];
}

let folder: string;

beforeAll(async () => {
  // Inside the project: outside it tslab does not find the types of Node.
  const out = join(root, 'test/out');
  await mkdir(out, { recursive: true });
  folder = await mkdtemp(join(out, 'execute-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs a notebook of these cells with `jupyter execute`, in the kernel that the set-up has installed. */
async function execute(cells: readonly string[], ...options: string[]): Promise<Outcome> {
  made('.venv/share/jupyter/kernels/epsbook/kernel.json');
  const file = join(folder, `${randomUUID()}.ipynb`);
  await writeFile(
    file,
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: { kernelspec: { name: 'epsbook', display_name: 'TypeScript (epsbook)', language: 'typescript' } },
      cells: cells.map((source, index) => ({
        cell_type: 'code',
        id: `cell-${String(index)}`,
        source,
        metadata: {},
        outputs: [],
        execution_count: null,
      })),
    }),
  );
  const run = promisify(execFile)(made('.venv/bin/jupyter-execute'), [
    '--inplace',
    '--kernel_name=epsbook',
    ...options,
    file,
  ]);
  const [failed, said] = await run.then(
    ({ stderr }) => [false, stderr] as const,
    (error: unknown) => [true, (error as { stderr: string }).stderr] as const,
  );
  const notebook = JSON.parse(await readFile(file, 'utf8')) as {
    cells: { outputs: { output_type: string; text?: string | string[]; evalue?: string }[] }[];
  };
  return {
    failed,
    said,
    outputs: notebook.cells.map(({ outputs }) =>
      outputs.map(({ text, evalue }) => evalue ?? (Array.isArray(text) ? text.join('') : text)).join('|'),
    ),
  };
}

describe('a notebook run by jupyter execute', () => {
  it('runs to its end', async () => {
    expect(await execute(["console.log('one')", "console.log('two')"])).toMatchObject({
      failed: false,
      outputs: ['one\n', 'two\n'],
    });
  });

  it('fails with the message of the cell that throws, and does not run those after it', async () => {
    const { failed, said, outputs } = await execute([
      "console.log('before')",
      "throw new Error('the budget is spent')",
      "console.log('after')",
    ]);
    expect(failed).toBe(true);
    expect(said).toContain('Error: the budget is spent');
    expect(outputs[2]).toBe('');
  });

  it('runs the cells after one that throws where errors are allowed', async () => {
    expect(
      await execute(["console.log('before')", "throw new Error('expected')", "console.log('after')"], '--allow-errors'),
    ).toMatchObject({ failed: false, outputs: ['before\n', 'expected', 'after\n'] });
  });
});

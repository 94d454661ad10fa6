import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saidBy, startKernel, type Kernel } from '../../support/kernel.js';
import { root } from '../../support/project.js';

/** A cell with what it shows, or fails with; or a file that is written between two cells. */
interface Step {
  readonly about?: string;
  readonly code?: readonly string[];
  readonly shows?: string | readonly string[];
  readonly fails?: readonly string[];
  readonly write?: string;
  readonly text?: readonly string[];
}

/** Cells of one notebook, in order: each may use what those before it declared. */
interface Notebook {
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly Step[];
}

const read = (file: string): Notebook => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Notebook;

const nameOf = ({ about, code = [] }: Step): string => about ?? code.join(' ').slice(0, 70);

describe.each([
  { file: 'cells.json', count: 147 },
  { file: 'more-cells.json', count: 265 },
])('$count cells of one notebook, $file', ({ file, count }) => {
  const { files, steps } = read(file);
  let directory: string;
  let kernel: Kernel;

  function write(file: string, lines: readonly string[]): void {
    const path = join(directory, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, lines.join('\n'));
  }

  beforeAll(async () => {
    const out = join(root, 'test/out');
    mkdirSync(out, { recursive: true });
    directory = mkdtempSync(join(out, 'cells-'));
    for (const [file, lines] of Object.entries(files)) write(file, lines);
    kernel = await startKernel({ directory });
  });

  afterAll(async () => {
    await kernel[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true });
  });

  it('are there', () => {
    expect(steps.filter(({ code }) => code !== undefined)).toHaveLength(count);
  });

  it.each(steps.map((step, index) => ({ ...step, name: `${String(index)}: ${nameOf(step)}` })))(
    '$name',
    async ({ code, shows, fails, write: path, text }) => {
      if (path !== undefined) {
        write(path, text ?? []);
        return;
      }
      const result = await kernel.execute((code ?? []).join('\n'));
      const said = saidBy(result);
      expect(result.reply['status'], said).toBe(fails === undefined ? 'ok' : 'error');
      for (const part of fails ?? [shows ?? ''].flat()) expect(said).toContain(part);
    },
  );
});

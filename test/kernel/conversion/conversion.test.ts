import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saidBy, startKernel, type Kernel } from '../../support/kernel.js';
import { root } from '../../support/project.js';

/** A cell with what it shows, or fails with; or a file that is written between two cells. */
interface Step {
  readonly about: string;
  readonly code?: readonly string[];
  readonly shows?: string;
  readonly fails?: readonly string[];
  readonly write?: string;
  readonly text?: readonly string[];
}

/** Cells of one notebook, in order: each may use what those before it declared. */
const { files, steps } = JSON.parse(readFileSync(new URL('./cells.json', import.meta.url), 'utf8')) as {
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly Step[];
};

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

describe('147 cells of one notebook', () => {
  it('are there', () => {
    expect(steps.filter(({ code }) => code !== undefined)).toHaveLength(147);
  });

  it.each(steps.map((step, index) => ({ ...step, name: `${String(index)}: ${step.about}` })))(
    '$name',
    async ({ code, shows, fails, write: file, text }) => {
      if (file !== undefined) {
        write(file, text ?? []);
        return;
      }
      const result = await kernel.execute((code ?? []).join('\n'));
      const said = saidBy(result);
      expect(result.reply['status'], said).toBe(fails === undefined ? 'ok' : 'error');
      for (const part of fails ?? [shows ?? '']) expect(said).toContain(part);
    },
  );
});

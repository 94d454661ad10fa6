import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeLedger, LEDGER_MIME_TYPE } from '../../kernel-lib/src/ledger/index.js';
import { made, root } from '../support/project.js';

interface Output {
  readonly output_type: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Cell {
  readonly cell_type: string;
  readonly source: string[];
  readonly outputs?: readonly Output[];
  readonly execution_count?: number | null;
}

interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: { readonly kernelspec?: { readonly name?: string } };
}

const read = (path: string): Notebook => JSON.parse(readFileSync(path, 'utf8')) as Notebook;

const codeOf = ({ cells }: Notebook): Cell[] =>
  cells.filter(({ cell_type, source }) => cell_type === 'code' && source.join('').trim() !== '');

const notebooks = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'notebooks/*.ipynb'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '');

it('finds the tour among the notebooks', () => {
  expect(notebooks).toContain('notebooks/tour.ipynb');
});

describe.each(notebooks)('%s', (path) => {
  const source = read(join(root, path));

  it('is committed without outputs, for our kernel', () => {
    expect(source.metadata.kernelspec?.name).toBe('epsbook');
    for (const { outputs, execution_count } of codeOf(source)) {
      expect(outputs).toEqual([]);
      expect(execution_count).toBeNull();
    }
  });

  it('runs from top to bottom, and what it publishes can be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'epsbook-notebook-'));
    try {
      const executed = join(folder, 'executed.ipynb');
      const run = spawnSync(
        made('.venv/bin/jupyter'),
        ['execute', '--kernel_name=epsbook', '--timeout=600', `--output=${executed}`, join(root, path)],
        // Ledgers of its own: what another notebook released before would be recalled, and spend nothing.
        { encoding: 'utf8', env: { ...process.env, EPSBOOK_LEDGERS: join(folder, 'ledgers') } },
      );
      expect(run.status, run.stderr.slice(-4_000)).toBe(0);
      const cells = codeOf(read(executed));
      // A kernel that fails silently leaves cells without a count.
      expect(cells.map(({ execution_count }) => execution_count)).toEqual(cells.map((_, index) => index + 1));
      const messages = cells
        .flatMap(({ outputs }) => outputs ?? [])
        .map(({ data }) => data?.[LEDGER_MIME_TYPE])
        .filter((message) => message !== undefined)
        .map(decodeLedger);
      // A ledger on which nothing was spent shows the reports for which it was opened.
      for (const { entries, reports } of messages) expect(entries.length + reports.length).toBeGreaterThan(0);
      // Not every notebook asks private data; one that does shows its ledger, and every one shows something.
      if (cells.some(({ source: lines }) => /openSession\(|DPWrapper\(/.test(lines.join('')))) {
        expect(messages.length).toBeGreaterThan(0);
      }
      expect(cells.some(({ outputs }) => (outputs ?? []).length > 0)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

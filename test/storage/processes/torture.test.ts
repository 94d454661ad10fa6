import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasPostgres, startPostgres } from '../../support/postgres.js';
import { releasesAt, spend, survivesKills } from './spending.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epsbook-ledgers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Processes that share a budget, each trying to spend all of it. */
async function compete(place: string, processes: number): Promise<void> {
  const results = await Promise.all(
    Array.from({ length: processes }, (_, index) =>
      spend({ place, label: `process ${String(index)}`, epsilon: 0.01, budget: 1 }),
    ),
  );
  expect(results.map(({ code, stderr }) => [code, stderr])).toEqual(results.map(() => [0, '']));
  const answers = results.reduce((sum, one) => sum + one.answers, 0);
  expect(answers).toBe(100);
  expect(releasesAt(place)).toBe(100);
}

describe('a budget that many processes spend at once', () => {
  test('is spent exactly once, in a file', () => compete(folder, 8));

  test.skipIf(!hasPostgres())('is spent exactly once, in PostgreSQL', async () => {
    const server = await startPostgres();
    try {
      await compete(server.url, 8);
    } finally {
      await server.remove();
    }
  });
});

test('a process killed at any moment leaves a ledger that verifies and holds every draw that was shown', () =>
  survivesKills(folder, 12));

test('a disk that is full ends the spending with a reason, and nothing that was shown is lost', async () => {
  const { answers, code, stderr } = await spend({
    place: folder,
    label: 'full disk',
    epsilon: 1e-6,
    budget: 10,
    // No file may grow beyond 200 blocks of 1 KiB.
    shell: `trap '' XFSZ; ulimit -f 200; "$@"`,
  });
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/Nothing was drawn/);
  expect(answers).toBeGreaterThan(0);
  expect(releasesAt(folder)).toBeGreaterThanOrEqual(answers);
});

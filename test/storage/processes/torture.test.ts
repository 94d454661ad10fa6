import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileFailingLocks, hasCompiler } from './failing-locks.js';
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

/** A spending process that cannot go on ends with the reason, and draws nothing. */
async function refuses(shell: string): Promise<string> {
  const { answers, code, stderr } = await spend({ place: folder, label: 'again', epsilon: 0.01, budget: 0.1, shell });
  expect({ answers, code }).toEqual({ answers: 0, code: 1 });
  expect(stderr).toMatch(/Nothing was drawn/);
  return stderr;
}

describe('a ledger that cannot be written', () => {
  // Root may write what is read-only, until it gives up that right.
  const unprivileged = process.getuid?.() === 0 ? 'setpriv --bounding-set=-dac_override,-dac_read_search "$@"' : '"$@"';

  test.each([
    ['file', 0o755],
    ['file and folder', 0o555],
  ])('is named where its %s is read-only', async (_, mode) => {
    await spend({ place: folder, label: 'first', epsilon: 0.01, budget: 0.1, killAfter: 0 });
    for (const name of readdirSync(folder)) if (name.startsWith('ledgers')) chmodSync(join(folder, name), 0o444);
    chmodSync(folder, mode);
    try {
      expect(await refuses(unprivileged)).toMatch(/is read-only; make the file and its folder writable/);
    } finally {
      chmodSync(folder, 0o755);
    }
  });

  // What a network file system without working locks answers (fcntl(2)); ENOLCK may pass, and is waited for.
  test.skipIf(!hasCompiler()).each([
    ['ENOLCK', constants.errno.ENOLCK],
    ['EOPNOTSUPP', constants.errno.EOPNOTSUPP],
    ['EIO', constants.errno.EIO],
  ])('is named where locks fail with %s', async (_, number) => {
    const library = compileFailingLocks(folder);
    expect(await refuses(`LOCK_ERRNO=${String(number)} LD_PRELOAD=${library} "$@"`)).toMatch(
      /network file system.*choose a local place with EPSBOOK_LEDGERS/,
    );
  });
});

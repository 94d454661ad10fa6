import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { survivesKills } from '../storage/processes/spending.js';

test('a budget survives 200 processes that are killed while they spend it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'epsbook-ledgers-'));
  try {
    await expect(survivesKills(folder, 200)).resolves.toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

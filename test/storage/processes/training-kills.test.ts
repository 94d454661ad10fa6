import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLedgerStore } from '../../../kernel-lib/dist/storage/index.js';
import { charged } from '../../support/charged.js';
import { root } from '../../support/project.js';

const TRAINER = join(root, 'test', 'storage', 'processes', 'trainer.mjs');

/** Trains in a process of its own, which is killed once it has printed so many steps; the steps that it printed. */
async function trained(place: string, kind: string, killAfter = Infinity) {
  const child = spawn(process.execPath, [TRAINER, place, kind, join(place, 'checkpoint')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (stdout.split('\n').length > killAfter) child.kill('SIGKILL');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, steps: stdout.trim().split('\n').filter(Boolean).map(Number) };
}

/** All that a ledger says of what was charged: not when, nor by which run. */
function chargedAt(place: string) {
  const store = openLedgerStore({ place });
  try {
    return charged(store.state('clinic').entries);
  } finally {
    store.close();
  }
}

describe.each(['wrapper', 'descent'])('a training by a %s, in a process that is killed again and again', (kind) => {
  it('goes on to the ledger of one that was not, and never draws a step twice', async () => {
    const places = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'epsbook-kills-')));
    const [killed = '', whole = ''] = places;
    try {
      expect((await trained(whole, kind)).code).toBe(0);
      let drawn = 0;
      for (const killAfter of [1, 7, 20]) {
        const { code, steps } = await trained(killed, kind, killAfter);
        expect(code).toBe(null);
        expect(steps.length).toBeGreaterThanOrEqual(killAfter);
        drawn += steps.length;
      }
      const { code, steps } = await trained(killed, kind);
      expect(code).toBe(0);
      expect(steps.length).toBeGreaterThan(0);
      expect(drawn + steps.length).toBeLessThanOrEqual(100);
      expect(chargedAt(killed)).toEqual(chargedAt(whole));
    } finally {
      for (const place of places) rmSync(place, { recursive: true, force: true });
    }
  });
});

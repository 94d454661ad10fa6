import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openLedgerStore } from '../../../kernel-lib/dist/storage/index.js';
import { root } from '../../support/project.js';

const SPENDER = join(root, 'test', 'storage', 'processes', 'spender.mjs');

/** How a process that spends ended, and how many answers it was shown. */
export interface Spent {
  readonly answers: number;
  readonly code: number | null;
  readonly stderr: string;
}

export interface SpendingOptions {
  readonly place: string;
  readonly label: string;
  /** ε of one release. */
  readonly epsilon: number;
  readonly budget: number;
  /** Kills the process so many milliseconds after its first answer. */
  readonly killAfter?: number;
  /** A shell command that takes the process's place, `"$@"` being it: to limit what it may use. */
  readonly shell?: string;
}

/** Runs a process that spends all of a shared budget, one release after another. */
export async function spend({ budget, epsilon, killAfter, label, place, shell }: SpendingOptions): Promise<Spent> {
  const command = [process.execPath, SPENDER, place, label, String(epsilon), String(budget)];
  const [program = '', ...args] = shell === undefined ? command : ['bash', '-c', shell, 'bash', ...command];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    if (stdout === '' && killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  // The last line may be cut off where the process was killed; whoever reads it has not been shown an answer.
  return { answers: stdout.split('\n').length - 1, code, stderr };
}

/** How many releases the shared budget's ledger holds, its chain verified. */
export function releasesAt(place: string): number {
  const store = openLedgerStore({ place });
  try {
    return store.state('clinic').entries.reduce((sum, { times }) => sum + times, 0);
  } finally {
    store.close();
  }
}

/** Kills spending processes, one after another, at moments spread over their work; after each, the ledger holds all that was shown. */
export async function survivesKills(place: string, kills: number): Promise<void> {
  let shown = 0;
  for (let kill = 0; kill < kills; kill++) {
    // A full budget is never reached; each process goes on where the killed one stood.
    const killAfter = (kill * 37) % 150;
    const { answers } = await spend({ place, label: 'killed', epsilon: 1e-6, budget: 10, killAfter });
    shown += answers;
    const releases = releasesAt(place);
    expect(releases).toBeGreaterThanOrEqual(shown);
    shown = releases; // what was debited and not shown stays debited
  }
  expect(shown).toBeGreaterThan(kills);
}

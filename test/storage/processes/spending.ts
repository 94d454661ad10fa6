import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
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

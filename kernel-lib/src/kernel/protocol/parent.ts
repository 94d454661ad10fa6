import { Worker } from 'node:worker_threads';

/** How often to look whether Jupyter is still there, in milliseconds. */
const EVERY = 1_000;

/** In a thread of its own: a cell that never pauses would else keep a kernel alive that nobody can reach. */
const WATCH = `
  const { workerData } = require('node:worker_threads');
  const timer = setInterval(() => {
    if (process.ppid === workerData.parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2_000);
  }, workerData.every);
`;

/**
 * Ends the process when the Jupyter that started it has ended without saying so.
 * Jupyter tells its own process id to kernels that it does not mean to outlive it.
 */
export function endWithParent(): void {
  const parent = Number(process.env['JPY_PARENT_PID']);
  // Started through another program, the parent's end could not be told from that program's.
  if (process.platform === 'win32' || !(parent > 1) || parent !== process.ppid) return;
  new Worker(WATCH, { eval: true, workerData: { parent, every: EVERY }, execArgv: [], stdin: false }).unref();
}

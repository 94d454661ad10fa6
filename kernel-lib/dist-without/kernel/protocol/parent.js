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
function isRunning(id) {
    try {
        process.kill(id, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/**
 * Ends the process when the Jupyter that started it has ended without saying so.
 * Jupyter tells its own process id to kernels that it does not mean to outlive it.
 */
export function endWithParent() {
    const parent = Number(process.env['JPY_PARENT_PID']);
    if (process.platform === 'win32' || !(parent > 1))
        return;
    if (parent !== process.ppid) {
        // Jupyter has ended while the kernel was loading.
        if (!isRunning(parent))
            process.kill(process.pid, 'SIGTERM');
        // Started through another program, the parent's end could not be told from that program's.
        return;
    }
    new Worker(WATCH, { eval: true, workerData: { parent, every: EVERY }, execArgv: [], stdin: false }).unref();
}
//# sourceMappingURL=parent.js.map
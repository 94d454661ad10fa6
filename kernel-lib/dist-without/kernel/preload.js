/**
 * The preload of epsbook's kernel: `node --require dist/kernel/preload.js …/tslab/bin/tslab kernel …`.
 *
 * tslab 1.0.22 opens Jupyter's sockets. What compiles cells, runs them and answers is this package's (`start.ts`);
 * `kernelspec.ts` writes the kernelspec that names this file.
 * Node hands preloads on to workers and forked processes, where only the functions of `node:util` are restored.
 */
import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { restoreNodeUtil } from './node-util.js';
restoreNodeUtil();
if (isMainThread && process.argv[2] === 'kernel') {
    // Loaded only here: it brings a compiler.
    const { takeOver } = createRequire(import.meta.url)('./start.js');
    takeOver();
}
//# sourceMappingURL=preload.js.map
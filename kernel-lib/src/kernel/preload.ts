/**
 * The preload of epsbook's kernel: `node --require dist/kernel/preload.js …/tslab/bin/tslab kernel …`.
 *
 * tslab 1.0.22 loses messages, floods Jupyter Server and does not say why a cell failed. Its classes are mended as they
 * are loaded, whichever copy of it starts; `kernelspec.ts` writes the kernelspec that names this file.
 * Node hands preloads on to workers and forked processes, where only the functions of `node:util` are restored.
 */
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { Cells } from './cells.js';
import { restoreNodeUtil } from './node-util.js';
import { mendShorthand, type Compiler } from './shorthand.js';
import { mendSockets } from './sockets.js';
import { TSLAB_VERSION, type ExecutorModule, type JupyterModule } from './tslab.js';

interface Loaded {
  readonly exports: unknown;
}

/** The loaders of CommonJS by extension; in Node's typings only as the deprecated `require.extensions`. */
const { _extensions: loaders } = Module as unknown as {
  readonly _extensions: { '.js': (module: Loaded, filename: string, ...rest: unknown[]) => void };
};

function checkVersion(filename: string): void {
  const manifest = join(dirname(dirname(filename)), 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  if (version === TSLAB_VERSION) return;
  throw new Error(
    `epsbook's kernel works with tslab ${TSLAB_VERSION}, but this folder brings tslab ${version} (${manifest}). ` +
      `Install tslab@${TSLAB_VERSION} there, or remove it to use epsbook's own.`,
  );
}

function mendTslab(): void {
  const cells = new Cells();
  const load = loaders['.js'];
  loaders['.js'] = function (module, filename, ...rest) {
    load.call(this, module, filename, ...rest);
    const folder = dirname(filename);
    if (basename(folder) !== 'dist' || basename(dirname(folder)) !== 'tslab') return;
    if (basename(filename) === 'executor.js') {
      checkVersion(filename);
      const executor = module.exports as ExecutorModule;
      cells.mendExecutor(executor);
      mendShorthand(executor, Module.createRequire(filename)('@tslab/typescript-for-tslab') as Compiler);
    } else if (basename(filename) === 'jupyter.js') {
      mendSockets(module.exports as JupyterModule);
      cells.mendJupyter(module.exports as JupyterModule);
    }
  };
}

restoreNodeUtil();
if (isMainThread && process.argv[2] === 'kernel') mendTslab();

/**
 * The preload of epsbook's kernel: `node --require dist/kernel/preload.js …/tslab/bin/tslab kernel …`.
 *
 * tslab 1.0.22 loses messages, floods Jupyter Server, does not say why a cell failed, and fails for good when a package
 * is installed meanwhile. Its modules are mended as they are loaded, whichever copy of it starts; `kernelspec.ts` writes
 * the kernelspec that names this file.
 * Node hands preloads on to workers and forked processes, where only the functions of `node:util` are restored.
 */
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, sep } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { Cells } from './cells.js';
import { mendCompiler } from './compiler.js';
import { restoreNodeUtil } from './node-util.js';
import { mendShorthand, type Compiler } from './shorthand.js';
import { mendSockets } from './sockets.js';
import { TSLAB_VERSION, type CompilerModule, type ExecutorModule, type JupyterModule } from './tslab.js';

interface Loaded {
  exports: unknown;
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
    switch (filename.split(sep).slice(-3).join('/')) {
      case 'tslab/dist/executor.js':
        checkVersion(filename);
        cells.mendExecutor(module.exports as ExecutorModule);
        mendShorthand(
          module.exports as ExecutorModule,
          Module.createRequire(filename)('@tslab/typescript-for-tslab') as Compiler,
        );
        break;
      case 'tslab/dist/jupyter.js':
        mendSockets(module.exports as JupyterModule);
        cells.mendJupyter(module.exports as JupyterModule);
        break;
      case 'typescript-for-tslab/lib/typescript.js':
        module.exports = mendCompiler(module.exports as CompilerModule);
        break;
    }
  };
}

restoreNodeUtil();
if (isMainThread && process.argv[2] === 'kernel') mendTslab();

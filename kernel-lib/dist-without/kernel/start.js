/** Puts epsbook's compiler and protocol into the tslab that starts: its modules are taken over as they are loaded. */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { ts } from './compiler/typescript.js';
import { completeness } from './protocol/is-complete.js';
import { Kernel } from './protocol/kernel.js';
import { endWithParent } from './protocol/parent.js';
import { Executor } from './running/executor.js';
import { mendSockets } from './sockets.js';
import { TSLAB_VERSION } from './tslab.js';
/** The loaders of CommonJS by extension; in Node's typings only as the deprecated `require.extensions`. */
const { _extensions: loaders } = Module;
function checkVersion(filename) {
    const manifest = join(dirname(dirname(filename)), 'package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (version === TSLAB_VERSION)
        return;
    throw new Error(`epsbook's kernel works with tslab ${TSLAB_VERSION}, but this folder brings tslab ${version} (${manifest}). ` +
        `Install tslab@${TSLAB_VERSION} there, or remove it to use epsbook's own.`);
}
/** The folders whose packages are a notebook's where its own folder has none. */
function homesOf(filename) {
    const named = (process.env['NODE_PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':').filter(Boolean);
    // This package's own place comes before tslab's, which may lie in another tree.
    const own = createRequire(import.meta.url).resolve.paths('epsbook') ?? [];
    const places = [...named, ...own, dirname(dirname(dirname(filename)))];
    return [...new Set(places.filter((folder) => existsSync(folder)).map((folder) => dirname(folder)))];
}
/** What stands for `tslab/dist/executor.js`. */
function executorModule(filename, started) {
    checkVersion(filename);
    const tslab = createRequire(filename);
    return {
        // The tslab that was started is the one that runs, whatever the notebook's folder has.
        createRequire: () => () => tslab('./main.js'),
        createExecutor: (directory) => {
            const executor = new Executor(directory, homesOf(filename), (spec) => spec === 'tslab' ? tslab('./public.js') : undefined);
            started(executor);
            // What the first cell would wait for, while nobody waits.
            setImmediate(() => {
                executor.warm();
            });
            return { interrupt: () => executor.interrupt(), locals: executor.locals, close: () => executor.close() };
        },
    };
}
/** Answers on tslab's sockets. */
function takeOverSockets(jupyter, executor) {
    mendSockets(jupyter);
    const server = jupyter.ZmqServer.prototype;
    const init = server.init;
    let kernel;
    server.init = async function () {
        kernel = new Kernel(this, executor(), jupyter);
        await init.call(this);
        endWithParent();
        for await (const frames of this.stdin)
            kernel.takeAnswer(frames);
    };
    server.handleShellMessage = async (socket, ...frames) => kernel?.take(socket, frames);
}
/** Takes over the modules of tslab that this package has better ones for. */
export function takeOver() {
    // Each cell leaves a program to be collected; grown slowly, the heap stays a third smaller for little time.
    setFlagsFromString('--heap-growing-percent=30');
    // `jupyter run` hands the kernel the files it is about to run, which tslab would refuse.
    const config = process.argv.indexOf('--config-path');
    if (config > 0)
        process.argv.splice(config + 2);
    let running;
    const load = loaders['.js'];
    loaders['.js'] = function (module, filename, ...rest) {
        switch (filename.split(sep).slice(-3).join('/')) {
            case 'tslab/dist/executor.js':
                module.exports = executorModule(filename, (executor) => {
                    running = executor;
                });
                return;
            case 'tslab/dist/converter.js':
                // Converters are the executor's own business.
                module.exports = { createConverter: () => ({ close: () => undefined }), isCompleteCode: completeness };
                return;
            case 'typescript-for-tslab/lib/typescript.js':
                module.exports = ts;
                return;
        }
        load.call(this, module, filename, ...rest);
        if (filename.endsWith(join('tslab', 'dist', 'jupyter.js')))
            takeOverSockets(module.exports, () => {
                if (running === undefined)
                    throw new Error('tslab opened its sockets before it had an executor');
                return running;
            });
    };
}
//# sourceMappingURL=start.js.map
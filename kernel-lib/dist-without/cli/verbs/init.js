import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeKernelspec } from '../../kernel/index.js';
import { firstNotebook } from './environment/first-notebook.js';
import { installedPackage } from './environment/package.js';
import { findPython } from './environment/python.js';
import { UsageError } from './verb.js';
const NOTEBOOK = 'first-steps.ipynb';
const say = (line) => void process.stdout.write(`${line}\n`);
/** `npx epsbook init`: the kernel, the extension and a first notebook, for the environment of this folder. */
export const init = {
    usage: `usage: epsbook init [--python PATH] [--extension WHAT] [--no-extension]

Installs the kernel "TypeScript (epsbook)" and the JupyterLab extension for a Python environment, and writes ${NOTEBOOK}.

  --python PATH      the environment's Python; without it, that of .venv here, the active one, or python3
  --extension WHAT   what pip installs as the extension: a wheel's path, or a requirement; "epsbook" by default
  --no-extension     only the kernel and the notebook
`,
    run(args) {
        const { values } = parseArgs({
            args: [...args],
            options: { python: { type: 'string' }, extension: { type: 'string' }, 'no-extension': { type: 'boolean' } },
        });
        const directory = process.cwd();
        const own = installedPackage();
        if (own.tslab === undefined)
            throw new UsageError('tslab is not installed beside epsbook; run npm install epsbook here, and then this again');
        if (/[\\/]_npx[\\/]/.test(own.root))
            throw new UsageError('epsbook would be run from a cache of npm that comes and goes; run npm install epsbook here, and then this again');
        const environment = findPython(directory, values.python);
        const folder = join(environment.share, 'kernels', 'epsbook');
        writeKernelspec(folder, { tslab: own.tslab, nodePath: own.packages, node: process.execPath });
        say(`✓ kernel "TypeScript (epsbook)" in ${folder}`);
        const failed = values['no-extension'] === true ? 0 : installExtension(environment.python, values.extension);
        const notebook = resolve(directory, NOTEBOOK);
        if (existsSync(notebook))
            say(`✓ ${NOTEBOOK} is there, and left as it is`);
        else {
            mkdirSync(directory, { recursive: true });
            writeFileSync(notebook, firstNotebook());
            say(`✓ ${NOTEBOOK}`);
        }
        if (environment.jupyterlab === undefined)
            say(`! JupyterLab is not installed there: ${environment.python} -m pip install jupyterlab`);
        say(`\nOpen it with: ${environment.python} -m jupyter lab ${NOTEBOOK}`);
        return failed;
    },
};
/** Has pip install the extension; a failure is told, with what to do, and ends nothing. */
function installExtension(python, what = 'epsbook') {
    const args = ['-m', 'pip', 'install', '--disable-pip-version-check', '--quiet', what];
    const { status, stderr } = spawnSync(python, args, { encoding: 'utf8' });
    if (status === 0) {
        say(`✓ JupyterLab extension (${what})`);
        return 0;
    }
    const reason = (stderr || 'pip did not run').trim().split('\n').at(-1) ?? '';
    say(`✗ JupyterLab extension: ${reason}\n  The kernel works without it. Try again with: ${python} ${args.join(' ')}`);
    return 1;
}
//# sourceMappingURL=init.js.map
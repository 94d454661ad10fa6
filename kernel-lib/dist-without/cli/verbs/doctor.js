import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installedPackage, manifestOf } from './environment/package.js';
import { findPython } from './environment/python.js';
const versionOf = (manifest) => JSON.parse(readFileSync(manifest, 'utf8')).version ?? 'of unknown version';
/** `npx epsbook doctor`: what is installed, what is missing, and what to do. */
export const doctor = {
    usage: `usage: epsbook doctor [--python PATH]

Tells what is installed of epsbook in this folder and its Python environment, what is missing, and what to do.
Ends with 1 where something that is needed is missing.
`,
    run(args) {
        const { values } = parseArgs({ args: [...args], options: { python: { type: 'string' } } });
        const environment = findPython(process.cwd(), values.python);
        const findings = [...packageFindings(), ...jupyterFindings(environment), ...optionalFindings()];
        for (const { ok, what, remedy, optional } of findings) {
            process.stdout.write(`${ok ? '✓' : optional === true ? '·' : '✗'} ${what}\n`);
            if (!ok && remedy !== undefined)
                process.stdout.write(`    ${remedy}\n`);
        }
        return findings.some(({ ok, optional }) => !ok && optional !== true) ? 1 : 0;
    },
};
function packageFindings() {
    const own = installedPackage();
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const isRecent = major > 20 || (major === 20 && minor >= 19);
    const needed = ['tslab', 'typescript-notebook', '@types/node'].map((name) => {
        const manifest = manifestOf(name);
        if (manifest !== undefined)
            return { ok: true, what: `${name} ${versionOf(manifest)}` };
        return { ok: false, what: `${name} is missing`, remedy: 'npm install epsbook, in this folder' };
    });
    return [
        { ok: isRecent, what: `Node ${process.versions.node}`, remedy: 'Node 20.19 or later is needed: nodejs.org' },
        { ok: true, what: `epsbook ${own.version} in ${own.root}` },
        ...needed,
    ];
}
function jupyterFindings({ python, version, share, jupyterlab, labextensions }) {
    const lab = jupyterlab === undefined
        ? { ok: false, what: 'JupyterLab is missing', remedy: `${python} -m pip install jupyterlab` }
        : {
            ok: jupyterlab.startsWith('4.'),
            what: `JupyterLab ${jupyterlab}`,
            remedy: `JupyterLab 4 is needed: ${python} -m pip install --upgrade 'jupyterlab>=4,<5'`,
        };
    const extension = labextensions
        .map((folder) => join(folder, 'epsbook-labextension', 'package.json'))
        .find((manifest) => existsSync(manifest));
    return [
        { ok: true, what: `Python ${version} (${python})` },
        lab,
        kernelFinding(join(share, 'kernels', 'epsbook', 'kernel.json')),
        extension === undefined
            ? { ok: false, what: 'the JupyterLab extension is missing', remedy: `${python} -m pip install epsbook` }
            : { ok: true, what: `JupyterLab extension ${versionOf(extension)}` },
    ];
}
function kernelFinding(file) {
    const remedy = 'npx epsbook init, in this folder';
    if (!existsSync(file))
        return { ok: false, what: 'the kernel is not installed for this environment', remedy };
    try {
        const { argv } = JSON.parse(readFileSync(file, 'utf8'));
        const gone = argv.find((word) => /^([/\\]|[A-Za-z]:)/.test(word) && !existsSync(word));
        if (gone === undefined)
            return { ok: true, what: `kernel "TypeScript (epsbook)" (${file})` };
        return { ok: false, what: `the kernel names a file that is gone: ${gone}`, remedy };
    }
    catch {
        return { ok: false, what: `the kernel's description can't be read: ${file}`, remedy };
    }
}
function optionalFindings() {
    const require = createRequire(join(process.cwd(), 'notebook.js'));
    return ['@tensorflow/tfjs-node', 'danfojs-node'].map((name) => {
        try {
            return { ok: true, what: `${name} ${versionOf(require.resolve(`${name}/package.json`))}` };
        }
        catch {
            return {
                ok: false,
                optional: true,
                what: `${name} is not installed; only what uses it needs it`,
                remedy: `npm install ${name}`,
            };
        }
    });
}
//# sourceMappingURL=doctor.js.map
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOGO } from './logo.js';
/**
 * The kernelspec of "TypeScript (epsbook)": tslab under this package's preload.
 * @param tslab path of `node_modules/tslab/bin/tslab`
 * @param nodePath folder of packages that cells can import from wherever their notebook lies
 * @param node the Node to run; found on the PATH by default
 * @param preload path of the preload; the built one beside this module by default
 */
export function kernelspec({ tslab, nodePath, node = 'node', preload = fileURLToPath(new URL('./preload.js', import.meta.url)), }) {
    return {
        argv: [node, '--require', preload, tslab, 'kernel', '--config-path', '{connection_file}'],
        display_name: 'TypeScript (epsbook)',
        language: 'typescript',
        interrupt_mode: 'signal',
        // TensorFlow's native library writes its start-up notes below level 2.
        env: { NODE_PATH: nodePath, TF_CPP_MIN_LOG_LEVEL: '2' },
    };
}
/** Writes a kernelspec and its logo into a folder, `…/share/jupyter/kernels/epsbook`. */
export function writeKernelspec(folder, options) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(kernelspec(options), null, 2)}\n`);
    writeFileSync(join(folder, 'logo-svg.svg'), LOGO);
}
//# sourceMappingURL=kernelspec.js.map
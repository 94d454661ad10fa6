import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOGO } from './logo.js';

/** The content of a `kernel.json` (jupyter_client, "Kernel specs"). */
export interface Kernelspec {
  readonly argv: readonly string[];
  readonly display_name: string;
  readonly language: string;
  readonly interrupt_mode: 'signal';
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The kernelspec of "TypeScript (epsbook)": tslab under this package's preload.
 * @param tslab path of `node_modules/tslab/bin/tslab`
 * @param nodePath folder of packages that cells can import from wherever their notebook lies
 * @param node the Node to run; found on the PATH by default
 * @param preload path of the preload; the built one beside this module by default
 */
export function kernelspec({
  tslab,
  nodePath,
  node = 'node',
  preload = fileURLToPath(new URL('./preload.js', import.meta.url)),
}: {
  readonly tslab: string;
  readonly nodePath: string;
  readonly node?: string;
  readonly preload?: string;
}): Kernelspec {
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
export function writeKernelspec(folder: string, options: Parameters<typeof kernelspec>[0]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(kernelspec(options), null, 2)}\n`);
  writeFileSync(join(folder, 'logo-svg.svg'), LOGO);
}

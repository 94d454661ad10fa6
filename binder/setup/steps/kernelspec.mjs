// @ts-check
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inProject } from '../parts/project.mjs';
import { writtenFile } from './written-file.mjs';

const FOLDER = 'share/jupyter/kernels/epsbook';

/** @returns {Promise<typeof import('../../../kernel-lib/dist/kernel/index.js')>} */
const library = () => import(pathToFileURL(inProject('kernel-lib/dist/kernel/index.js')).href);

/** @returns {Promise<string>} */
async function content() {
  const { kernelspec } = await library();
  const spec = kernelspec({
    tslab: inProject('node_modules/tslab/bin/tslab'),
    nodePath: inProject('node_modules'),
    node: process.execPath,
  });
  return `${JSON.stringify(spec, null, 2)}\n`;
}

/**
 * The kernel "TypeScript (epsbook)", as Jupyter finds it.
 * @param {import('../parts/python.mjs').PythonEnvironment} environment
 */
export const kernelspec = ({ prefix }) =>
  writtenFile('kernel "TypeScript (epsbook)"', path.join(prefix, FOLDER, 'kernel.json'), content);

/**
 * Its picture in the launcher.
 * @param {import('../parts/python.mjs').PythonEnvironment} environment
 */
export const kernelLogo = ({ prefix }) =>
  writtenFile('logo of the kernel', path.join(prefix, FOLDER, 'logo-svg.svg'), async () => (await library()).LOGO);

// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { linkFolder } from '../parts/atomic.mjs';
import { builtExtension } from './labextension.mjs';

/**
 * The built extension, made known to JupyterLab by a link, so that a new build shows after a reload of the page.
 * @param {import('../parts/python.mjs').PythonEnvironment} environment
 * @returns {import('../parts/step.mjs').Step}
 */
export function extensionLink({ prefix }) {
  const link = path.join(prefix, 'share/jupyter/labextensions/epsbook-labextension');
  return {
    name: 'extension in JupyterLab',
    isUpToDate: () =>
      fs.lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() === true &&
      path.resolve(fs.readlinkSync(link)) === builtExtension,
    run: () => linkFolder(link, builtExtension),
  };
}

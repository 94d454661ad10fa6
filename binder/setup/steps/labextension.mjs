// @ts-check
import fs from 'node:fs';
import { run } from '../parts/command.mjs';
import { inProject } from '../parts/project.mjs';
import { activated } from '../parts/python.mjs';
import { fingerprint, stamp } from '../parts/stamp.mjs';

/** Where the built extension lies, in the tree of its Python package. */
export const builtExtension = inProject('labextension/epsbook/labextension');

/** Says for which sources the extension was built. */
export const labextensionStamp = stamp('labextension');

const wanted = () =>
  fingerprint([
    ...['src', 'style', 'schema', 'build.mjs', 'package.json', 'tsconfig.json'].map((input) => `labextension/${input}`),
    // The panel runs the library's own accountants.
    ...['core', 'accounting', 'ledger'].map((folder) => `kernel-lib/src/${folder}`),
    ...['tsconfig.base.json', 'package-lock.json'],
  ]);

/**
 * JupyterLab's sidebar panel, built once and loaded by every JupyterLab of this release.
 * @param {import('../parts/python.mjs').PythonEnvironment} environment whose jupyter-builder builds it
 * @returns {import('../parts/step.mjs').Step}
 */
export const labextension = (environment) => ({
  name: 'JupyterLab extension',
  isUpToDate: () => labextensionStamp.holds(wanted()) && fs.existsSync(`${builtExtension}/package.json`),
  async run() {
    const value = wanted();
    await run('labextension', 'npm', ['run', 'build', '--workspace', 'labextension'], { env: activated(environment) });
    labextensionStamp.set(value);
  },
});

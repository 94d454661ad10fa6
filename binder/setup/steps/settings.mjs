// @ts-check
import path from 'node:path';
import { writtenFile } from './written-file.mjs';

/** Nothing leaves the machine: JupyterLab neither fetches news nor asks whether it may, nor looks for updates. */
const OVERRIDES = {
  '@jupyterlab/apputils-extension:notification': { fetchNews: 'false', checkForUpdates: false },
};

/**
 * JupyterLab's settings for whoever opens the lab.
 * @param {import('../parts/python.mjs').PythonEnvironment} environment
 */
export const settings = ({ prefix }) =>
  writtenFile(
    'JupyterLab settings',
    path.join(prefix, 'share/jupyter/lab/settings/overrides.json'),
    () => `${JSON.stringify(OVERRIDES, null, 2)}\n`,
  );

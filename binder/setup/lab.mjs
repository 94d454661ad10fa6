// @ts-check
import path from 'node:path';
import process from 'node:process';
import { projectCache, root } from './project.mjs';
import { activated } from './python.mjs';

/**
 * Variables that keep everything Jupyter writes inside the project; a user's own Jupyter settings are neither read nor changed.
 * @param {import('./python.mjs').PythonEnvironment} environment
 * @returns {NodeJS.ProcessEnv}
 */
export const labVariables = (environment) => ({
  ...activated(environment),
  JUPYTER_CONFIG_DIR: path.join(projectCache, 'jupyter', 'config'),
  JUPYTER_DATA_DIR: path.join(projectCache, 'jupyter', 'data'),
  JUPYTER_RUNTIME_DIR: path.join(projectCache, 'jupyter', 'runtime'),
  IPYTHONDIR: path.join(projectCache, 'ipython'),
});

/**
 * Arguments of the Python interpreter that open the lab at a notebook.
 * @param {string} notebook a path inside the project
 * @param {number} port
 * @param {readonly string[]} more Jupyter's own options
 */
export const labArguments = (notebook, port, more) => [
  ...['-m', 'jupyterlab', path.join(root, notebook)],
  `--ServerApp.root_dir=${root}`,
  `--ServerApp.port=${String(port)}`,
  '--ServerApp.port_retries=0',
  // The extension manager would ask a package index what there is.
  '--LabApp.extension_manager=readonly',
  // In a container one is root, and Jupyter would refuse.
  ...(process.getuid?.() === 0 ? ['--allow-root'] : []),
  ...more,
];

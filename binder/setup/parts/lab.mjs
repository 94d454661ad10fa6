// @ts-check
import path from 'node:path';
import process from 'node:process';
import { projectCache } from './project.mjs';
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
 * Arguments of the Python interpreter that open the lab.
 * @param {object} options
 * @param {string} options.folder what is served
 * @param {string | undefined} options.notebook opened at first, below the folder; also what the printed addresses name
 * @param {number} options.port
 * @param {readonly string[]} options.more Jupyter's own options
 */
export const labArguments = ({ folder, notebook, port, more }) => [
  ...['-m', 'jupyterlab'],
  `--ServerApp.root_dir=${folder}`,
  ...(notebook === undefined ? [] : [`--LabApp.default_url=/lab/tree/${encodeURI(notebook)}`]),
  `--ServerApp.port=${String(port)}`,
  '--ServerApp.port_retries=0',
  // The extension manager would ask a package index what there is.
  '--LabApp.extension_manager=readonly',
  // In a container one is root, and Jupyter would refuse.
  ...(process.getuid?.() === 0 ? ['--allow-root'] : []),
  ...more,
];

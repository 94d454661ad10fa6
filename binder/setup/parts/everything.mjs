// @ts-check
import { alone } from './lock.mjs';
import { haveTensorflowFiles } from '../native/tensorflow-files.mjs';
import { ownEnvironment } from './python.mjs';
import { runSteps } from './step.mjs';
import { downloadsFolder } from '../steps/downloads-folder.mjs';
import { extensionLink } from '../steps/extension-link.mjs';
import { kernelLib } from '../steps/kernel-lib.mjs';
import { kernelLogo, kernelspec } from '../steps/kernelspec.mjs';
import { labextension } from '../steps/labextension.mjs';
import { nativeStamp, nativeTensorflow } from '../steps/native-tensorflow.mjs';
import { node } from '../steps/node.mjs';
import { packages } from '../steps/packages.mjs';
import { python } from '../steps/python.mjs';
import { pythonEnvironment } from '../steps/python-environment.mjs';
import { runtimePackages } from '../steps/runtime-packages.mjs';
import { settings } from '../steps/settings.mjs';

/** @typedef {import('./python.mjs').PythonEnvironment} PythonEnvironment */
/** @typedef {import('./step.mjs').Step} Step */

/**
 * What compiles: the library, and the extension with the Python tool that builds it. What could be missing is asked first.
 * @param {PythonEnvironment} environment
 * @returns {Step[]}
 */
export function buildSteps(environment) {
  const made = pythonEnvironment(environment);
  return [node(), ...(environment.own ? [python(made)] : []), packages, kernelLib, made, labextension(environment)];
}

/**
 * From built parts to a lab that knows them.
 * @param {PythonEnvironment} environment
 * @returns {Step[]}
 */
const installSteps = (environment) => [
  nativeTensorflow(environment),
  extensionLink(environment),
  kernelspec(environment),
  kernelLogo(environment),
  settings(environment),
];

const downloads = downloadsFolder(() => !haveTensorflowFiles() && !nativeStamp.isSet());

/**
 * Everything between a clone and a running lab, in order.
 * @param {PythonEnvironment} environment
 * @returns {Step[]}
 */
export const allSteps = (environment) => [downloads, ...buildSteps(environment), ...installSteps(environment)];

/**
 * The same for an image that nobody builds or tests in.
 * @param {PythonEnvironment} environment
 * @returns {Step[]}
 */
export const imageSteps = (environment) => [
  downloads,
  ...buildSteps(environment),
  runtimePackages,
  ...installSteps(environment),
];

/** Sets up what is missing or out of date. */
export const setUp = (environment = ownEnvironment(), steps = allSteps) => alone(() => runSteps(steps(environment)));

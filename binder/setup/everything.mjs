// @ts-check
import { alone } from './lock.mjs';
import { ownEnvironment } from './python.mjs';
import { runSteps } from './step.mjs';
import { extensionLink } from './steps/extension-link.mjs';
import { kernelLib } from './steps/kernel-lib.mjs';
import { kernelLogo, kernelspec } from './steps/kernelspec.mjs';
import { labextension } from './steps/labextension.mjs';
import { nativeTensorflow } from './steps/native-tensorflow.mjs';
import { node } from './steps/node.mjs';
import { packages } from './steps/packages.mjs';
import { pythonEnvironment } from './steps/python-environment.mjs';
import { settings } from './steps/settings.mjs';

/**
 * What compiles: the library, and the extension with the Python tool that builds it.
 * @param {import('./python.mjs').PythonEnvironment} environment
 * @returns {import('./step.mjs').Step[]}
 */
export const buildSteps = (environment) => [
  node(),
  packages,
  kernelLib,
  pythonEnvironment(environment),
  labextension(environment),
];

/**
 * Everything between a clone and a running lab, in order.
 * @param {import('./python.mjs').PythonEnvironment} environment
 * @returns {import('./step.mjs').Step[]}
 */
export const allSteps = (environment) => [
  ...buildSteps(environment),
  nativeTensorflow(environment),
  extensionLink(environment),
  kernelspec(environment),
  kernelLogo(environment),
  settings(environment),
];

/** Sets up what is missing or out of date. */
export const setUp = (environment = ownEnvironment()) => alone(() => runSteps(allSteps(environment)));

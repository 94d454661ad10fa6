// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { ask } from '../parts/command.mjs';
import { inProject } from '../parts/project.mjs';

/** Where @tensorflow/tfjs-node is installed. */
export const packageFolder = () =>
  path.dirname(createRequire(inProject('package.json')).resolve('@tensorflow/tfjs-node/package.json'));

/** Where it looks for its addon, which depends on the version of Node-API. @returns {string} */
export const addonFile = () =>
  createRequire(path.join(packageFolder(), 'package.json'))('@mapbox/node-pre-gyp').find(
    path.join(packageFolder(), 'package.json'),
  );

/** Where the addon finds TensorFlow's libraries. */
export const librariesFolder = () => path.join(packageFolder(), 'deps', 'lib');

/** What tells this addon from another, without loading it. */
export function addonIdentity() {
  const status = fs.statSync(addonFile(), { throwIfNoEntry: false });
  return status === undefined ? 'none' : [process.version, process.arch, status.size, status.mtimeMs].join(' ');
}

const MULTIPLY = `
  const tf = require(process.argv[1]);
  const product = tf.matMul(tf.ones([2, 3]), tf.ones([3, 2])).dataSync()[0];
  if (tf.getBackend() !== 'tensorflow' || product !== 3) throw new Error('Wrong product or backend');
  process.stdout.write('TensorFlow ' + tf.backend().binding.TF_Version);`;

/** Loads the addon in a process of its own and really multiplies with it. */
export async function multiplies() {
  const { ok, output } = await ask(
    process.execPath,
    ['--require', inProject('kernel-lib/dist/kernel/preload.js'), '-e', MULTIPLY, packageFolder()],
    { env: { TF_CPP_MIN_LOG_LEVEL: '2' }, timeoutSeconds: 120 },
  );
  return { ok, told: ok ? output : (output.split('\n').find((line) => /^\w*Error:/.test(line)) ?? output.slice(-200)) };
}

// @ts-check
import process from 'node:process';
import { SetupProblem } from '../parts/problem.mjs';
import { stamp } from '../parts/stamp.mjs';
import { addonIdentity, multiplies } from '../native/addon.mjs';
import { canCompile, compileAddon } from '../native/compile.mjs';
import { ordinaryInstall } from '../native/ordinary.mjs';
import { haveTensorflowFiles } from '../native/tensorflow-files.mjs';

/** Says which addon multiplied. */
export const nativeStamp = stamp('native-tensorflow');

/**
 * The addon without which @tensorflow/tfjs-node does not load. Its own install script is tried first; where that host is
 * not reached, TensorFlow's libraries are taken from PyPI and the addon is compiled.
 * @param {import('../parts/python.mjs').PythonEnvironment} environment its pip does the download
 * @returns {import('../parts/step.mjs').Step}
 */
export function nativeTensorflow({ python }) {
  return {
    name: 'native TensorFlow addon',
    // Loading it takes a second, so one that multiplied before and is the same file is not asked again.
    isUpToDate: () => nativeStamp.holds(addonIdentity()),
    async run(say) {
      let answer = await multiplies();
      if (!answer.ok && !(canCompile() && haveTensorflowFiles())) {
        say("trying the package's own download");
        if (await ordinaryInstall()) answer = await multiplies();
      }
      if (!answer.ok && canCompile()) {
        await compileAddon(python, say);
        answer = await multiplies();
      }
      if (!answer.ok) {
        throw new SetupProblem(
          `The native TensorFlow addon does not load on ${process.platform}-${process.arch}: ${answer.told}`,
          'Where the download of @tensorflow/tfjs-node is blocked, it is compiled on Linux x64 with glibc only.\nElsewhere, open that download (storage.googleapis.com) and run the same again.',
        );
      }
      say(answer.told);
      nativeStamp.set(addonIdentity());
    },
  };
}

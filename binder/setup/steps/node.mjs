// @ts-check
import process from 'node:process';
import { SetupProblem } from '../parts/problem.mjs';

/** ESM packages can be loaded with `require`, as notebooks do, from here on. */
const OLDEST = [20, 19];

/**
 * This Node, if it is recent enough.
 * @param {string} [version]
 * @returns {import('../parts/step.mjs').Step}
 */
export function node(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return {
    name: `Node ${version}`,
    isUpToDate: () => major > oldestMajor || (major === oldestMajor && minor >= oldestMinor),
    run: () => {
      throw new SetupProblem(
        `Node ${version} is too old; ${OLDEST.join('.')} or later is needed.`,
        'Install a later one, from nodejs.org or with nvm install 22, and run the same again.',
      );
    },
  };
}

// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../parts/atomic.mjs';
import { run } from '../parts/command.mjs';
import { ownEnvironment, findPython } from '../parts/python.mjs';
import { inProject, root } from '../parts/project.mjs';
import { fingerprint, stamp } from '../parts/stamp.mjs';

const REQUIREMENTS = 'binder/requirements.txt';

/**
 * JupyterLab and what builds its extensions, in the project's `.venv` or in an environment that exists.
 * @param {import('../parts/python.mjs').PythonEnvironment} environment
 * @returns {import('../parts/step.mjs').Step}
 */
export function pythonEnvironment(environment) {
  // Kept inside the environment, so that it vanishes with it; its scripts hold its place on the disk.
  const done = stamp('epsbook', environment.prefix);
  const wanted = () => fingerprint([REQUIREMENTS], [environment.prefix]);
  return {
    name: environment.prefix === ownEnvironment().prefix ? 'JupyterLab in .venv' : 'JupyterLab',
    isUpToDate: () => done.holds(wanted()) && fs.existsSync(environment.python),
    async run(say) {
      if (environment.own) {
        const { python, version } = await findPython();
        say(`a fresh environment with Python ${version}`);
        fs.rmSync(environment.prefix, { recursive: true, force: true });
        await run('venv', python, ['-m', 'venv', environment.prefix]);
        // The project's package.json says that .js files are ES modules; those that JupyterLab brings are CommonJS.
        writeWhole(path.join(environment.prefix, 'package.json'), '{}\n');
      }
      say(`pip install -r ${REQUIREMENTS}`);
      await run(
        'pip',
        environment.python,
        ['-m', 'pip', 'install', '--disable-pip-version-check', '-r', inProject(REQUIREMENTS)],
        {
          cwd: root,
        },
      );
      done.set(wanted());
    },
  };
}

// @ts-check
import { findPython } from '../parts/python.mjs';

/**
 * A Python that can make environments, asked for before anything takes long; needed only while the environment is not made.
 * @param {import('../parts/step.mjs').Step} environment the step that makes it
 * @returns {import('../parts/step.mjs').Step}
 */
export const python = (environment) => ({
  name: 'Python',
  isUpToDate: environment.isUpToDate,
  run: async (say) => say(`Python ${(await findPython()).version}`),
});

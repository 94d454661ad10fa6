// @ts-check
import { findPython } from '../python.mjs';

/**
 * A Python that can make environments, asked for before anything takes long; needed only while the environment is not made.
 * @param {import('../step.mjs').Step} environment the step that makes it
 * @returns {import('../step.mjs').Step}
 */
export const python = (environment) => ({
  name: 'Python',
  isUpToDate: environment.isUpToDate,
  run: async (say) => say(`Python ${(await findPython()).version}`),
});

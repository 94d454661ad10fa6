import type { CompilerModule } from './tslab.js';

/** The function TypeScript gives its timer when files came or went where it had looked for modules in vain. */
const INVALIDATE = 'invalidateResolutionsOfFailedLookup';

/**
 * Keeps the compiler going when a package is installed, or a file is made, while a notebook is open.
 *
 * TypeScript 5.0 sets one timer to compile again and another to look again for modules it did not find. tslab has room
 * for one: with the second set, every cell from then on fails with "Unexpected pending rebuildTimer". The second need
 * never fire: compiling a cell looks again for what changed (`createHasInvalidatedResolutions`).
 * @returns the module with its one function mended; its own properties cannot be written
 */
export function mendCompiler<Module extends CompilerModule>(typescript: Module): Module {
  return {
    ...typescript,
    createWatchProgram: (host) => {
      const { setTimeout: compileLater, clearTimeout: dropCompilation } = host;
      const neverFires = {};
      host.setTimeout = (callback, ...rest) =>
        callback.name === INVALIDATE ? neverFires : compileLater(callback, ...rest);
      host.clearTimeout = (timer) => {
        if (timer !== neverFires) dropCompilation(timer);
      };
      return typescript.createWatchProgram(host);
    },
  };
}

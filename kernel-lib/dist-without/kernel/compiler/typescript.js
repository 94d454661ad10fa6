/**
 * The TypeScript that cells are checked and compiled with: a stock release, named here only, so that a later one can take its place.
 *
 * It is not the one that compiles this package. Loaded with `require`, since importing it would have Node search its nine megabytes
 * for names that it exports.
 */
import { createRequire } from 'node:module';
/** The compiler's API. */
export const ts = createRequire(import.meta.url)('typescript-notebook');
//# sourceMappingURL=typescript.js.map
/**
 * The TypeScript that cells are checked and compiled with: a stock release, named here only, so that a later one can take its place.
 *
 * It is not the one that compiles this package. Loaded with `require`, since importing it would have Node search its nine megabytes
 * for names that it exports.
 */
import { createRequire } from 'node:module';
import type { default as TS } from 'typescript-notebook';

export type { default as TS } from 'typescript-notebook';

/** The compiler's API. */
export const ts = createRequire(import.meta.url)('typescript-notebook') as typeof TS;

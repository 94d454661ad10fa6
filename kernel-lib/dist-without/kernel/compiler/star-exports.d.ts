import { type Declaration } from './declaration.js';
import { type TS } from './typescript.js';
/**
 * The names that a cell has by `export * from …`, which only the module that is meant can tell. Later cells import them from there.
 * @param own the names that it declares itself, which come first
 */
export declare function starExports(program: TS.Program, path: string, own: ReadonlyMap<string, Declaration>): ReadonlyMap<string, Declaration>;

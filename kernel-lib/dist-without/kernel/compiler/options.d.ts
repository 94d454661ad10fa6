import { type TS } from './typescript.js';
/** The files of the standard library that a cell has, where its notebook's `tsconfig.json` names no others. */
export declare function library(): string[];
/**
 * The options that cells are checked with.
 * @param directory the notebook's folder
 * @param homes folders whose packages are the notebook's where its own folder has none
 */
export declare function compilerOptions(directory: string, homes: readonly string[]): TS.CompilerOptions;
/** The options that what is run is made with: CommonJS, each file by itself. */
export declare function emitOptions(options: TS.CompilerOptions): TS.CompilerOptions;

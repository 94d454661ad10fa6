import { type TS } from './typescript.js';
/** A name, and the cell it comes from. */
export type Origin = readonly [name: string, path: string];
/**
 * Asks for the types of what a cell builds on, oldest first.
 * Of a name that comes from a name that comes from a name … the compiler would infer the types by recursion until its stack ended.
 */
export declare function inferOldestFirst(program: TS.Program, from: readonly Origin[], { needs, ages, }: {
    readonly needs: ReadonlyMap<string, readonly Origin[]>;
    readonly ages: ReadonlyMap<string, number>;
}): void;

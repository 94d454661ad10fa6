import { type Declaration } from './declaration.js';
import { type TS } from './typescript.js';
/**
 * A variable's type in words that mean the same in every cell: primitives, arrays and tuples of such, plain objects, and the
 * standard library's own (`Map`, `Promise`, `Float64Array`). Undefined for any other: a class, a function, an enum is more than its words.
 *
 * A notebook in which each cell builds on the last would else have the compiler infer the types of all cells before each new one, and one
 * with a table of data in a cell the type of the table.
 * @param declaration how it was declared, and the most characters that its type may have
 */
export declare function settledType(program: TS.Program, path: string, name: string, { kind, meaning, longest }: Declaration & {
    readonly longest?: number | undefined;
}): string | undefined;

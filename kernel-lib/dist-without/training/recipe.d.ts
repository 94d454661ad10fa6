/** How another thread makes a value of this library again: by the name of the function that makes it, and its options. */
export interface Recipe {
    readonly make: string;
    /** What `structuredClone` copies; values of this library are recipes themselves. */
    readonly options: Readonly<Record<string, unknown>>;
}
/** A value that may be made again elsewhere; one whose recipe is undefined can't leave its thread. */
export interface Remakable {
    readonly recipe?: Recipe | undefined;
}
/** The recipe of what a function makes of its options; undefined where one of them can't be copied, such as a loss of a cell's own. */
export declare function recipeOf(make: string, options: object): Recipe | undefined;
/** Functions of this library by their names. */
export type Makers = Readonly<Record<string, (options: never) => unknown>>;
/** Makes a value of its recipe. */
export declare function remade({ make, options }: Recipe, makers: Makers): unknown;

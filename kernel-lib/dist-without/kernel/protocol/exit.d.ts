/** What a cell that calls `process.exit` fails with. */
export declare class ExitError extends Error {
    readonly name = "Exit";
    constructor(code: number | string | null | undefined);
}
/**
 * Makes `process.exit` end the cell that calls it, as IPython does for `sys.exit`: a script pasted into a notebook would else take all
 * values with it.
 * @returns what ends the process
 */
export declare function exitEndsCell(): (code: number) => never;

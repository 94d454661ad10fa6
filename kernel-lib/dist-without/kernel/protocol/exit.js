/** What a cell that calls `process.exit` fails with. */
export class ExitError extends Error {
    name = 'Exit';
    constructor(code) {
        super(`process.exit(${String(code ?? '')}) ends the cell, not the kernel, whose names stay; ` +
            'restart the kernel or shut it down to end it');
    }
}
/**
 * Makes `process.exit` end the cell that calls it, as IPython does for `sys.exit`: a script pasted into a notebook would else take all
 * values with it.
 * @returns what ends the process
 */
export function exitEndsCell() {
    const exit = process.exit.bind(process);
    process.exit = (code) => {
        throw new ExitError(code);
    };
    return exit;
}
//# sourceMappingURL=exit.js.map
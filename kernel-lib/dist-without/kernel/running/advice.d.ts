/**
 * What to write instead of what a line has from another kernel; undefined where it is of none.
 * @param message what the compiler has against it
 */
export declare function adviceOn(line: string, message: string): string | undefined;

/** One verb of `npx epsbook`. */
export interface Verb {
    /** What `--help` prints: how it is called, and what each of its words does. */
    readonly usage: string;
    /** Carries it out; throws a {@link UsageError} or a `PrivacyError` for bad input. @returns the exit code */
    run(args: readonly string[]): Promise<number> | number;
}
/** Words on the command line that mean nothing. */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}
/** Whether an error is about the command line: ours, or that of Node's own parser. */
export declare const isUsageError: (error: unknown) => error is Error;

/** Checks that something has the form of an array. */
export declare function requireArray(value: unknown, argument: string, allowed?: string): void;
/** Checks that something is of a class. */
export declare function requireInstance(value: unknown, type: {
    readonly name: string;
    [Symbol.hasInstance](value: unknown): boolean;
}, argument: string): void;
/** Checks that something is an array. */
export declare function requireList(value: unknown, argument: string, allowed: string): void;

/** Who is there: a client is, when it was heard of lately, and since it was last missing from a round. */
export declare class Members {
    #private;
    readonly ids: readonly string[];
    constructor(ids: readonly string[]);
    has(id: string): boolean;
    /** A client's place in the list, which its training's seed follows from. */
    indexOf(id: string): number;
    heard(id: string): void;
    /** A round ended without it: it is not there until it is heard of again. */
    missed(id: string): void;
    isMissing(id: string): boolean;
    /** Those that are there, in the order of the list. */
    present(): readonly string[];
}

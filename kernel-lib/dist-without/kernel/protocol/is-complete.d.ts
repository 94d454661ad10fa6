/** The content of an `is_complete_reply`. */
export type Completeness = {
    readonly status: 'complete' | 'invalid';
} | {
    readonly status: 'incomplete';
    readonly indent: string;
};
/** Whether a front end should run what was typed, wait for more, or neither helps. */
export declare function completeness(code: string): Completeness;

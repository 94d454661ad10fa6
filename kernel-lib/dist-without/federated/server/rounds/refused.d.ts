/** What a client sent is not taken; it is told why by a code, and the round goes on. */
export declare class Refused extends Error {
    /** The HTTP status: 404 not there, 409 not of this run or round, 422 of no use. */
    readonly status: 404 | 409 | 422;
    readonly code: 'another-run' | 'round-over' | 'not-asked' | 'out-of-order' | 'unusable' | 'not-kept';
    readonly name = "Refused";
    constructor(
    /** The HTTP status: 404 not there, 409 not of this run or round, 422 of no use. */
    status: 404 | 409 | 422, code: 'another-run' | 'round-over' | 'not-asked' | 'out-of-order' | 'unusable' | 'not-kept', message: string);
}

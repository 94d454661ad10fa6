/** One comparison of a value of the library with what a vector expects. */
export interface Check {
    readonly what: string;
    readonly expected: string;
    readonly got: number;
    readonly tolerance: string;
    readonly passed: boolean;
}
/** |got − expected| ≤ tolerance · |expected|; infinities must be equal. */
export declare const relative: (what: string, got: number, expected: number, tolerance: number) => Check;
/** As {@link relative}, and not below what is expected: a bound may only be rounded up. */
export declare const relativeNotBelow: (what: string, got: number, expected: number, tolerance: number) => Check;
/** |got − expected| ≤ tolerance. */
export declare const absolute: (what: string, got: number, expected: number, tolerance: number) => Check;
/** Equal to the last bit. */
export declare const exact: (what: string, got: number, expected: number) => Check;
/** low ≤ got ≤ high. */
export declare const between: (what: string, got: number, low: number, high: number) => Check;
/** got ≤ high. */
export declare const atMost: (what: string, got: number, high: number) => Check;
/** got ≥ low. */
export declare const atLeast: (what: string, got: number, low: number) => Check;
/** Lists compared number by number; their lengths must be equal. */
export declare function each(what: string, got: ArrayLike<number>, expected: readonly number[], compare: (what: string, got: number, expected: number, index: number) => Check | readonly Check[]): readonly Check[];

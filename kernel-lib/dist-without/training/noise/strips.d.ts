export declare const BOXES = 4096;
export interface Strips {
    /** log₂ of a bin's width. */
    readonly m: number;
    /** Standard deviation parameter, in whole numbers. */
    readonly s: number;
    /** Height of the curve at 0, in units; exactly this double. */
    readonly peak: number;
    readonly firstTailBin: number;
    readonly bottom: Float64Array;
    readonly height: Float64Array;
    readonly mass: Float64Array;
    readonly threshold: Float64Array;
    readonly alias: Uint16Array;
}
/**
 * The table for a parameter of `s` whole numbers.
 * @param s 2²⁰ to 2⁴⁴; smaller scales have the sampler of `mechanisms`
 */
export declare function stripsOf(s: number): Strips;
/** Bytes of a table in a kernel's memory. */
export declare const STRIPS_BYTES: number;
/** Writes the table as the kernel reads it. */
export declare function writeStrips(strips: Strips, buffer: ArrayBuffer, offset: number): void;
/**
 * Whether bottom + height · U lies under the curve at x, in exact arithmetic: U's leading `known` digits are given, more are drawn.
 * @param word gives 64 fair bits
 */
export declare function isUnderCurve(strips: Strips, x: number, box: number, digits: bigint, known: number, word: () => bigint): boolean;
/** As many digits of the height as a box knows from the words of its draw. */
export declare const knownDigits: (strips: Strips, box: number) => number;
/**
 * One whole number, in plain steps.
 * @param word gives the next 64 fair bits
 * @param more gives 64 bits for decisions that need them
 */
export declare function drawFromStrips(strips: Strips, word: () => bigint, more?: () => bigint): number;

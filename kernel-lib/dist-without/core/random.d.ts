/** Where the bits of noise come from. It is an argument everywhere, secure by default; `kind` is shown beside every result. */
export interface RandomSource {
    readonly kind: 'secure' | 'seeded';
    /** Overwrites all of `bytes` with independent uniform bytes. */
    fill(bytes: Uint8Array): void;
}
/** Randomness of the operating system, unpredictable even to whoever saw all earlier output. The default of every release. */
export declare const secureRandom: () => RandomSource;
/** Whether noise from it is what `secure` says, and not a source of somebody's own that calls itself so. */
export declare const isSecure: (random: RandomSource) => boolean;
/**
 * A reproducible stream, for teaching and tests: the ChaCha20 key stream of the seed.
 * Whoever knows the seed can subtract the noise, so every result drawn from it is marked "seeded".
 * @param seed a whole number of 0 to 2²⁵⁶ − 1
 */
export declare function seededRandom(seed: number | bigint): RandomSource;

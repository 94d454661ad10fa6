import type { NeighboringRelation } from '../../accounting/events/event.js';
/** What clipping keeps from step to step. */
export interface RunningClipping {
    /** The length C that the next step shortens a unit's gradient to. */
    readonly norm: number;
    /**
     * Told, after each step, how many of its units were not shortened, as the exact number; what it learns of it, it learns privately.
     * @param noise adds Gaussian noise of a deviation to an exact number
     */
    learn(unshortened: number, size: number, expectedSize: number, noise: (exact: number, deviation: number) => number): void;
}
/** How far one unit can move a step's sum. */
export interface Clipping {
    readonly description: string;
    /** The clip norm, where it is the same in every step. */
    readonly fixedNorm?: number;
    /** Noise on the gradients over their sensitivity, where a step as a whole is to have the noise multiplier. */
    gradientNoise(noiseMultiplier: number): number;
    /** @param norm where a run that is resumed had got to */
    start(noiseMultiplier: number, norm?: number): RunningClipping;
}
/** How many clip norms one neighbour can move a sum of clipped contributions: replacing one takes one away and adds another. */
export declare const contributionsMoved: (relation: NeighboringRelation) => number;
/** Clip norms for which sums and their noise are doubles with room to spare. */
export declare function parseClipNorm(value: unknown, argument?: string): number;
/** Every unit's gradient is shortened to a Euclidean length of at most `norm` over all layers (Abadi et al. 2016). */
export declare function flatClipping(options: {
    readonly norm: number;
}): Clipping;

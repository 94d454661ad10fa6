/** The noise on one number, known before it is drawn: symmetric around 0, and the same whatever the data. */
export interface Noise {
    /** The distribution's name in the field, such as `laplace`. */
    readonly distribution: string;
    /** What the distribution follows from: its scale or σ, or ε and the sensitivity. With the name it is all of the noise. */
    readonly parameters: readonly number[];
    /** Standard deviation, in the units of the answer. */
    readonly deviation: number;
    /**
     * The least h, to rounding, for which the noise stays within ±h with this confidence.
     * @param confidence in (0, 1), such as 0.95
     */
    reach(confidence: number): number;
    /**
     * How far a sum of independent draws reaches, each times its weight: what an answer worked out from several noisy numbers is off by.
     * Where the distribution of sums is not known the union bound is taken.
     */
    reachOfSum(weights: readonly number[], confidence: number): number;
}
/** With probability `confidence`, each released number is within `halfWidth` of the exact answer. */
export interface Accuracy {
    readonly confidence: number;
    readonly halfWidth: number;
    /**
     * For each released number an interval of its own, where the noise reaches farther to one side, or farther for one number than for
     * another: narrower than the half-width, with the same confidence.
     */
    readonly intervals?: readonly {
        readonly low: number;
        readonly high: number;
    }[];
}
/** The confidence of the intervals that come with results. */
export declare const CONFIDENCE = 0.95;
/** Parses a confidence. */
export declare function confidenceLevel(value: unknown, argument?: string): number;
/** How near a number with this noise is to the exact one, with a confidence; undefined for noise of which nothing is known. */
export declare const accuracyOf: (noise: Noise | undefined, confidence?: number) => Accuracy | undefined;
/** @param scale b, in the units of the answer */
export declare const laplaceNoise: (scale: number) => Noise;
/** @param standardDeviation σ, in the units of the answer */
export declare const gaussianNoise: (standardDeviation: number) => Noise;
/** Whole noise; noise of as much as the accuracy or more is as likely as α, so that its reach is the whole number below. */
export declare const discreteLaplaceNoise: (scale: number) => Noise;
/** Whole noise, as {@link discreteLaplaceNoise}. */
export declare const discreteGaussianNoise: (sigma: number) => Noise;
/** Staircase noise at ε for a sensitivity. */
export declare const staircaseNoise: (epsilon: number, sensitivity: number) => Noise;
/** Of a release without privacy: none. */
export declare const noNoise: Noise;
/** Noise again, out of what JSON keeps of it; undefined for noise that is not the library's. */
export declare function noiseOf(kept: Pick<Noise, 'distribution' | 'parameters'> | undefined): Noise | undefined;

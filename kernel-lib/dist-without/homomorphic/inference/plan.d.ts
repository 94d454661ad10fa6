import { type FloodingOptions } from '../ckks/flooding.js';
import { type CkksParameters } from '../parameters.js';
import { type SquareNetwork } from './network.js';
/** Primes that make up the scale, and as many hold the outputs. */
export declare const primesOfScale: ({ scaleBits }: CkksParameters) => 1 | 2;
/** What both sides know of a network: its shape and what it does to bounds, not its weights. */
export interface InferencePlan {
    readonly parameters: CkksParameters;
    readonly inputs: number;
    readonly outputs: number;
    /** No input is larger in size. */
    readonly inputBound: number;
    /** No output is larger in size. */
    readonly outputBound: number;
    /** No output is further from the clear network's, up to the heuristic of noise.ts and the rounding of weights to 20 bits. */
    readonly error: number;
    /** The part of the error that tells of the key: without the rounding of weights, which the server alone makes. */
    readonly noise: number;
}
/** Answers that are to leave the key's owner. */
export interface PlannedRelease extends FloodingOptions {
    /** Samples whose answers are released together. */
    readonly samples: number;
}
export interface PlanOptions {
    /** No input is larger in size; 1 unless given. */
    readonly inputBound?: number;
    /**
     * 36 unless given, 92 at most. Each further bit halves the noise, and so what releasing an answer takes. Up to 46 one prime is a scale,
     * from 47 on two are, which takes about twice as long.
     */
    readonly scaleBits?: number;
    /**
     * Chooses the scale, so that the answers to so many samples may be released with so many bits after the point (10 unless
     * `leastPrecisionBits` is given).
     */
    readonly release?: PlannedRelease;
}
/** Whether a plan was made for this network, or for one of its shape with weights no smaller. */
export declare function isPlanOf(network: SquareNetwork, { inputBound, inputs, outputBound, outputs, parameters }: InferencePlan): boolean;
/** Whether numbers that somebody says are a plan could be one: then nothing that is made of it can surprise. */
export declare function isPossiblePlan({ error, inputBound, inputs, noise, outputBound, outputs, parameters, }: InferencePlan): boolean;
/**
 * Plans a network: parameters for its depth, and bounds by interval arithmetic.
 * @throws PrivacyError `out-of-range` where outputs may be too large, `depth-exhausted` for too many layers, `weak-parameters` where a release cannot
 * be as precise as it is asked to be
 */
export declare function planInference(network: SquareNetwork, options?: PlanOptions): InferencePlan;

import { type Strategy } from './strategy.js';
/**
 * Control variates that take the drift of skewed clients out of their steps (Karimireddy et al. 2020, Algorithm 1, option II).
 * Clients keep a variate of their own between rounds, and send how it moved beside their update. Clients count alike.
 */
export declare function scaffold({ learningRate }?: {
    readonly learningRate?: number;
}): Strategy;

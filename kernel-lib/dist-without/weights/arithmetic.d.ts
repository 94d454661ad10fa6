import { type Values, type Weights } from './weights.js';
/** one + other */
export declare const add: (one: Weights, other: Weights) => Weights;
/** one − other */
export declare const subtract: (one: Weights, other: Weights) => Weights;
/** Each number times the other model's (Hadamard's product). */
export declare const multiply: (one: Weights, other: Weights) => Weights;
/** Each number mapped by itself, in the same precision. */
export declare function mapWeights({ layout, values }: Weights, of: (value: number, index: number) => number): Weights;
/** factor · weights */
export declare const scale: (model: Weights, factor: number) => Weights;
/** target += factor · other, written into `target`. */
export declare function addInto(target: Weights, other: Weights, factor?: number): void;
/** target += factor · other, for bare arrays of one length. */
export declare function addValuesInto(target: Values, other: Values, factor?: number): void;
/** target *= factor, written into `target`. */
export declare function scaleInto({ values }: Weights, factor: number): void;
/** Σ aᵢbᵢ of bare arrays, in double precision and four sums, so that additions do not wait for each other. */
export declare function dotValues(a: Values, b: Values): number;
/** Σ (aᵢ − bᵢ)² of bare arrays. */
export declare function squaredDistanceOfValues(a: Values, b: Values): number;
/** The inner product of two models of one layout. */
export declare function dot(one: Weights, other: Weights): number;
/** The squared Euclidean length of all weights together. */
export declare const squaredNorm: ({ values }: Weights) => number;
/** The Euclidean length of all weights together. */
export declare function norm(model: Weights): number;
/** The largest absolute number; NaN where one is NaN. */
export declare function maxNorm({ values }: Weights): number;
/** The Euclidean distance of two models of one layout. */
export declare function distance(one: Weights, other: Weights): number;

import { type LayerShape, type Layout } from './layout.js';
/** The numbers of a model: single or double precision. */
export type Values = (Float32Array | Float64Array) & Reducible;
/** TypeScript can't call what two kinds of array declare by several signatures each: here they are once, for both. */
interface Reducible {
    reduce(combine: (sum: number, value: number, index: number) => number): number;
    reduce<Result>(combine: (result: Result, value: number, index: number) => Result, initial: Result): Result;
    reduceRight(combine: (sum: number, value: number, index: number) => number): number;
    reduceRight<Result>(combine: (result: Result, value: number, index: number) => Result, initial: Result): Result;
}
export type Precision = 'float32' | 'float64';
/**
 * A model's weights: named layers that lie one after another in one typed array, so that arithmetic on a whole model is one loop.
 * The array is not copied when weights are made of it; functions that write into it say so in their names (`addInto`, `scaleInto`).
 */
export interface Weights {
    readonly layout: Layout;
    readonly values: Values;
}
/** One layer: its shape, and a view of its numbers, not a copy. */
export interface Layer extends LayerShape {
    readonly values: Values;
}
/** The precision of an array of values. */
export declare const precisionOf: (values: Values) => Precision;
/** So many zeros. */
export declare const zeroValues: (size: number, precision: Precision) => Values;
/**
 * Weights of a layout whose numbers already lie one after another.
 * @param values kept, not copied
 */
export declare function weightsOf(layout: Layout, values: Values): Weights;
/**
 * Weights made of layers, copied into one array.
 * @param layers by name, in the order they are to have
 * @throws PrivacyError `invalid-argument` where a layer's numbers are not as many as its shape says
 */
export declare function weights(layers: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly values: ArrayLike<number>;
}[], precision?: Precision): Weights;
/** Zeros of the same layout and precision. */
export declare const zerosLike: ({ layout, values }: Weights, precision?: Precision) => Weights;
/** The same weights in an array of their own, in another precision if asked. */
export declare function copyOf({ layout, values }: Weights, precision?: Precision): Weights;
/** The layers in order, as views. */
export declare const layersOf: ({ layout, values }: Weights) => readonly Layer[];
/**
 * The layer of that name, as a view.
 * @throws PrivacyError `invalid-argument` where there is none
 */
export declare function layerOf({ layout, values }: Weights, name: string): Layer;
/**
 * The layers whose names are wanted, as weights of their own, copied: what of a model is shared, or kept at a client.
 */
export declare const selectLayers: (model: Weights, wanted: (name: string) => boolean) => Weights;
/** The model with the layers of `part` in place of its own of those names, copied. */
export declare function replaceLayers(model: Weights, part: Weights): Weights;
/**
 * Checks that weights have a layout: same names, same shapes, same order.
 * @throws PrivacyError `invalid-argument` that names both layouts
 */
export declare function requireLayout(candidate: Weights, layout: Layout, argument: string): void;
/** Whether every number is finite. */
export declare function isFiniteWeights({ values }: Weights): boolean;
export {};

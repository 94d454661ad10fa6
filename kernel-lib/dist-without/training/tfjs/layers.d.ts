import type { Tensor } from './tensorflow.js';
/** A weight of a layer. */
export interface VariableLike {
    readonly id: number;
    readonly name: string;
    readonly shape: readonly (number | null)[];
    read(): Tensor;
    write(value: Tensor): unknown;
}
interface ActivationLike {
    apply(input: Tensor): Tensor;
}
/** A layer of tfjs, taken by what training needs of it. */
export interface LayerLike {
    readonly name: string;
    readonly trainable?: boolean;
    readonly trainableWeights: readonly VariableLike[];
    getClassName(): string;
    call(inputs: Tensor | Tensor[], kwargs: Readonly<Record<string, unknown>>): Tensor | Tensor[];
    readonly layers?: readonly LayerLike[];
    readonly layer?: LayerLike;
    readonly forwardLayer?: LayerLike;
    readonly backwardLayer?: LayerLike;
    readonly cell?: LayerLike;
    readonly cells?: readonly LayerLike[];
}
/** A `LayersModel` of tfjs, taken by its shape, so that the types of this entry need none of tfjs. */
export interface LayersModelLike {
    readonly layers: readonly unknown[];
    readonly trainableWeights: readonly unknown[];
    readonly inputs: readonly {
        readonly shape: readonly (number | null)[];
    }[];
    apply(inputs: never, kwargs?: never): unknown;
}
/** What the layers that are known by name have. */
export interface KnownLayer extends LayerLike {
    readonly activation?: ActivationLike | null;
    readonly recurrentActivation: ActivationLike;
    readonly kernel: VariableLike;
    readonly recurrentKernel: VariableLike;
    readonly bias?: VariableLike | null;
    readonly embeddings: VariableLike;
    readonly gamma?: VariableLike | null;
    readonly beta?: VariableLike | null;
    readonly units: number;
    readonly dropout?: number;
    readonly recurrentDropout?: number;
    readonly strides: readonly number[];
    readonly padding: string;
    readonly dataFormat: string;
    readonly dilationRate: readonly number[];
    readonly axis: number | readonly number[];
    readonly epsilon: number;
}
/** All layers, those inside containers and wrappers too, each once. */
export declare function everyLayer(model: LayersModelLike): readonly KnownLayer[];
/** Whether a layer only holds others: its weights are theirs. */
export declare const isContainer: (layer: LayerLike) => boolean;
export {};

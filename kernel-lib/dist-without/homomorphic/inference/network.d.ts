/** outputs = weights · inputs + bias */
export interface LinearLayer {
    /** One row an output. */
    readonly weights: readonly Float64Array[];
    readonly bias: Float64Array;
}
/** Linear layers; between two of them every number is squared, and after the last one none is. */
export interface SquareNetwork {
    readonly layers: readonly LinearLayer[];
}
/** @throws PrivacyError `invalid-argument` for what squareNetwork() has not made */
export declare function requireNetwork(network: SquareNetwork): void;
/** Checks that layers fit together and hold finite numbers. */
export declare function squareNetwork(layers: readonly {
    readonly weights: readonly ArrayLike<number>[];
    readonly bias: ArrayLike<number>;
}[]): SquareNetwork;
/**
 * What the network makes of a sample in the clear, operation by operation: the sample itself, then each layer's sums and their squares; the last sums
 * come twice, since on encrypted samples they are relinearised.
 */
export declare function layerValues({ layers }: SquareNetwork, sample: ArrayLike<number>): readonly Float64Array[];
/** What the network says in the clear: the same sums and squares. */
export declare function predict(network: SquareNetwork, sample: ArrayLike<number>): Float64Array;
/** A convolution over one image. */
export interface Convolution {
    readonly height: number;
    readonly width: number;
    readonly channels: number;
    /** kernel[filter][row][column][channel], flattened. */
    readonly kernel: ArrayLike<number>;
    readonly bias: ArrayLike<number>;
    readonly filters: number;
    readonly kernelSize: readonly [number, number];
    readonly stride: number;
}
/** The convolution ("valid") as a matrix: on encrypted numbers, pixels are ciphertexts, and a convolution is a linear layer like any other. */
export declare function convolutionLayer(convolution: Convolution): LinearLayer;
/** The part of a tfjs layers model that is read. */
export interface TfjsModelLike {
    readonly layers: readonly {
        getClassName(): string;
        getConfig(): Readonly<Record<string, unknown>>;
        getWeights(): readonly {
            readonly shape: readonly number[];
            dataSync(): ArrayLike<number>;
        }[];
        readonly batchInputShape?: readonly (number | null)[];
    }[];
}
/**
 * The network of a tfjs model of dense and convolutional layers (channels last, "valid"), trained with squares between them. Layers
 * must have no other activation: a square is no activation tfjs knows by name, so it stands in a layer of its own, which is skipped here.
 * @param inputShape height, width and channels, where the first layer is a convolution
 */
export declare function networkOfTfjs(model: TfjsModelLike, inputShape?: readonly [number, number, number]): SquareNetwork;

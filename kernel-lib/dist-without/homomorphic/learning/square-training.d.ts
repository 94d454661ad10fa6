import { type RandomSource } from '../../core/random.js';
import { type SquareNetwork } from '../inference/network.js';
export interface SquareTrainingOptions {
    /** Filters of the convolution (3 × 3, stride 1), and of nothing else: images of one channel. */
    readonly filters: number;
    readonly height: number;
    readonly width: number;
    readonly classes: number;
    readonly epochs?: number;
    readonly rate?: number;
    readonly random?: RandomSource;
}
/** A convolution, squares, and a dense layer, trained by softmax cross-entropy on images within [0, 1]. */
export declare function trainSquareConvolution(images: readonly ArrayLike<number>[], labels: ArrayLike<number>, options: SquareTrainingOptions): SquareNetwork;

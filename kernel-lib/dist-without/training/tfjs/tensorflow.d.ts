import type * as tfjs from '@tensorflow/tfjs-node';
/** TensorFlow.js as its own declarations have it. */
export type TensorFlow = typeof tfjs;
export type Tensor = tfjs.Tensor;
/**
 * Loads tfjs-node, which is an optional part: everything but tfjs models works without it.
 * @throws PrivacyError `invalid-argument` where it is not installed
 */
export declare function tensorflow(): Promise<TensorFlow>;

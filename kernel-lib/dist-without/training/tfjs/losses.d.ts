import type { ExampleLoss } from './example-loss.js';
import type { TensorFlow } from './tensorflow.js';
/** tfjs's losses by name, one number an example: what `model.compile({ loss })` would take the mean of. */
export declare function lossOf(tf: TensorFlow, loss: string | ExampleLoss | undefined): ExampleLoss;

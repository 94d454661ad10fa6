import type * as tfjs from '@tensorflow/tfjs-node';
import { PrivacyError } from '../../core/errors.js';

/** TensorFlow.js as its own declarations have it. */
export type TensorFlow = typeof tfjs;
export type Tensor = tfjs.Tensor;

let loaded: Promise<TensorFlow> | undefined;

/**
 * Loads tfjs-node, which is an optional part: everything but tfjs models works without it.
 * @throws PrivacyError `invalid-argument` where it is not installed
 */
export function tensorflow(): Promise<TensorFlow> {
  process.env['TF_CPP_MIN_LOG_LEVEL'] ??= '2';
  loaded ??= import('@tensorflow/tfjs-node').then(
    (module) => ('default' in module ? (module.default as TensorFlow) : module),
    (error: unknown) => {
      loaded = undefined;
      throw new PrivacyError(
        'invalid-argument',
        { argument: 'model', allowed: 'one that needs no @tensorflow/tfjs-node' },
        `tfjs models need the package @tensorflow/tfjs-node, which can't be loaded here: ${String(error)}`,
      );
    },
  );
  return loaded;
}

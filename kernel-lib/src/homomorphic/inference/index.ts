/** Networks on encrypted samples, in batches. */
export {
  convolutionLayer,
  networkOfTfjs,
  predict,
  squareNetwork,
  type Convolution,
  type LinearLayer,
  type SquareNetwork,
  type TfjsModelLike,
} from './network.js';
export {
  InferenceClient,
  InferenceServer,
  planInference,
  type EncryptedBatch,
  type InferencePlan,
  type PlanOptions,
  type ServeOptions,
} from './inference.js';

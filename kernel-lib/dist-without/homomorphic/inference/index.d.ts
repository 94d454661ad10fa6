/** Networks on encrypted samples, in batches. */
export { convolutionLayer, networkOfTfjs, predict, squareNetwork, type Convolution, type LinearLayer, type SquareNetwork, type TfjsModelLike, } from './network.js';
export { planInference, type InferencePlan, type PlanOptions, type PlannedRelease } from './plan.js';
export type { EncryptedBatch } from './batch.js';
export { InferenceClient } from './client.js';
export { InferenceServer, type ServeOptions } from './server.js';
export { inferencePool, type InferencePool, type InferencePoolOptions, type InferenceProgress } from './pool.js';
export { readBatch, readNetwork, readPlan, writeBatch, writeNetwork, writePlan } from './signed.js';
export { traceInference } from './trace.js';

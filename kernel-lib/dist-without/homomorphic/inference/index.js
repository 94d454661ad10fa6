/** Networks on encrypted samples, in batches. */
export { convolutionLayer, networkOfTfjs, predict, squareNetwork, } from './network.js';
export { planInference } from './plan.js';
export { InferenceClient } from './client.js';
export { InferenceServer } from './server.js';
export { inferencePool } from './pool.js';
export { readBatch, readNetwork, readPlan, writeBatch, writeNetwork, writePlan } from './signed.js';
export { traceInference } from './trace.js';
//# sourceMappingURL=index.js.map
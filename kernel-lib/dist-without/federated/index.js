/** Federated learning: clients that keep their rows, and a server that sees updates, or only their sums. */
export * from './rules/index.js';
export * from './strategies/index.js';
export { plainSum, singleUpdates } from './aggregation/plain.js';
export { localClient } from './clients/local-client.js';
export { threadClients, } from './clients/thread-clients.js';
export { fleet } from './clients/fleet.js';
export { denseModel } from './models/dense.js';
export { centralPrivacy } from './privacy/central.js';
export { localNoiseEvent, withClipping, withLocalNoise } from './privacy/local.js';
export { federate, federation } from './federate.js';
export { dirichletPartition, iidPartition, quantityPartition, rowsOf, rowsOfEach, shardPartition, } from './partitions/partitions.js';
export { colluding, flippedLabels, freeRider, innerProduct, littleIsEnough, scaling, signFlip, } from './attacks/attacks.js';
export { secureSum } from './secure/secure-sum.js';
export { SecureClient } from './secure/secure-client.js';
export { SecureServer } from './secure/secure-server.js';
export { securePlan } from './secure/plan.js';
export { checkRoster, memberOf, newIdentity, signRoster, } from './secure/roster.js';
export { correlation, invertUpdate } from './attacks/gradient-inversion.js';
export { tensor, Tensor } from './workers/tensor.js';
export { Pointer } from './workers/pointer.js';
export { RemotePointer, RemoteWorker } from './workers/remote-worker.js';
export { threadWorker } from './workers/thread-worker.js';
export { PointerTensor, VirtualWorker } from './workers/virtual-worker.js';
//# sourceMappingURL=index.js.map
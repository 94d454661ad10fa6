/** Federated learning: clients that keep their rows, and a server that sees updates, or only their sums. */
export * from './rules/index.js';
export * from './strategies/index.js';
export type { Aggregator, RoundOfUpdates } from './aggregation/aggregator.js';
export { plainSum, singleUpdates } from './aggregation/plain.js';
export type { Client, TrainingTask } from './clients/client.js';
export { localClient, type LocalClient, type LocalClientOptions } from './clients/local-client.js';
export {
  threadClients,
  type ThreadClientDescription,
  type ThreadClients,
  type ThreadClientsOptions,
} from './clients/thread-clients.js';
export { fleet, type Fleet } from './clients/fleet.js';
export { denseModel, type DenseModel, type DenseModelOptions } from './models/dense.js';
export type { Evaluation, FederatedModel, LocalResult, LocalTraining, Rows } from './models/model.js';
export type { Loss, Network } from './models/network.js';
export { centralPrivacy, type CentralPrivacy, type CentralPrivacyOptions } from './privacy/central.js';
export { localNoiseEvent, withClipping, withLocalNoise, type LocalNoiseOptions } from './privacy/local.js';
export { federate, federation, type FederateOptions, type FederationResult, type FederationStep } from './federate.js';
export type { LocalOptions } from './tasks.js';
export {
  dirichletPartition,
  iidPartition,
  quantityPartition,
  rowsOf,
  rowsOfEach,
  shardPartition,
  type Partition,
  type PartitionOptions,
} from './partitions/partitions.js';
export {
  colluding,
  flippedLabels,
  freeRider,
  innerProduct,
  littleIsEnough,
  scaling,
  signFlip,
  type Collusion,
} from './attacks/attacks.js';
export { secureSum, type SecureSumOptions } from './secure/secure-sum.js';
export { SecureClient } from './secure/secure-client.js';
export { SecureServer } from './secure/secure-server.js';
export { securePlan, type SecurePlan, type SecurePlanOptions } from './secure/plan.js';
export {
  checkRoster,
  memberOf,
  newIdentity,
  signRoster,
  type Identity,
  type Member,
  type Roster,
} from './secure/roster.js';
export { correlation, invertUpdate, type RecoveredRow } from './attacks/gradient-inversion.js';
export { tensor, Tensor, type Nested } from './workers/tensor.js';
export { Pointer, type Operation } from './workers/pointer.js';
export { RemotePointer, RemoteWorker, type WorkerLink } from './workers/remote-worker.js';
export { threadWorker } from './workers/thread-worker.js';
export { PointerTensor, VirtualWorker } from './workers/virtual-worker.js';

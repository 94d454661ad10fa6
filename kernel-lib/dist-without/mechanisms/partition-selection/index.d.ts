/** Releasing partitions whose keys are not known in advance. */
export type { PartitionKey, UnitCounts } from './keyed.js';
export { PartitionSelection, partitionSelection, type PartitionSelectionOptions } from './partition-selection.js';
export { NoisyThreshold, noisyThreshold, type NoisyThresholdOptions } from './noisy-threshold.js';
export { TruncatedGeometric } from './truncated-geometric.js';
export { gaussianThreshold, laplaceThreshold } from './thresholds.js';

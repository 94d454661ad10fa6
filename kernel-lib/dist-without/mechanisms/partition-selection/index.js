export { PartitionSelection, partitionSelection } from './partition-selection.js';
export { NoisyThreshold, noisyThreshold } from './noisy-threshold.js';
export { TruncatedGeometric } from './truncated-geometric.js';
export { gaussianThreshold, laplaceThreshold } from './thresholds.js';
//# sourceMappingURL=index.js.map
/** How the updates of a round change the model. */
export type { ClientDescription, ClientUpdate, Contribution, LocalTerms, Strategy, StrategyState, Sum, } from './strategy.js';
export { fedAdagrad, fedAdam, fedAvg, fedAvgM, fedNova, fedProx, fedYogi, type AveragingOptions, type Weighting, } from './averaging.js';
export { scaffold } from './scaffold.js';
export { fedBuff, type FedBuffOptions } from './fed-buff.js';
export { robust, type RobustOptions } from './robust.js';
export { serverAdagrad, serverAdam, serverMomentum, serverSgd, serverYogi, type AdaptiveOptions, type MomentsOptions, type MomentumOptions, type OptimizerStep, type ServerOptimizer, } from './server-optimizers.js';

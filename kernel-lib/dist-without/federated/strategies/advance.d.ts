import { type Values } from '../../weights/index.js';
import type { ServerOptimizer } from './server-optimizers.js';
import type { StrategyState, Sum } from './strategy.js';
/** The round's mean update: the sums added up, and divided by their weights. */
export declare function meanUpdate(sums: readonly Sum[]): Float64Array;
/** The state after a round: the model moved by the optimizer's step. */
export declare function advance(state: StrategyState, update: Values, optimizer: ServerOptimizer, memory?: Readonly<Record<string, Float64Array>>): StrategyState;

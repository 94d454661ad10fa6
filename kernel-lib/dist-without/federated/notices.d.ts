import type { Aggregator } from './aggregation/aggregator.js';
import type { CentralPrivacy } from './privacy/central.js';
import type { Strategy } from './strategies/index.js';
/** What a reader of a federation's figures must know. */
export declare function noticesOf(strategy: Strategy, aggregator: Pick<Aggregator, 'shows' | 'notices'>, privacy: CentralPrivacy | undefined): readonly string[];

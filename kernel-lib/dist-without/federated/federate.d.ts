import { type RandomSource } from '../core/random.js';
import type { FederationReport } from '../reports/index.js';
import type { Session } from '../session/index.js';
import { type AbortSignalLike, type Step } from '../work/index.js';
import { type Weights } from '../weights/index.js';
import type { Aggregator } from './aggregation/aggregator.js';
import type { Client } from './clients/client.js';
import { type Fleet } from './clients/fleet.js';
import type { FederatedModel, Rows } from './models/model.js';
import { type CentralPrivacy } from './privacy/central.js';
import type { Strategy, StrategyState } from './strategies/index.js';
import { type LocalOptions } from './tasks.js';
export interface FederateOptions {
    readonly model: FederatedModel;
    readonly clients: readonly Client[] | Fleet;
    readonly strategy: Strategy;
    /** For asynchronous strategies, how many new models. */
    readonly rounds: number;
    readonly local?: LocalOptions;
    /** Clients of a round, drawn without replacement; all by default. Under central privacy, its sampling rate decides. */
    readonly perRound?: number;
    /** The fewest updates of a round; with fewer it changes nothing and another is tried. Default: what the strategy is proven for. */
    readonly quorum?: number;
    /** Rounds in a row that may fail for want of updates before the federation gives up; default 3. */
    readonly patience?: number;
    /** How updates are added up; plainly, unless a secure or homomorphic sum is given. */
    readonly aggregator?: Aggregator;
    /** Noise on the sum, debited round by round from the session. */
    readonly privacy?: CentralPrivacy;
    /** Pays for the privacy, and shows the report. */
    readonly session?: Session;
    /** Rows declared public, on which the model is evaluated, every so many rounds (1 by default). */
    readonly evaluation?: {
        readonly rows: Rows;
        readonly every?: number;
    };
    /** Weights to begin with; the model's own otherwise. */
    readonly initial?: Weights;
    /** A state to go on from, as a round before gave it. */
    readonly resume?: StrategyState;
    /** Selection, initial weights and orders of training; the same seed gives the same model. */
    readonly random?: RandomSource;
    readonly label?: string;
    readonly signal?: AbortSignalLike;
    /** Clients trained at a time; default 4. The result does not depend on it. */
    readonly concurrency?: number;
    /** Milliseconds that a client may take; one that takes longer is dropped from the round. */
    readonly timeout?: number;
    /** Sees the state after every round, for example to store it. */
    readonly onRound?: (state: StrategyState, report: FederationReport) => void | Promise<void>;
}
/** What a federation yields after a round. */
export interface FederationStep extends Step {
    readonly report: FederationReport;
}
export interface FederationResult {
    readonly weights: Weights;
    readonly state: StrategyState;
    readonly report: FederationReport;
}
/**
 * Trains one model on the rows of many clients, round by round: the strategy's state goes out, clients train, their updates are added up, and
 * the strategy decides. Gives the final model and a report; both also follow live. A client that fails, is late, or sends what is not finite
 * or of another shape is left out of the round and named.
 *
 * Federated learning alone is not private: updates tell much about rows. Give `privacy`, a secure `aggregator`, or clients with local noise.
 * @throws PrivacyError `invalid-argument`; `budget-exceeded`; `too-few-updates` after some rounds without a quorum; `aborted`
 * @example
 * const { weights } = await federate({ model, clients: fleet({ model, rows }), strategy: fedAvg(), rounds: 50, evaluation: { rows: test } });
 */
export declare function federate(options: FederateOptions): Promise<FederationResult>;
/** The rounds of {@link federate} as work to be driven by something else. */
export declare function federation(options: FederateOptions): AsyncGenerator<FederationStep, FederationResult, void>;

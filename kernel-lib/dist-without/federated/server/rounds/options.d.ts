import type { RandomSource } from '../../../core/random.js';
import type { Session } from '../../../session/index.js';
import type { Weights } from '../../../weights/index.js';
import type { FederatedModel, Rows } from '../../models/model.js';
import type { CentralPrivacy } from '../../privacy/central.js';
import type { Strategy } from '../../strategies/index.js';
import type { LocalOptions } from '../../tasks.js';
import type { ServedSecureSum } from '../secure/terms.js';
/** What is learned, by which rules: as for `federate`. */
export interface ServedRoundsOptions {
    /** Names the federation in its store and in its clients' tokens; `federation` unless it is given. A server that is begun again goes on with it. */
    readonly name?: string;
    readonly model: FederatedModel;
    readonly strategy: Strategy;
    /** For asynchronous strategies, how many new models. */
    readonly rounds: number;
    readonly local?: LocalOptions;
    /** Clients of a round, drawn from those that are there; all of them by default. Under central privacy, its sampling rate decides. */
    readonly perRound?: number;
    /** The fewest updates of a round, which stays open until it has them. Default: what the strategy is proven for. */
    readonly quorum?: number;
    /** Clients that the first round waits for; all by default. Who comes later takes part from the next round on. */
    readonly begin?: number;
    /** Milliseconds that a round waits for all of its clients, counted anew after a restart; default five minutes. */
    readonly timeout?: number;
    /** Noise on the sum, debited round by round from the session. */
    readonly privacy?: CentralPrivacy;
    /**
     * Updates come under masks, and only their sum is seen (Bonawitz et al. 2017, with the consistency round). Clients have to be given the same
     * authority. A round that fails, or a server that is begun anew, tries the round anew; updates under masks are not kept.
     */
    readonly secure?: ServedSecureSum;
    /** Pays for the privacy, and shows the report. */
    readonly session?: Session;
    /** Rows declared public, on which the model is evaluated, every so many rounds (1 by default). */
    readonly evaluation?: {
        readonly rows: Rows;
        readonly every?: number;
    };
    /** Every so many rounds the model is kept, and can be had by its hash; default 10. The newest always can. */
    readonly keepEvery?: number;
    /** Weights to begin with; the model's own otherwise. */
    readonly initial?: Weights;
    /** Initial weights, selection and orders of training, when the federation is new; the same seed gives the same model. */
    readonly random?: RandomSource;
    readonly label?: string;
}

import type { RandomSource } from '../../core/random.js';
import type { Run, Session } from '../../session/index.js';
import type { DpEvent } from '../../accounting/events/event.js';
import type { Aggregator } from '../aggregation/aggregator.js';
import type { Strategy } from '../strategies/index.js';
export interface CentralPrivacyOptions {
    /** The greatest length of a client's update; with `adaptive`, the one to begin with. */
    readonly clipNorm: number;
    /** Deviation of the noise on the sum, in clip norms. */
    readonly noiseMultiplier: number;
    /** Each client takes part in a round with this chance, independently; 1 for all. */
    readonly samplingRate?: number;
    /** Rows beyond which a client counts no more; without it, clients count alike. */
    readonly weightCap?: number;
    /** Moves the clip norm to this quantile of the updates' lengths (Andrew et al. 2021). */
    readonly adaptive?: {
        /** Default ½. */
        readonly quantile?: number;
        /** Default 0.2. */
        readonly learningRate?: number;
        /** Deviation of the noise on the count of short updates; default a twentieth of the clients of a round. */
        readonly countNoise?: number;
    };
}
/** Client-level differential privacy by noise that the server adds to the sum. */
export interface CentralPrivacy {
    readonly samplingRate: number;
    readonly clipNorm: number;
    readonly noiseMultiplier: number;
    readonly weightCap: number | undefined;
    readonly notices: readonly string[];
    /** What one round does to the clients: they are the unit that is protected. */
    readonly event: DpEvent;
    /** The aggregator of a run: its noise is drawn from the run's randomness. */
    aggregator(random: RandomSource, clients: number, clipNorm?: number): NoisyAggregator;
}
/** The aggregator of a run: what adaptive clipping has come to is all that it remembers, and it may be begun with that again. */
export interface NoisyAggregator extends Aggregator {
    /** The clip norm of the next round. */
    clipNorm(): number;
}
/**
 * Refuses a federation whose privacy could not be accounted for: without a session that pays, or with a strategy that noise on sums does not cover.
 * @throws PrivacyError `invalid-argument`
 */
export declare function requireAccountable(options: {
    readonly privacy?: CentralPrivacy;
    readonly session?: Session;
    readonly strategy: Strategy;
}): void;
/**
 * The run that pays for a federation's rounds, one step each.
 * @throws PrivacyError `budget-exceeded`
 */
export declare const centralRun: (session: Session, { clipNorm, event, noiseMultiplier }: CentralPrivacy, terms: {
    readonly label: string;
    readonly steps: number;
    readonly resume?: boolean;
}) => Run;
/**
 * Central differential privacy at the level of clients (McMahan et al. 2018): updates are cut to a length, added up exactly, and Gaussian
 * noise is added to the sum; the denominator is the public expected number of clients, so that nobody's presence shows in it.
 * @throws PrivacyError `invalid-argument`
 */
export declare function centralPrivacy(options: CentralPrivacyOptions): CentralPrivacy;

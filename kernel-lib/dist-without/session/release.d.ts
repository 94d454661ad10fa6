import type { RandomSource } from '../core/random.js';
import type { DpEvent, NeighboringRelation } from '../accounting/events/event.js';
import type { Claim } from '../mechanisms/mechanism.js';
import { type Accuracy, type Noise } from '../mechanisms/noise.js';
/** What a session gives out: an answer, and under which promise it was made. */
export interface Release<Output> {
    readonly value: Output;
    readonly label: string;
    readonly dataset: {
        readonly name: string;
        readonly version: string;
    };
    readonly unit: string;
    /** What one unit is in the table: `one row is one patient`, or how many rows of each are used. */
    readonly contribution: string | undefined;
    readonly relation: NeighboringRelation;
    /** The mechanism's name in the field, such as `laplace`. */
    readonly mechanism: string;
    readonly event: DpEvent;
    readonly claim: Claim;
    /** Noise scale in the units of the answer. */
    readonly scale: number;
    /** The noise on each released number; undefined where the answer was worked out from several noisy ones, or is a choice. */
    readonly noise: Noise | undefined;
    /** How far off the answer may be because of the noise; undefined where no such bound is known. */
    readonly accuracy: Accuracy | undefined;
    /** What each number of the answer is of, where that is known in advance, as the bins of a histogram. */
    readonly names?: readonly string[];
    /** The noisy count from which a group is named, where groups are not known in advance. */
    readonly threshold?: number;
    readonly random: RandomSource['kind'];
    /** Whether it was asked before, and given again: then it was free. */
    readonly recalled: boolean;
    /** One line for people: value, margin, and the promise with relation and δ. */
    toString(): string;
}
/** What of a release a store keeps: data alone, without functions. */
export interface PlainRelease extends Omit<Release<unknown>, 'toString' | 'noise' | 'recalled'> {
    readonly noise?: Pick<Noise, 'distribution' | 'parameters'>;
}
/** A release as a store keeps it. */
export declare function plainRelease({ toString: _, recalled: __, noise, ...release }: Release<unknown>): PlainRelease;
/** A release again, out of what a store gives back of {@link plainRelease}. */
export declare const releaseOf: (kept: unknown) => Release<unknown>;
/** A release that is given again, and says so. */
export declare const recalledRelease: (release: Release<unknown>) => Release<unknown>;

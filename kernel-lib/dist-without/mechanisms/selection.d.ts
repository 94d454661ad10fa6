import { type Epsilon } from '../core/quantities.js';
import type { RandomSource } from '../core/random.js';
import { type DpEvent } from '../accounting/events/event.js';
import type { SelectionMechanism } from './analysis.js';
import type { BindingContext, BoundMechanism } from './mechanism.js';
import type { Query } from './query.js';
import type { BitSource } from './sampling/bit-source.js';
/** The privacy of one choice, and what is known of the scores. */
export interface SelectionOptions {
    readonly epsilon: number;
    /**
     * Whether one more record moves all scores in the same direction, as it does counts of records. Then the scores count twice
     * as much at the same ε. Only of queries that declare it, under `add-or-remove-one` or `zero-out`.
     */
    readonly monotonic?: boolean;
}
/**
 * What the selection mechanisms have in common: a query scores the candidates, the index of the one chosen is released.
 * The sensitivity is that of a single score, the `linf` norm. `scale` tells the utility that ε/2 (or ε, of monotonic scores) is worth.
 */
export declare abstract class Selection implements SelectionMechanism {
    readonly name: string;
    readonly epsilon: Epsilon;
    readonly monotonic: boolean;
    readonly description: string;
    constructor(name: string, options: SelectionOptions);
    /** What the accountants are told of a choice at this ε. */
    protected abstract eventAt(epsilon: number): DpEvent;
    /** Chooses the index of a candidate among at least one. `rate` is the ε per unit of score: a gap g counts as exp(−rate · g). */
    protected abstract choose(utilities: readonly number[], rate: number, random: RandomSource): number;
    /**
     * @throws PrivacyError `invalid-argument` for a sensitivity that is not greater than 0, or monotonic noise for scores that are not;
     * `outside-domain` in `prepare` where a score is missing or not finite
     */
    bind<Data>(query: Query<Data, readonly number[]>, context: BindingContext): BoundMechanism<Data, number>;
}
/** True with probability exactly exp(−rate · (most − utility)), the utilities being the exact values of these doubles. */
export declare const surpasses: (bits: BitSource, most: number, utility: number, rate: number) => boolean;
/** The largest of at least one number; `Math.max` takes no more arguments than the stack holds. */
export declare const largest: (values: readonly number[]) => number;

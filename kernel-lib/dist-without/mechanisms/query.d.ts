import type { Norm } from '../core/norm.js';
import type { NeighboringRelation } from '../accounting/events/event.js';
/** An answer that noise can be added to: a number, or a vector of fixed length. */
export type Numeric = number | readonly number[];
/**
 * A question to the data, with a bound on how far one neighbour can move its answer.
 * The bound must follow from declared facts (ranges, a limit on contributions), never from the data.
 *
 * The library's queries are values of this interface, and so are a user's own: an answer, and how far one neighbour can move it.
 * Noise, budget, ledger and confidence intervals then work as for any other.
 * @example
 * // How many words all messages have, counted up to 50 of each: one message more or less moves the sum by at most 50.
 * const words: Query<readonly string[], number> = {
 *   description: 'words, up to 50 of a message',
 *   dimension: 1,
 *   integer: true,
 *   answer: (messages) => messages.reduce((sum, text) => sum + Math.min(50, text.split(/\s+/u).length), 0),
 *   sensitivity: () => 50,
 * };
 * session.release('words', words, discreteLaplace({ epsilon: 0.5 }));
 */
export interface Query<Data, Value> {
    /** All of what is asked: queries of equal description ask the same, so that a recorded release can stand for a new one. */
    readonly description: string;
    /** How many numbers the answer holds; fixed before the data are seen. */
    readonly dimension: number;
    /** Whether every answer is made of whole numbers, so that whole noise is enough. */
    readonly integer: boolean;
    /**
     * Whether all coordinates of the answer move the same way when one record comes or goes, as counts of records do: under
     * `add-or-remove-one` none falls while another rises. Selection among monotonic scores costs half; false unless it is given.
     */
    readonly monotonic?: boolean;
    /**
     * The column that says whom a row belongs to, where the question bounds by itself what one unit contributes: its sensitivity is then
     * that of a unit, and not of a row.
     */
    readonly unit?: string;
    /** What each number of the answer is of, where that is known in advance, such as the bins of a histogram. */
    readonly names?: readonly string[];
    /** Throws `outside-domain` where the data are not what the query declares; the message tells no value. */
    answer(data: Data): Value;
    /**
     * How far one neighbour can move the answer at most, in this norm; a finite number of at least 0. One that holds for all relations and
     * norms may be given always.
     */
    sensitivity(relation: NeighboringRelation, norm: Norm): number;
}

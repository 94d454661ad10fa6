import { type DpEvent, type EpsilonDeltaEvent } from '../../accounting/events/event.js';
/** Deep enough for every event the library makes, and shallow enough that a hostile message cannot exhaust the stack. */
export declare const DEEPEST_EVENT = 100;
/** How many levels down an event's deepest atom is. */
export declare function levelsOf(event: DpEvent): number;
/** The most parts of one composition: an event with more could not be read again. */
export declare const MOST_PARTS = 10000;
/** An event of which nothing is known: (0, 1)-DP, which every mechanism is. Every accountant then proves nothing. */
export declare const UNKNOWN_EVENT: EpsilonDeltaEvent;
/** An event out of untrusted data: the event, or the kind in it that is unknown here, or undefined where it is malformed. */
export declare function decodeEvent(data: unknown): {
    readonly event: DpEvent;
    readonly unknown?: undefined;
} | {
    readonly event?: undefined;
    readonly unknown: string;
} | undefined;

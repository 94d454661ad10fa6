import { type DpEvent } from './event.js';
/**
 * The event as it is for groups of `size` units, such as a person with that many records: the sensitivity is `size` times as large.
 * What then promises nothing (δ of 1, ε or sensitivity too large for a number) is recorded as non-private.
 * Throws `unsupported-event` for sampled and shuffled events, where a group's members are sampled one by one; bound the
 * contributions of each person before sampling instead.
 */
export declare function groupEvent(event: DpEvent, size: number): DpEvent;

import { type AtomicEvent, type ParallelEvent } from '../events/event.js';
import type { Sense } from './bounds.js';
/** Whichever of several events by themselves a neighbour can change. */
export interface Choice extends ParallelEvent {
    readonly events: readonly AtomicEvent[];
}
/** What has a dominating pair of its own. */
export type PairedEvent = AtomicEvent | Choice;
export declare const choiceOf: (events: readonly AtomicEvent[]) => Choice;
/** The events of which a neighbour can change one. */
export declare const choicesOf: (event: PairedEvent) => readonly AtomicEvent[];
/** Events and how often each took place, as a tree that shares its parts: composing and repeating cost nothing until asked. */
export type PldLoss = {
    readonly kind: 'none';
} | {
    readonly kind: 'event';
    readonly event: AtomicEvent;
} | {
    readonly kind: 'both';
    readonly first: PldLoss;
    readonly second: PldLoss;
} | {
    readonly kind: 'times';
    readonly loss: PldLoss;
    readonly times: number;
} | WorstLoss;
/** The worst of two losses, as events: ones that cost at least what either does, and those of one of the two. */
export interface WorstLoss {
    readonly kind: 'worst';
    readonly upper: readonly Counted[];
    readonly lower: readonly Counted[];
    /** The two. */
    readonly of: readonly [PldLoss, PldLoss];
}
export declare const NONE: PldLoss;
/** An event and how often it took place. */
export interface Counted {
    readonly event: PairedEvent;
    readonly times: number;
}
/** The same events, each distinct one once. */
export declare function distinct(events: Iterable<Counted>): readonly Counted[];
/** Every event of a loss, for a bound from one side, with its own stack: the tree may be a million levels deep. */
export declare function eventsOf(root: PldLoss, sense?: Sense): Generator<Counted>;
/** Whether some of a loss is known by bounds alone, one from each side. */
export declare function isOneSided(root: PldLoss): boolean;
/** Composition and repetition of losses that are kept as events, whatever their price. */
export declare const LOSSES: {
    readonly zero: {
        readonly kind: "none";
    };
    readonly compose: (first: PldLoss, second: PldLoss) => PldLoss;
    readonly repeat: (loss: PldLoss, times: number) => PldLoss;
};

import type { DisplayContent } from './bridge.js';
/** What the pace is kept by. */
export interface Clock {
    /** Milliseconds. */
    now(): number;
    setTimeout(call: () => void, delay: number): NodeJS.Timeout;
    clearTimeout(timer: NodeJS.Timeout | undefined): void;
}
/** Publishes one message as output of the cell it was made for. */
export type Publish = (type: string, content: object) => void;
export type StreamName = 'stdout' | 'stderr';
/**
 * The output of cells on its way to the notebook, in order.
 *
 * A few writes are sent as they come; many are gathered into few messages, and sent no faster than Jupyter Server takes
 * them, so nothing is dropped; a display updated again before it was sent is sent in its last state only. The order of standard
 * output, standard error and displays is kept, and each message goes to the cell that made it.
 * Nothing here blocks: a cell waits for {@link sent} before it is reported as done.
 */
export declare class Outbox {
    #private;
    private readonly clock;
    constructor(clock?: Clock);
    /** Text for one of the two streams; sent at once when nothing was sent lately. */
    stream(publish: Publish, name: StreamName, text: string): void;
    /** A display, or an update of an earlier one, which takes the place of an update of the same display still waiting. */
    display(publish: Publish, content: DisplayContent, update: boolean): void;
    /** Any other output, such as a cell's value, in its place among the rest. */
    other(publish: Publish, type: string, content: object): void;
    /** Sends what waits, as far as the pace allows, and arranges for the rest. */
    flush(): void;
    /** Resolves once everything that waits now has been sent or discarded. */
    sent(): Promise<void>;
    /** Throws away what waits, as an interrupt asks for, and tells how many messages it was. */
    discard(): number;
    /** Tells that the kernel becomes idle: the server then counts from zero again. */
    idle(): void;
}

/** Time and what passes with it, replaceable in tests. */
export interface Clock {
    /** Milliseconds since some moment. */
    now(): number;
    /** Calls `action` once after so many milliseconds, or never if the function returned is called first. */
    after(milliseconds: number, action: () => void): () => void;
    /** Calls `action` when the running cell's code has ended, or never if the function returned is called first. */
    atCellEnd(action: () => void): () => void;
}
/** The machine's clock and the notebook's cells. A timer of it does not keep the process alive. */
export declare const systemClock: Clock;
/** A state that is published seldom, however often it changes. */
export interface Latest {
    /** Tells that the state has changed. Cheap enough for every release. */
    changed(): void;
    /** Publishes now what has changed and was not published yet. */
    flush(): void;
}
/**
 * Publishes the first change at once, later ones at most `perSecond` times a second, and the last one always: when its
 * turn comes or the cell's code ends, whichever is first. Slow publishing is done less often, so that it takes no more
 * than a tenth of the time. In a synchronous loop no timer fires; there the time is looked at on each change.
 *
 * In a plain tslab kernel nothing tells that a cell has ended, so the last state may come up to one interval after it.
 * @param publish publishes the state as it is then
 */
export declare function latest(publish: () => void, perSecond?: number, clock?: Clock): Latest;

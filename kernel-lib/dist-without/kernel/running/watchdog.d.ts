/**
 * Ends code of cells that never pauses, wherever it was called from: after an `await`, in a timer, on data from a socket.
 *
 * Node ends a script at an interrupt (`breakOnSigint`), but not what a script has left behind to be called later. While such code runs
 * in a loop, the main thread does not even hear of the interrupt. A second thread hears of it, and where the main one has not within a
 * tenth of a second, ends by way of the inspector what runs there.
 */
export declare class Watchdog {
    #private;
    constructor();
    /**
     * Does what must not be ended halfway, the kernel's own work, or what Node itself ends.
     * A handler of Node's for the one signal and libuv's for the same do not go together.
     */
    rest<Result>(task: () => Result): Result;
}

/** Lets the next call that takes all listeners of the interrupt away do so. */
export declare function letListenersGo(): void;
/**
 * Keeps the listeners that the process has now, Node's own among them: without them an interrupt or an error that nobody catches ends
 * the kernel. A cell that takes all listeners away takes those that cells have added.
 */
export declare function keepListeners(): void;

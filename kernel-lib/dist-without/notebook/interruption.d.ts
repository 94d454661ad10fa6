/**
 * Calls `listener` at every interrupt of the notebook's kernel, until the function returned is called.
 * Interrupts are delivered when the event loop has a turn, so long work gives it one between its steps.
 * Outside a notebook the listener is never called, and Ctrl-C ends the program as ever.
 */
export declare function onInterrupt(listener: () => void): () => void;

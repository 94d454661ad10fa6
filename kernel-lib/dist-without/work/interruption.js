let interrupts = 0;
/** Stops all long work that is under way; a notebook calls it when its kernel is interrupted. */
export function interruptWork() {
    interrupts++;
}
/** A signal that is aborted by the next {@link interruptWork}: what long work listens to unless it is given a signal of its own. */
export function untilInterrupted() {
    const before = interrupts;
    return {
        get aborted() {
            return interrupts !== before;
        },
    };
}
//# sourceMappingURL=interruption.js.map
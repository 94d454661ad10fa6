/** The part of an AbortSignal that long work looks at between two steps. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

let interrupts = 0;

/** Stops all long work that is under way; a notebook calls it when its kernel is interrupted. */
export function interruptWork(): void {
  interrupts++;
}

/** A signal that is aborted by the next {@link interruptWork}: what long work listens to unless it is given a signal of its own. */
export function untilInterrupted(): AbortSignalLike {
  const before = interrupts;
  return {
    get aborted() {
      return interrupts !== before;
    },
  };
}

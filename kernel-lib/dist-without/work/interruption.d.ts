/** The part of an AbortSignal that long work looks at between two steps. */
export interface AbortSignalLike {
    readonly aborted: boolean;
}
/** Stops all long work that is under way; a notebook calls it when its kernel is interrupted. */
export declare function interruptWork(): void;
/** A signal that is aborted by the next {@link interruptWork}: what long work listens to unless it is given a signal of its own. */
export declare function untilInterrupted(): AbortSignalLike;

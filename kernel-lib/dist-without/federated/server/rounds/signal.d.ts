/** Something that happens again and again, and can be waited for. */
export declare class Signal {
    #private;
    emit(): void;
    /** The next time it happens, or after so many milliseconds, or when the signal is aborted. */
    next(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The content of a `display_data` message (Jupyter messaging protocol 5.3, "Display data"). */
export interface DisplayContent {
    readonly data: Readonly<Record<string, unknown>>;
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly transient: {
        readonly display_id?: string;
    };
}
/**
 * What the preload of epsbook's kernel offers to the library.
 * It hangs on a global symbol, not on an import: the preload and a notebook may each load their own copy of the package.
 */
export interface KernelBridge {
    /** Sends a display, or an update of one shown before under the same `display_id`, as output of the latest cell. */
    display(content: DisplayContent, update: boolean): void;
    /** Clears what the latest cell has put out; with `wait`, when its next output comes. */
    clearOutput(wait?: boolean): void;
    /** Calls `listener` at every interrupt until the function it returns is called. */
    onInterrupt(listener: () => void): () => void;
    /** Calls `listener` when a cell's code has ended, before the cell is reported as done. */
    onCellEnd(listener: () => void): () => void;
}
/** The bridge of the kernel this code runs in; undefined in a plain tslab kernel, in a worker and outside notebooks. */
export declare const kernelBridge: () => KernelBridge | undefined;
/** Makes `bridge` the one that {@link kernelBridge} returns, to every copy of this package in the process. */
export declare function offerBridge(bridge: KernelBridge): void;

/** Where the output of a child process goes when it has its parent's. */
type Write = (name: 'stdout' | 'stderr', chunk: Uint8Array | string) => void;
/**
 * Leads what child processes print, where they have their parent's output, to the cell. The kernel's own is the terminal that
 * Jupyter was started in.
 */
export declare function showChildOutput(write: Write): void;
export {};

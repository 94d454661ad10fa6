/** Where what is written to one of the process's outputs goes. */
type Write = (name: 'stdout' | 'stderr', chunk: Uint8Array | string) => void;
/**
 * Leads what is written to the file descriptors of standard output and standard error to the cell. The kernel's own are the terminal
 * that Jupyter was started in.
 */
export declare function showDescriptorOutput(write: Write): void;
export {};

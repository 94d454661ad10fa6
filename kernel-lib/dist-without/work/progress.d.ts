/** How far long work has come. */
export interface Progress {
    /** Made anew for each piece of work, so that its reports are told from another's. */
    readonly work: symbol;
    readonly label: string;
    readonly done: number;
    readonly of: number;
    /** Whether the work has ended before it was done. */
    readonly stopped?: boolean;
}
/** Calls the listener for every report of long work, until the function it gives back is called. */
export declare function onProgress(listener: (progress: Progress) => void): () => void;
/** Reports progress to whoever listens; a notebook shows it as a bar. A listener that fails does not stop the work. */
export declare function reportProgress(progress: Progress): void;

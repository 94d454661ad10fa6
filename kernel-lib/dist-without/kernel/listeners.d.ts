/** Listeners of one event of the kernel. */
export interface Listeners {
    /** Adds a listener; the function returned takes it away again. */
    add(listener: () => void): () => void;
    /** Calls every listener; one that throws is reported on standard error and keeps none of the others from being called. */
    call(): void;
}
/** An event without listeners yet. */
export declare function listeners(): Listeners;

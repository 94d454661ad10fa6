/** One change of a document: written, written only where there is none yet (`fresh`), or removed. */
export type DocumentChange = {
    readonly space: string;
    readonly key: string;
    readonly value: unknown;
    readonly fresh?: boolean;
} | {
    readonly space: string;
    readonly key: string;
    readonly removed: true;
};
/** Small JSON documents by space and key, beside the ledgers: what a server must know again after it was killed. */
export interface DocumentStore {
    /** Where it lives, as people are told; without a password. */
    readonly place: string;
    get(space: string, key: string): unknown;
    /** All documents of a space, by key. */
    all(space: string): ReadonlyMap<string, unknown>;
    /** Makes all of the changes or none; durable when it returns. @returns false, with nothing changed, where a `fresh` one was there */
    write(changes: readonly DocumentChange[]): boolean;
    /** Writes a fresh document that a crash of the machine may lose, and one of the process may not. @returns as {@link write} */
    note(space: string, key: string, value: unknown): boolean;
    close(): void;
}
/**
 * Opens the documents at a place: a folder, or the `postgres://…` address of a database; that of the ledgers unless it is given.
 * @throws PrivacyError `store-unavailable`
 */
export declare function openDocumentStore(options?: {
    readonly place?: string;
}): DocumentStore;

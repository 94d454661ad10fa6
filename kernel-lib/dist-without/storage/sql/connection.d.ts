import type { CompiledQuery } from 'kysely';
export type Row = Readonly<Record<string, unknown>>;
/**
 * A database that answers in place: a session is synchronous, so that a release is one line in a cell.
 * A query that breaks a uniqueness constraint throws {@link Conflict}; anything else that fails throws a `PrivacyError` `store-unavailable`.
 */
export interface SqlConnection {
    /** Where the data live, as people are told it. No password is in it. */
    readonly place: string;
    /** The rows that the query gives; a change is durable when this returns. */
    query(query: CompiledQuery): readonly Row[];
    /** Makes a change that a crash of the machine may lose, unless a later change was durable: it does not wait for the disk. */
    note(query: CompiledQuery): void;
    /** All of the queries or none of them. */
    transaction(queries: readonly CompiledQuery[]): void;
    close(): void;
}
/** The row that was to be written is there already: another process was first. */
export declare class Conflict extends Error {
    readonly name = "Conflict";
}

import { Kysely } from 'kysely';
/** The tables, as the present schema version has them. */
export interface Tables {
    /** The one row says which version of the schema the tables have. */
    schema_version: {
        version: number;
    };
    /** One chained record of one ledger. `payload` is JSON text, hashed as it stands. */
    record: {
        ledger: string;
        seq: number;
        payload: string;
        hash: string;
    };
    /** What was released before, by what was asked; not chained, and only where answers are kept. */
    answer: {
        ledger: string;
        key: string;
        value: string;
    };
    /** What a server must know again after it was killed; `value` is JSON text. */
    document: {
        space: string;
        key: string;
        value: string;
    };
}
export type Dialect = 'sqlite' | 'postgres';
/** Writes queries in a dialect; they are run by a {@link SqlConnection}, in place. */
export type QueryBuilder = Kysely<Tables>;
export declare const queryBuilder: (dialect: Dialect) => QueryBuilder;

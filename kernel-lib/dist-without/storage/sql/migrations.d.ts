import { type SqlConnection } from './connection.js';
import type { QueryBuilder } from './schema.js';
export declare const LATEST_SCHEMA: number;
/**
 * Brings the database to a schema version, the latest unless another is given; never backwards.
 * @throws PrivacyError `store-unavailable` where the database was written by a later epsbook
 */
export declare function migrate(connection: SqlConnection, db: QueryBuilder, to?: number): void;

import { type SqlConnection } from './connection.js';
/**
 * A PostgreSQL database, reached through a worker: the kernel waits for each answer, since a session is synchronous, but never longer
 * than ten seconds. After a failure the next query connects anew.
 */
export declare function openPostgres(url: string, patience?: number): SqlConnection;

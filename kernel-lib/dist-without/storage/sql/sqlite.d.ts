import { type SqlConnection } from './connection.js';
/**
 * A SQLite file, made with its folder where it is missing. Commits are in a write-ahead log that is flushed to the disk before a
 * query returns (`synchronous=FULL`), so that what was debited survives a crash of the process and of the machine.
 */
export declare function openSqlite(file: string): SqlConnection;

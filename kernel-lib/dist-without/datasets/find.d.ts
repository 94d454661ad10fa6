import { PrivacyError } from '../core/errors.js';
import type { DatasetEntry } from './dataset-entry.js';
/** Where a data set's content came from. */
export type DatasetOrigin = 'carried' | 'cache' | 'folder' | 'fetched' | 'stand-in';
/** Where data sets are looked for. */
export interface Places {
    /** A folder of files as data sets name them; `EPSBOOK_DATA` unless it is given. */
    readonly folder?: string | undefined;
    /** Where what was fetched is kept; `EPSBOOK_CACHE`, else epsbook's folder among the user's caches, unless it is given. */
    readonly cache?: string | undefined;
    /** What fetches; the platform's `fetch` unless it is given. */
    readonly fetch?: typeof globalThis.fetch | undefined;
}
/** Content that was found, and where. */
export interface Found {
    readonly content: Uint8Array;
    readonly origin: DatasetOrigin;
    readonly sha256: string;
}
/** A data set that cannot be had here, and what to do about it. */
export declare function unavailable(name: string, { file, repository }: DatasetEntry, why: string): PrivacyError;
/** A carried file. */
export declare function carried(name: string, entry: DatasetEntry): Found;
/**
 * A file in the cache or in the folder.
 * @throws PrivacyError `dataset-unavailable` where the folder has a file of this name that is another one
 */
export declare function onDisk(name: string, entry: DatasetEntry, places: Places): Found | undefined;
/**
 * Fetches a data set from its source, checks every file, and keeps the result.
 * @throws PrivacyError `dataset-unavailable`
 */
export declare function fetched(name: string, entry: DatasetEntry, places: Places): Promise<Found>;

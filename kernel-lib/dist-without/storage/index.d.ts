/** Durable ledgers, and models and checkpoints by their content: on disk, in PostgreSQL, in S3. */
export { openLedgerStore, type LedgerStoreOptions } from './open-ledger-store.js';
export { ledgerPlace } from './place.js';
export { type DurableLedgerStore } from './sql-ledger-store.js';
export { openDocumentStore, type DocumentChange, type DocumentStore } from './documents.js';
export { type LedgerState } from './ledger-state.js';
export { decodeRecord, encodeRecord, type LedgerRecord } from './record.js';
export { diskBlobStore } from './disk-blobs.js';
export { s3BlobStore, type S3Options } from './s3-blobs.js';

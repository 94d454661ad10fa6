/** Durable ledgers, and models and checkpoints by their content: on disk, in PostgreSQL, in S3. */
export { openLedgerStore } from './open-ledger-store.js';
export { ledgerPlace } from './place.js';
export {} from './sql-ledger-store.js';
export { openDocumentStore } from './documents.js';
export {} from './ledger-state.js';
export { decodeRecord, encodeRecord } from './record.js';
export { diskBlobStore } from './disk-blobs.js';
export { s3BlobStore } from './s3-blobs.js';
//# sourceMappingURL=index.js.map
/** SHA-256 of a record and of all records before it, in hexadecimal. */
export type ChainHash = string;
/** What the chain of a ledger begins with; its name is in it, so that the records of one ledger are not another's. */
export declare const firstHash: (ledger: string) => ChainHash;
/** The hash of a record, given the hash of the one before it. */
export declare const nextHash: (before: ChainHash, seq: number, payload: string) => ChainHash;

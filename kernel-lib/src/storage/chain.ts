import { createHash } from 'node:crypto';

/** SHA-256 of a record and of all records before it, in hexadecimal. */
export type ChainHash = string;

/** What the chain of a ledger begins with; its name is in it, so that the records of one ledger are not another's. */
export const firstHash = (ledger: string): ChainHash =>
  createHash('sha256').update(`epsbook ledger 1\n${ledger}`).digest('hex');

/** The hash of a record, given the hash of the one before it. */
export const nextHash = (before: ChainHash, seq: number, payload: string): ChainHash =>
  createHash('sha256')
    .update(`${before}\n${String(seq)}\n${payload}`)
    .digest('hex');

import { createHash } from 'node:crypto';
/** What the chain of a ledger begins with; its name is in it, so that the records of one ledger are not another's. */
export const firstHash = (ledger) => createHash('sha256').update(`epsbook ledger 1\n${ledger}`).digest('hex');
/** The hash of a record, given the hash of the one before it. */
export const nextHash = (before, seq, payload) => createHash('sha256')
    .update(`${before}\n${String(seq)}\n${payload}`)
    .digest('hex');
//# sourceMappingURL=chain.js.map
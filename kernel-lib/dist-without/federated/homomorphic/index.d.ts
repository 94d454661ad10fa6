/** Federated rounds whose server adds up updates that it cannot read: Paillier's or CKKS's sums instead of the plain one. */
export type { EncryptedAggregationOptions } from './aggregation.js';
export type { KeyHolder, KeyHolderOptions } from './key-holder.js';
export { paillierAggregation, paillierKeyHolder, type PaillierAggregationOptions } from './paillier.js';
export { ckksAggregation, ckksKeyHolder, ckksSumParameters, type CkksKeyHolderOptions } from './ckks.js';

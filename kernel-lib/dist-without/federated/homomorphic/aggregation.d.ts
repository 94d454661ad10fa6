import type { EncryptedSum } from '../../homomorphic/index.js';
import type { Aggregator, RoundOfUpdates } from '../aggregation/aggregator.js';
import type { KeyHolder } from './key-holder.js';
export interface EncryptedAggregationOptions {
    /** The most clients of a round. Sums are made wide enough for them, so that none overflows. */
    readonly clients: number;
    /** Numbers of an update beyond this are cut: of every number, not of its length. Default 8. */
    readonly range?: number;
    /** The greatest weight of an update, such as the most rows a client may count; default 1 fits strategies that weigh clients alike. */
    readonly greatestWeight?: number;
    /** Weights are rounded to whole multiples of it; default 1, which keeps numbers of rows exactly. */
    readonly weightUnit?: number;
    /** The greatest scalar that a strategy sends beside an update, such as FedNova's steps; default 1000. */
    readonly scalarRange?: number;
}
interface Scheme<PublicKey, Encrypted> {
    /** As it is named in reports. */
    readonly name: string;
    readonly notices: readonly string[];
    readonly keyHolder: KeyHolder<PublicKey, Encrypted>;
    /** Sums of numbers within ±1 with whole weights. */
    sums(clients: number, largestWeight: number): EncryptedSum<Encrypted, unknown>;
    free(encrypted: Encrypted): void;
}
interface Running<Encrypted> {
    readonly round: RoundOfUpdates;
    readonly sum: Encrypted | undefined;
    readonly from: readonly string[];
}
/**
 * An aggregator of encrypted updates. `add` is the client's side (cut, weigh, quantise, encrypt) and then the server's (one addition);
 * `finish` is the key's holder, who sees no more than the sum.
 */
export declare function encryptedAggregation<PublicKey, Encrypted>({ free, keyHolder, name, notices, sums }: Scheme<PublicKey, Encrypted>, options: EncryptedAggregationOptions): Aggregator<Running<Encrypted>>;
export {};

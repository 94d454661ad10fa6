import { CkksOwner } from '../ckks/ckks-owner.js';
import { type Flooded, type FloodingOptions } from '../ckks/flooding.js';
import { type EncryptedBatch } from './batch.js';
import { type InferencePlan } from './plan.js';
/** The side that holds the samples and the key. */
export declare class InferenceClient {
    readonly plan: InferencePlan;
    readonly owner: CkksOwner;
    private constructor();
    static create(plan: InferencePlan): Promise<InferenceClient>;
    /** Samples that fit into one batch. */
    get batchSize(): number;
    /** Encrypts samples, one row each. */
    encrypt(samples: readonly ArrayLike<number>[]): EncryptedBatch;
    /** Samples in as many batches as they take, each encrypted when it is asked for: for {@link inferencePool}. */
    batches(samples: readonly ArrayLike<number>[], size?: number): Generator<EncryptedBatch, void, void>;
    /** The outputs, one row a sample, for the key's owner only. */
    decrypt(batch: EncryptedBatch): Float64Array[];
    /**
     * The outputs with noise that covers what they tell of the key, for others' eyes too; with the precision that is left, beside the
     * plan's error. Plan for it: `planInference(network, { release: { samples } })`.
     * @throws PrivacyError `weak-parameters` where nothing after the point would be left
     */
    release(batch: EncryptedBatch, options?: FloodingOptions): Flooded & {
        readonly rows: readonly Float64Array[];
    };
    dispose(): void;
}

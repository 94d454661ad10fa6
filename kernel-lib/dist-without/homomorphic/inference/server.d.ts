import { type AbortSignalLike, type Step } from '../../work/index.js';
import type { EncryptionReport } from '../../reports/encryption.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { type EncryptedBatch } from './batch.js';
import { type CiphertextBytes } from '../seal/ciphertext-bytes.js';
import { type SquareNetwork } from './network.js';
import { type InferencePlan } from './plan.js';
export interface ServeOptions {
    readonly label?: string;
    readonly signal?: AbortSignalLike;
}
/** Is shown what an operation has made: one ciphertext a feature or unit. */
export type Watch = (operation: string, ciphertexts: readonly CiphertextBytes[]) => void;
/** The side that holds the network. It has no key, and sees neither samples nor outputs. */
export declare class InferenceServer {
    #private;
    readonly context: CkksContext;
    readonly network: SquareNetwork;
    readonly plan: InferencePlan;
    constructor(context: CkksContext, network: SquareNetwork, plan: InferencePlan);
    /** What the last run did. */
    get report(): EncryptionReport | undefined;
    /** Computes the network on a batch. Stops between two ciphertexts when it is interrupted. */
    run(batch: EncryptedBatch, options?: ServeOptions): Promise<EncryptedBatch>;
    /**
     * The same as a generator of steps.
     * @param watch is shown what each operation has made
     */
    steps(batch: EncryptedBatch, label?: string, watch?: Watch): Generator<Step, EncryptedBatch, void>;
}

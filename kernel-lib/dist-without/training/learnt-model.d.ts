import type { Claim } from '../mechanisms/mechanism.js';
import { type Weights } from '../weights/index.js';
/** A model as it is kept: its weights, and what is promised of them. */
export interface LearntModel {
    /** What it is, such as the objective's description. */
    readonly model: string;
    readonly weights: Weights;
    /** ε and δ of the training; ε is ∞ without privacy. A copy of a model keeps the claim it has. */
    readonly claim: Claim;
    /** The data set it was learnt from, as its declaration names it. */
    readonly dataset?: string;
}
/**
 * A learnt model as bytes, with its claim: to give it away is post-processing, and spends nothing.
 * @example await writeFile('model.epsm', encodeLearnt({ model: 'tumours', weights: trained.weights, claim: trained.claim }));
 */
export declare function encodeLearnt(learnt: LearntModel): Uint8Array;
/**
 * A learnt model from its bytes.
 * @throws PrivacyError `malformed-message` for other bytes, a later version, changed or missing bytes
 */
export declare function decodeLearnt(bytes: Uint8Array): LearntModel;

import { type Schema } from '../reports/schemas.js';
import type { PublicKeyBytes } from './engine.js';
import type { TransferKind } from './transfer.js';
/** A context's header: its parameters, and which rotations there are keys for. */
export interface KeysHeader<Parameters> {
    readonly parameters: Parameters;
    readonly rotationSteps: readonly number[];
}
export declare const rotationList: Schema<readonly number[]>;
/** @throws PrivacyError `malformed-message` where a key is missing, or there is one too many */
export declare function receivedKeys(rotationSteps: readonly number[], parts: readonly Uint8Array[], kind: TransferKind): PublicKeyBytes;

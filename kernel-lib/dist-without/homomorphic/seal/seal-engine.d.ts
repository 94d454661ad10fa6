import type { Decryptor, Engine, PublicKeyBytes } from '../engine.js';
import type { BfvParameters, CkksParameters } from '../parameters.js';
/**
 * An engine from keys that somebody else made.
 * @throws PrivacyError `malformed-message` for bytes that are no keys of these parameters
 */
export declare function sealEngine(parameters: CkksParameters | BfvParameters, keys: PublicKeyBytes): Promise<Engine>;
/** Fresh keys: an engine without the secret key, and a decryptor with it. */
export declare function sealKeys(parameters: CkksParameters | BfvParameters, rotationSteps: readonly number[]): Promise<{
    engine: Engine;
    decryptor: Decryptor;
}>;
/** A decryptor of a secret key kept as bytes. */
export declare function sealDecryptor(engine: Engine, secretKeyBytes: Uint8Array): Promise<Decryptor>;
/** The parameters as SEAL writes them. */
export declare function sealParameterBytes(parameters: CkksParameters | BfvParameters): Promise<Uint8Array>;

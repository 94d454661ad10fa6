import { type Plain } from './bytes.js';
import { type PrivateKey, type PublicKey } from './keys.js';
export interface EnvelopeOptions {
    /** Authenticated with the data, but neither encrypted nor carried along. */
    readonly associatedData?: Plain;
}
/**
 * Encrypts data to the holder of an X25519 key (RFC 9180: HPKE, base mode, AES-256-GCM) or of an RSA key (RSA-OAEP of a fresh
 * AES-256-GCM key). It does not tell who sent it: sign it, if that matters.
 */
export declare function sealTo(to: PublicKey, data: Plain, options?: EnvelopeOptions): Buffer;
/**
 * Opens an envelope.
 * @throws PrivacyError `malformed-message`, `not-authentic`
 */
export declare function openEnvelope(key: PrivateKey, sealed: Uint8Array, options?: EnvelopeOptions): Buffer;

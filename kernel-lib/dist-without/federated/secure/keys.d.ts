import { type KeyObject } from 'node:crypto';
import { PrivacyError } from '../../core/errors.js';
/** X25519 (RFC 7748) and Ed25519 (RFC 8032) keys as 32 raw bytes: what stands before a private one in PKCS #8 (RFC 8410). */
declare const PREFIXES: {
    readonly x25519: "302e020100300506032b656e04220420";
    readonly ed25519: "302e020100300506032b657004220420";
};
export type Curve = keyof typeof PREFIXES;
export declare const privateKeyOf: (curve: Curve, raw: Uint8Array) => KeyObject;
/** @throws PrivacyError `malformed-message` for other than 32 bytes */
export declare function publicKeyOf(curve: Curve, raw: Uint8Array): KeyObject;
/** The 32 raw bytes of a public key, or of the one that belongs to a private key. */
export declare const rawPublic: (key: KeyObject) => Uint8Array;
export declare const newPrivateKey: (curve: Curve) => KeyObject;
/**
 * 64 bytes from what two X25519 keys agree on: the one-step derivation of NIST SP 800-56C (revision 2, section 4.1) with SHA-512.
 * @throws PrivacyError `malformed-message` for a public key of small order
 */
export declare function agree(privateKey: KeyObject, publicKey: KeyObject, info: Uint8Array): Uint8Array;
export declare const signedBy: (privateKey: KeyObject, message: Uint8Array) => Uint8Array;
export declare const isSignedBy: (publicKey: KeyObject, message: Uint8Array, signature: Uint8Array) => boolean;
/** What a party of the protocol says when another does not keep to it; nothing of a secret is told. */
export declare const protocolError: (expected: string) => PrivacyError<"malformed-message">;
export {};

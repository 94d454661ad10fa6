import { type KeyObject } from 'node:crypto';
/** What a token is signed for. */
export interface SignedRequest {
    readonly method: string;
    /** The path with its query, as it stands in the request. */
    readonly path: string;
    readonly body: Uint8Array;
}
/** A client's private key out of PEM. @throws PrivacyError `invalid-argument` */
export declare function parsePrivateKey(pem: unknown, argument: string): KeyObject;
/** A client's public key out of PEM. @throws PrivacyError `invalid-argument` */
export declare function parsePublicKey(pem: unknown, argument: string): KeyObject;
/** The digest of a body, as a token names it. */
export declare const digestOf: (body: Uint8Array) => string;
/** A token for one request. */
export declare const signRequest: (client: string, key: KeyObject, federation: string, { body, method, path }: SignedRequest) => Promise<string>;
/** What a token that is good says. */
export interface VerifiedToken {
    readonly client: string;
    readonly jti: string;
    /** When it can be forgotten, in milliseconds since 1970. */
    readonly until: number;
    /** What the body has to be. */
    readonly digest: string;
}
/** Why a token is refused: for the log, never for the one who sent it. */
export declare class TokenRefused extends Error {
    readonly name = "TokenRefused";
}
/**
 * Verifies all of a token but that it is new and that the body is the one it names, which has not come yet.
 * @throws TokenRefused
 */
export declare function verifyToken(token: string, federation: string, keyOf: (client: string) => KeyObject | undefined, { method, path }: Omit<SignedRequest, 'body'>): Promise<VerifiedToken>;

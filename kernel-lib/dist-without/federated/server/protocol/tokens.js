import { createHash, createPrivateKey, createPublicKey, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { invalidArgument } from '../../../core/errors.js';
// A request is signed by its client: an EdDSA token (RFC 8037) for one request, that names its method, address and body as a DPoP proof
// does (RFC 9449), so that it says nothing about another request, and is refused when it is seen again.
/** How long a token is good for, in seconds. */
const LIFETIME = 60;
/** How far clocks may be apart, in seconds. */
const TOLERANCE = 30;
const ALGORITHM = 'EdDSA';
const TYPE = 'epsbook-federation+jwt';
const CLAIMS = ['iss', 'jti', 'iat', 'exp', 'htm', 'htu', 'digest'];
/** A client's private key out of PEM. @throws PrivacyError `invalid-argument` */
export function parsePrivateKey(pem, argument) {
    return parseKey(() => createPrivateKey(pem), pem, argument, 'private');
}
/** A client's public key out of PEM. @throws PrivacyError `invalid-argument` */
export function parsePublicKey(pem, argument) {
    return parseKey(() => createPublicKey(pem), pem, argument, 'public');
}
function parseKey(parse, pem, argument, kind) {
    const wrong = invalidArgument(argument, `an Ed25519 ${kind} key in PEM`);
    if (typeof pem !== 'string')
        throw wrong;
    try {
        const key = parse();
        if (key.asymmetricKeyType === 'ed25519')
            return key;
    }
    catch {
        // What a parser says of a key that it cannot read is nobody's to see.
    }
    throw wrong;
}
/** The digest of a body, as a token names it. */
export const digestOf = (body) => createHash('sha256').update(body).digest('base64url');
/** A token for one request. */
export const signRequest = (client, key, federation, { body, method, path }) => new SignJWT({ htm: method, htu: path, digest: digestOf(body) })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: client })
    .setIssuer(client)
    .setAudience(federation)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${String(LIFETIME)}s`)
    .sign(key);
/** Why a token is refused: for the log, never for the one who sent it. */
export class TokenRefused extends Error {
    name = 'TokenRefused';
}
/**
 * Verifies all of a token but that it is new and that the body is the one it names, which has not come yet.
 * @throws TokenRefused
 */
export async function verifyToken(token, federation, keyOf, { method, path }) {
    const { payload, protectedHeader } = await jwtVerify(token, ({ kid }) => {
        const key = kid === undefined ? undefined : keyOf(kid);
        if (key === undefined)
            throw new TokenRefused('an unknown client');
        return key;
    }, {
        algorithms: [ALGORITHM],
        typ: TYPE,
        audience: federation,
        clockTolerance: TOLERANCE,
        maxTokenAge: LIFETIME,
        requiredClaims: CLAIMS,
    }).catch((error) => {
        throw error instanceof TokenRefused ? error : new TokenRefused(reasonOf(error));
    });
    const { digest, exp, htm, htu, iat, iss, jti } = payload;
    if (iss !== protectedHeader.kid)
        throw new TokenRefused('a token of two clients');
    if (htm !== method || htu !== path)
        throw new TokenRefused('a token for another request');
    if (typeof jti !== 'string' || jti.length > 64 || typeof digest !== 'string')
        throw new TokenRefused('a malformed token');
    if (Number(exp) - Number(iat) > LIFETIME)
        throw new TokenRefused('a token that lives too long');
    return { client: iss, jti, until: 1000 * (Number(exp) + TOLERANCE), digest };
}
function reasonOf(error) {
    if (error instanceof errors.JWTExpired)
        return 'an expired token';
    if (error instanceof errors.JWSSignatureVerificationFailed)
        return 'a wrong signature';
    if (error instanceof errors.JWTClaimValidationFailed)
        return `a token with another ${error.claim}`;
    return 'a malformed token';
}
//# sourceMappingURL=tokens.js.map
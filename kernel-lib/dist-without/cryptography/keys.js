import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { invalidArgument, malformed, notAuthentic, weakParameters } from '../core/errors.js';
/** Below this RSA falls short of 112 bits of security (NIST SP 800-57 part 1, table 2), and is refused wherever a key comes in. */
export const LEAST_RSA_BITS = 2048;
/** 128 bits of security. */
const DEFAULT_RSA_BITS = 3072;
function algorithmOf(key) {
    const type = key.asymmetricKeyType;
    if (type === 'x25519' || type === 'ed25519')
        return type;
    if (type !== 'rsa')
        throw invalidArgument('key', 'an X25519, Ed25519 or RSA key');
    const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
    if (modulusLength < LEAST_RSA_BITS)
        throw weakParameters('RSA key', `of at least ${LEAST_RSA_BITS} bits`);
    if (publicExponent < 65537n)
        throw weakParameters('RSA key’s exponent', 'at least 65537');
    return 'rsa';
}
const objects = new WeakMap();
/** OpenSSL's key, checked to be for what it is used for. */
export function keyObject(key, argument, ...algorithms) {
    const object = objects.get(key);
    if (object === undefined || !algorithms.includes(key.algorithm))
        throw invalidArgument(argument, `a key for ${algorithms.join(' or ')}`);
    return object;
}
/** A key that may be told to everybody. */
export class PublicKey {
    algorithm;
    /** SHA-256 of the key in DER, as hexadecimal digits: what one compares over another channel before trusting a key. */
    fingerprint;
    /** @param text PEM, as other programs write it */
    constructor(text) {
        const key = typeof text === 'string' ? read(() => createPublicKey(text), 'a public key in PEM') : text;
        this.algorithm = algorithmOf(key);
        this.fingerprint = createHash('sha256')
            .update(key.export({ type: 'spki', format: 'der' }))
            .digest('hex');
        objects.set(this, key);
        Object.freeze(this);
    }
    toPem() {
        return exported(this).export({ type: 'spki', format: 'pem' });
    }
}
/** A key that nobody else may have. It is not shown when it is printed; {@link PrivateKey.revealPem} says its name. */
export class PrivateKey {
    algorithm;
    publicKey;
    /** @param text unencrypted PEM (PKCS #8); keys with a passphrase are read by `openKeyFile` */
    constructor(text) {
        const key = typeof text === 'string' ? read(() => createPrivateKey(text), 'a private key in PEM') : text;
        this.algorithm = algorithmOf(key);
        this.publicKey = new PublicKey(createPublicKey(key));
        objects.set(this, key);
        Object.freeze(this);
    }
    /** The key itself, in the clear. */
    revealPem() {
        return exported(this).export({ type: 'pkcs8', format: 'pem' });
    }
    /** The key encrypted under a passphrase, as other programs read it (PKCS #8, PBES2). */
    toEncryptedPem(passphrase) {
        if (passphrase.length < 8)
            throw weakParameters('passphrase', 'at least 8 characters');
        return exported(this).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
    }
    static fromEncryptedPem(text, passphrase) {
        let key;
        try {
            key = createPrivateKey({ key: text, format: 'pem', passphrase });
        }
        catch {
            throw notAuthentic('private key');
        }
        return new PrivateKey(key);
    }
    toJSON() {
        return `[private key, ${this.algorithm}]`;
    }
    [inspect.custom]() {
        return this.toJSON();
    }
}
function exported(key) {
    return keyObject(key, 'key', 'x25519', 'ed25519', 'rsa');
}
function read(parse, expected) {
    try {
        return parse();
    }
    catch {
        throw malformed(expected);
    }
}
/** A fresh key pair, from the operating system's randomness. */
export function generateKeyPair({ algorithm, bits = DEFAULT_RSA_BITS }) {
    if (algorithm === 'x25519')
        return new PrivateKey(generateKeyPairSync('x25519').privateKey);
    if (algorithm === 'ed25519')
        return new PrivateKey(generateKeyPairSync('ed25519').privateKey);
    // A caller without a compiler can name anything.
    if (algorithm !== 'rsa')
        throw invalidArgument('algorithm', '"x25519", "ed25519" or "rsa"');
    if (!Number.isInteger(bits) || bits % 8 !== 0 || bits > 16_384)
        throw invalidArgument('bits', 'a multiple of 8, at most 16384');
    if (bits < LEAST_RSA_BITS)
        throw weakParameters('bits', `at least ${LEAST_RSA_BITS}`);
    return new PrivateKey(generateKeyPairSync('rsa', { modulusLength: bits, publicExponent: 65_537 }).privateKey);
}
//# sourceMappingURL=keys.js.map
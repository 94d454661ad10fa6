/** Keys at rest: JSON with a key encrypted under a passphrase. */
import { invalidArgument, malformed } from '../core/errors.js';
import { aead } from './aead.js';
import { randomBytes, requireBytes } from './bytes.js';
import { readWhole, writeWhole } from './file.js';
import { SCRYPT, checkedPassphraseParameters, keyFromPassphrase } from './key-derivation.js';
import { PrivateKey } from './keys.js';
const FORMAT = 'epsbook-key';
const VERSION = 1;
const CIPHER = 'aes-256-gcm';
/** The key that a passphrase gives is used once, with a salt of its own, so that the nonce may be constant. */
const NONCE = Buffer.alloc(12);
/** What the file says in the clear is authenticated with the key. */
const bound = ({ kind, derivation, salt }) => Buffer.from(JSON.stringify([FORMAT, VERSION, kind, Object.entries(derivation).sort(), salt]), 'utf8');
/** The text of a key file. */
export async function sealKey(key, passphrase, derivation = SCRYPT) {
    const kind = key instanceof PrivateKey ? 'private' : 'secret';
    const content = key instanceof PrivateKey ? Buffer.from(key.revealPem(), 'utf8') : requireBytes(key, 'key');
    if (content.length < 16)
        throw invalidArgument('key', 'a private key, or at least 16 bytes');
    const saltBytes = randomBytes(32);
    const salt = saltBytes.toString('base64');
    const wrapping = await keyFromPassphrase(passphrase, saltBytes, derivation);
    const sealed = aead(CIPHER).seal(wrapping, NONCE, content, bound({ kind, derivation, salt })).toString('base64');
    const file = { format: FORMAT, version: VERSION, kind, derivation, salt, sealed };
    return `${JSON.stringify(file, undefined, 2)}\n`;
}
function parsed(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw malformed('a key file');
    }
    if (typeof value !== 'object' || value?.format !== FORMAT)
        throw malformed('a key file');
    if (value.version !== VERSION)
        throw malformed('a key file of version 1');
    const { kind, derivation, salt, sealed } = value;
    const isText = typeof salt === 'string' && typeof sealed === 'string';
    if ((kind !== 'secret' && kind !== 'private') ||
        typeof derivation !== 'object' ||
        !derivation ||
        !isText)
        throw malformed('a key file');
    // Before anything is derived: a file from a stranger might ask for terabytes, or for a derivation that is worth nothing.
    checkedPassphraseParameters(derivation);
    return value;
}
async function opened(text, passphrase, kind) {
    const file = parsed(text);
    if (file.kind !== kind)
        throw malformed(`a key file with a ${kind} key`);
    const wrapping = await keyFromPassphrase(passphrase, Buffer.from(file.salt, 'base64'), file.derivation);
    return aead(CIPHER).open(wrapping, NONCE, Buffer.from(file.sealed, 'base64'), bound(file));
}
/**
 * The secret key in a key file's text.
 * @throws PrivacyError `not-authentic` for a wrong passphrase; `weak-parameters`, `malformed-message`
 */
export const openSecretKey = (text, passphrase) => opened(text, passphrase, 'secret');
/** The private key in a key file's text. */
export const openPrivateKey = async (text, passphrase) => new PrivateKey((await opened(text, passphrase, 'private')).toString('utf8'));
/** Writes a key file that its owner alone may read, whole or not at all. */
export async function writeKeyFile(path, key, passphrase, derivation = SCRYPT) {
    await writeWhole(path, [Buffer.from(await sealKey(key, passphrase, derivation), 'utf8')]);
}
/** Reads a key file with a secret key. */
export const readSecretKey = async (path, passphrase) => openSecretKey((await readWhole(path)).toString('utf8'), passphrase);
/** Reads a key file with a private key. */
export const readPrivateKey = async (path, passphrase) => openPrivateKey((await readWhole(path)).toString('utf8'), passphrase);
//# sourceMappingURL=key-file.js.map
/** Keys from passphrases (scrypt, RFC 7914; Argon2id, RFC 9106) and from other keys (HKDF, RFC 5869). */
import { hkdfSync, scrypt as scryptCallback } from 'node:crypto';
import { promisify } from 'node:util';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { invalidArgument, weakParameters } from '../core/errors.js';
import { plainBytes, requireBytes } from './bytes.js';
/** OWASP's first choice for scrypt (Password Storage Cheat Sheet): 128 MiB, some third of a second. */
export const SCRYPT = Object.freeze({ name: 'scrypt', cost: 2 ** 17, blockSize: 8, parallelism: 1 });
/** OWASP's second choice for Argon2id: 19 MiB, two passes. It is computed in JavaScript, so that more memory would take seconds. */
export const ARGON2ID = Object.freeze({
    name: 'argon2id',
    memory: 19_456,
    passes: 2,
    parallelism: 1,
});
/** Bounds from both sides: below, guessing is cheap; above, a file from a stranger could take all memory. */
const LEAST_SALT = 16;
const LEAST_PASSPHRASE = 8;
const SCRYPT_MEMORY = { least: 16 * 2 ** 20, most: 2 ** 30 };
const ARGON2_MEMORY = { least: 7168, most: 2 ** 20 };
const isWhole = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
function checkedScrypt({ cost, blockSize, parallelism }) {
    if (!isWhole(cost, 2, 2 ** 24) || (cost & (cost - 1)) !== 0)
        throw invalidArgument('cost', 'a power of two');
    if (!isWhole(blockSize, 1, 64))
        throw invalidArgument('blockSize', 'a whole number of 1 to 64');
    if (!isWhole(parallelism, 1, 16))
        throw invalidArgument('parallelism', 'a whole number of 1 to 16');
    const memory = 128 * cost * blockSize;
    if (memory < SCRYPT_MEMORY.least)
        throw weakParameters('cost', 'at least 16384 at block size 8 (16 MiB)');
    if (memory * parallelism > SCRYPT_MEMORY.most)
        throw invalidArgument('cost', 'such that 1 GiB is enough');
}
function checkedArgon2id({ memory, passes, parallelism }) {
    if (!isWhole(memory, 8, ARGON2_MEMORY.most))
        throw invalidArgument('memory', 'a number of KiB, at most 1048576');
    if (!isWhole(passes, 1, 64))
        throw invalidArgument('passes', 'a whole number of 1 to 64');
    if (!isWhole(parallelism, 1, 16))
        throw invalidArgument('parallelism', 'a whole number of 1 to 16');
    if (memory < ARGON2_MEMORY.least || memory * passes < 5 * ARGON2_MEMORY.least)
        throw weakParameters('memory', 'at least 7168 KiB with five passes, or as much in all with fewer');
}
/** Checks the parameters of a derivation, also those that come with a file. */
export function checkedPassphraseParameters(parameters) {
    switch (parameters.name) {
        case 'scrypt':
            checkedScrypt(parameters);
            return parameters;
        case 'argon2id':
            checkedArgon2id(parameters);
            return parameters;
        default:
            throw invalidArgument('parameters.name', '"scrypt" or "argon2id"');
    }
}
const scrypt = promisify(scryptCallback);
/**
 * A key from a passphrase. Normalised to NFKC first, so that one passphrase typed on two keyboards is one.
 * @param salt at least 16 random bytes, kept beside what the key encrypts
 * @param parameters {@link SCRYPT} unless others are given; weak ones are refused
 */
export async function keyFromPassphrase(passphrase, salt, parameters = SCRYPT, length = 32) {
    if (typeof passphrase !== 'string' || passphrase.length < LEAST_PASSPHRASE)
        throw weakParameters('passphrase', `a string of at least ${LEAST_PASSPHRASE} characters`);
    if (requireBytes(salt, 'salt').length < LEAST_SALT)
        throw weakParameters('salt', `at least ${LEAST_SALT} bytes`);
    if (!isWhole(length, 16, 1024))
        throw invalidArgument('length', 'a whole number of 16 to 1024 bytes');
    const checked = checkedPassphraseParameters(parameters);
    const secret = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
    if (checked.name === 'scrypt') {
        const { cost: N, blockSize: r, parallelism: p } = checked;
        return scrypt(secret, salt, length, { N, r, p, maxmem: 2 * SCRYPT_MEMORY.most });
    }
    const { memory: m, passes: t, parallelism: p } = checked;
    return Buffer.from(await argon2idAsync(secret, salt, { m, t, p, dkLen: length }));
}
/**
 * A key from another key: independent keys for each purpose from one secret.
 * @param purpose what the key is for; two purposes give two keys that tell nothing of each other
 */
export function deriveKey(key, purpose, salt = new Uint8Array(0), length = 32) {
    if (requireBytes(key, 'key').length < 16)
        throw weakParameters('key', 'at least 16 bytes of full entropy');
    if (!isWhole(length, 16, 8160))
        throw invalidArgument('length', 'a whole number of 16 to 8160 bytes');
    return Buffer.from(hkdfSync('sha256', key, salt, plainBytes(purpose, 'purpose'), length));
}
//# sourceMappingURL=key-derivation.js.map
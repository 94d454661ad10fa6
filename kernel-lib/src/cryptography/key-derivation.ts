/** Keys from passphrases (scrypt, RFC 7914; Argon2id, RFC 9106) and from other keys (HKDF, RFC 5869). */
import { hkdfSync, scrypt as scryptCallback } from 'node:crypto';
import { promisify } from 'node:util';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { invalidArgument, weakParameters } from '../core/errors.js';
import { plainBytes, requireBytes, type Plain } from './bytes.js';

/** scrypt's cost N, block size r and parallelism p. Memory is 128 · N · r bytes: 128 MiB by default. */
export interface ScryptParameters {
  readonly name: 'scrypt';
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelism: number;
}

/** Argon2id's memory in KiB, passes and lanes. */
export interface Argon2idParameters {
  readonly name: 'argon2id';
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

export type PassphraseParameters = ScryptParameters | Argon2idParameters;

/** OWASP's first choice for scrypt (Password Storage Cheat Sheet): 128 MiB, some third of a second. */
export const SCRYPT: ScryptParameters = Object.freeze({ name: 'scrypt', cost: 2 ** 17, blockSize: 8, parallelism: 1 });
/** OWASP's second choice for Argon2id: 19 MiB, two passes. It is computed in JavaScript, so that more memory would take seconds. */
export const ARGON2ID: Argon2idParameters = Object.freeze({
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

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

function checkedScrypt({ cost, blockSize, parallelism }: ScryptParameters): void {
  if (!isWhole(cost, 2, 2 ** 24) || (cost & (cost - 1)) !== 0) throw invalidArgument('cost', 'a power of two');
  if (!isWhole(blockSize, 1, 64)) throw invalidArgument('blockSize', 'a whole number of 1 to 64');
  if (!isWhole(parallelism, 1, 16)) throw invalidArgument('parallelism', 'a whole number of 1 to 16');
  const memory = 128 * cost * blockSize;
  if (memory < SCRYPT_MEMORY.least) throw weakParameters('cost', 'at least 16384 at block size 8 (16 MiB)');
  if (memory * parallelism > SCRYPT_MEMORY.most) throw invalidArgument('cost', 'such that 1 GiB is enough');
}

function checkedArgon2id({ memory, passes, parallelism }: Argon2idParameters): void {
  if (!isWhole(memory, 8, ARGON2_MEMORY.most)) throw invalidArgument('memory', 'a number of KiB, at most 1048576');
  if (!isWhole(passes, 1, 64)) throw invalidArgument('passes', 'a whole number of 1 to 64');
  if (!isWhole(parallelism, 1, 16)) throw invalidArgument('parallelism', 'a whole number of 1 to 16');
  if (memory < ARGON2_MEMORY.least || memory * passes < 5 * ARGON2_MEMORY.least)
    throw weakParameters('memory', 'at least 7168 KiB with five passes, or as much in all with fewer');
}

/** Checks the parameters of a derivation, also those that come with a file. */
export function checkedPassphraseParameters(parameters: PassphraseParameters): PassphraseParameters {
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

const scrypt = promisify<Uint8Array, Uint8Array, number, object, Buffer>(scryptCallback);

/**
 * A key from a passphrase. Normalised to NFKC first, so that one passphrase typed on two keyboards is one.
 * @param salt at least 16 random bytes, kept beside what the key encrypts
 * @param parameters {@link SCRYPT} unless others are given; weak ones are refused
 */
export async function keyFromPassphrase(
  passphrase: string,
  salt: Uint8Array,
  parameters: PassphraseParameters = SCRYPT,
  length = 32,
): Promise<Buffer> {
  if (typeof passphrase !== 'string' || passphrase.length < LEAST_PASSPHRASE)
    throw weakParameters('passphrase', `a string of at least ${LEAST_PASSPHRASE} characters`);
  if (requireBytes(salt, 'salt').length < LEAST_SALT) throw weakParameters('salt', `at least ${LEAST_SALT} bytes`);
  if (!isWhole(length, 16, 1024)) throw invalidArgument('length', 'a whole number of 16 to 1024 bytes');
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
export function deriveKey(key: Uint8Array, purpose: Plain, salt: Uint8Array = new Uint8Array(0), length = 32): Buffer {
  if (requireBytes(key, 'key').length < 16) throw weakParameters('key', 'at least 16 bytes of full entropy');
  if (!isWhole(length, 16, 8160)) throw invalidArgument('length', 'a whole number of 16 to 8160 bytes');
  return Buffer.from(hkdfSync('sha256', key, salt, plainBytes(purpose, 'purpose'), length));
}

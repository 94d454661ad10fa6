/** Where the residues lie in a ciphertext that SEAL 4.1 saved uncompressed, and how such bytes are made and checked. */
import { malformed } from '../../core/errors.js';
import type { Ciphertext, Engine } from '../engine.js';
import { AT, CIPHERTEXT_HEADER, residueBytes } from './layout.js';

/** A ciphertext's bytes, with its shape checked. */
export interface CiphertextBytes {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly primes: number;
  readonly scale: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function readCiphertext(bytes: Uint8Array, degree: number): CiphertextBytes {
  if (!(bytes instanceof Uint8Array) || bytes.length < CIPHERTEXT_HEADER) throw malformed('a ciphertext');
  const view = viewOf(bytes);
  const size = Number(view.getBigUint64(AT.size, true));
  const primes = Number(view.getBigUint64(AT.primes, true));
  if (bytes.length !== CIPHERTEXT_HEADER + size * primes * residueBytes(degree))
    throw malformed('a ciphertext of this ring');
  return { bytes, size, primes, scale: view.getFloat64(AT.scale, true) };
}

/** Where one polynomial's residues modulo one prime begin. */
export const residuesAt = (polynomial: number, prime: number, primes: number, degree: number): number =>
  CIPHERTEXT_HEADER + (polynomial * primes + prime) * residueBytes(degree);

/** Makes bytes of one level: a header as SEAL writes it, with room for the residues. */
export function blankCiphertext(engine: Engine, level: number, size: number, scale: number): Uint8Array {
  const bytes = new Uint8Array(CIPHERTEXT_HEADER + size * (level + 1) * residueBytes(engine.parameters.degree));
  bytes.set(engine.header(level, size, scale));
  return bytes;
}

/** Where residues are looked at: room for the most that came so far, since fresh memory costs more than the look. */
let copied = new Uint32Array();

/** Bytes as words, until the next call. They are copied, since residues lie at any offset. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  if (copied.byteLength < bytes.length) copied = new Uint32Array(bytes.length / 4);
  new Uint8Array(copied.buffer).set(bytes);
  return copied;
}

/** Whether all residues modulo this prime are below it: `words` are their lower and upper halves. */
function areBelow(words: Uint32Array, start: number, end: number, prime: bigint): boolean {
  const [high, low] = [Number(prime >> 32n), Number(prime & 0xffff_ffffn)];
  for (let at = start; at < end; at += 2) {
    const upper = words[at + 1] as number;
    if (upper > high || (upper === high && (words[at] as number) >= low)) return false;
  }
  return true;
}

/**
 * A ciphertext from elsewhere: its header is byte for byte what SEAL writes for this level and these polynomials, and its residues are below
 * their primes. So nothing in it can surprise SEAL or a kernel; what it encrypts, nobody can tell.
 * @param isScale whether its scale is one that is expected here
 * @throws PrivacyError `malformed-message`
 */
export function foreignCiphertext(
  engine: Engine,
  bytes: Uint8Array,
  { isScale, level, size }: { readonly level: number; readonly size: number; isScale(scale: number): boolean },
): CiphertextBytes {
  const { degree } = engine.parameters;
  const read = readCiphertext(bytes, degree);
  const isAsWritten =
    isScale(read.scale) &&
    read.primes === level + 1 &&
    read.size === size &&
    engine.header(level, size, read.scale).every((byte, index) => bytes[index] === byte);
  if (!isAsWritten) throw malformed('a ciphertext of this context, at the level that is expected');
  const words = wordsOf(bytes.subarray(CIPHERTEXT_HEADER));
  for (let place = 0; place < size * read.primes; place++)
    if (!areBelow(words, 2 * degree * place, 2 * degree * (place + 1), engine.primes[place % read.primes] as bigint))
      throw malformed('a ciphertext: its numbers are too large');
  return read;
}

/** A scale that is off by no more than primes are from powers of two. */
export const scaleNear =
  (bits: number) =>
  (scale: number): boolean =>
    Math.abs(Math.log2(scale) - bits) < 1;

/**
 * A vector's ciphertext from elsewhere: relinearised, of a level from `lowest` on, and of that level's own scale.
 * @throws PrivacyError `malformed-message`
 */
export function foreignVector(
  engine: Engine,
  bytes: Uint8Array,
  scales: readonly number[],
  lowest: number,
): Ciphertext {
  const level = readCiphertext(bytes, engine.parameters.degree).primes - 1;
  if (level < lowest || level > engine.topLevel) throw malformed('a ciphertext of this context');
  foreignCiphertext(engine, bytes, { level, size: 2, isScale: (scale) => scale === scales[level] });
  return engine.ciphertextOf(bytes);
}

/** Where the residues lie in a ciphertext that SEAL 4.1 saved uncompressed, and how such bytes are made. */
import { malformed } from '../../core/errors.js';
import type { Engine } from '../engine.js';

/** SEAL's header (16), parameters' hash (32), form (1), polynomials, degree and primes (8 each), scale (8), correction (8), array header (24). */
const HEADER = 113;
const AT = { parametersHash: 16, size: 49, primes: 65, scale: 73, arrayHeader: 89 };

/** Bytes of one polynomial's residues modulo one prime. */
export const residueBytes = (degree: number): number => 8 * degree;

/** A ciphertext's bytes, with its shape checked. */
export interface CiphertextBytes {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly primes: number;
  readonly scale: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function readCiphertext(bytes: Uint8Array, degree: number): CiphertextBytes {
  if (bytes.length < HEADER) throw malformed('a ciphertext');
  const view = viewOf(bytes);
  const size = Number(view.getBigUint64(AT.size, true));
  const primes = Number(view.getBigUint64(AT.primes, true));
  if (bytes.length !== HEADER + size * primes * residueBytes(degree)) throw malformed('a ciphertext of this ring');
  return { bytes, size, primes, scale: view.getFloat64(AT.scale, true) };
}

/** Where one polynomial's residues modulo one prime begin. */
export const residuesAt = (polynomial: number, prime: number, primes: number, degree: number): number =>
  HEADER + (polynomial * primes + prime) * residueBytes(degree);

/** Makes bytes of one level: a header as SEAL writes it, with room for the residues. */
export function blankCiphertext(engine: Engine, level: number, size: number, scale: number): Uint8Array {
  const { degree } = engine.parameters;
  const head = headerOf(engine, level);
  const primes = level + 1;
  const bytes = new Uint8Array(HEADER + size * primes * residueBytes(degree));
  bytes.set(head);
  const view = viewOf(bytes);
  view.setBigUint64(8, BigInt(bytes.length), true);
  view.setBigUint64(AT.size, BigInt(size), true);
  view.setFloat64(AT.scale, scale, true);
  // The array behind has a header of its own, with its length, and how many numbers there are.
  view.setBigUint64(AT.arrayHeader + 8, BigInt(24 + size * primes * residueBytes(degree)), true);
  view.setBigUint64(AT.arrayHeader + 16, BigInt(size * primes * degree), true);
  return bytes;
}

const headers = new WeakMap<Engine, Map<number, Uint8Array>>();

/** The header of some ciphertext of the level, from SEAL itself. */
function headerOf(engine: Engine, level: number): Uint8Array {
  const known = headers.get(engine) ?? new Map<number, Uint8Array>();
  headers.set(engine, known);
  let head = known.get(level);
  if (head === undefined) {
    const plain = engine.encode(new Float64Array(1), 2 ** 20, engine.topLevel);
    const fresh = engine.encrypt(plain);
    const lowered = engine.switchTo(fresh, level);
    head = engine.bytesOf(lowered).slice(0, HEADER);
    for (const one of [plain, fresh, lowered]) one.dispose();
    known.set(level, head);
  }
  return head;
}

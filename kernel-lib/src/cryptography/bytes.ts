import { invalidArgument } from '../core/errors.js';
import { secureRandom, type RandomSource } from '../core/random.js';

/** Text stands for its UTF-8 bytes. */
export type Plain = string | Uint8Array;

/** Checks an argument that may be text or bytes. */
export function plainBytes(value: unknown, argument: string): Uint8Array {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (value instanceof Uint8Array) return value;
  throw invalidArgument(argument, 'a string or a Uint8Array');
}

/** Checks an argument that must be bytes, of a fixed length where one is given. */
export function requireBytes(value: unknown, argument: string, length?: number): Uint8Array {
  if (value instanceof Uint8Array && (length === undefined || value.length === length)) return value;
  throw invalidArgument(argument, length === undefined ? 'a Uint8Array' : `a Uint8Array of ${length} bytes`);
}

/** Fresh random bytes. */
export function randomBytes(length: number, random: RandomSource = secureRandom()): Buffer {
  const bytes = Buffer.alloc(length);
  random.fill(bytes);
  return bytes;
}

/** A view of the same bytes that has Node's readers. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Each part behind its length, so that no two lists of parts give the same bytes. */
export function framed(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(8);
      length.writeBigUInt64BE(BigInt(part.length));
      return [length, part];
    }),
  );
}

import { type RandomSource } from '../core/random.js';
/** Text stands for its UTF-8 bytes. */
export type Plain = string | Uint8Array;
/** Checks an argument that may be text or bytes. */
export declare function plainBytes(value: unknown, argument: string): Uint8Array;
/** Checks an argument that must be bytes, of a fixed length where one is given. */
export declare function requireBytes(value: unknown, argument: string, length?: number): Uint8Array;
/** Fresh random bytes. */
export declare function randomBytes(length: number, random?: RandomSource): Buffer;
/** A view of the same bytes that has Node's readers. */
export declare const asBuffer: (bytes: Uint8Array) => Buffer;
/** Each part behind its length, so that no two lists of parts give the same bytes. */
export declare function framed(...parts: readonly Uint8Array[]): Buffer;

// @ts-check
/**
 * A process's search of its own memory for secrets that it must not be told: it is given fingerprints of short pieces of them. A rolling
 * hash (Karp and Rabin 1987) finds candidates at every byte, SHA-256 settles them.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Bytes of a piece. */
const PIECE = 32;
const FACTOR = 0x01000193;
/** What the byte that leaves the window was multiplied by. */
const LEAVING = Array.from({ length: PIECE }).reduce((/** @type {number} */ power) => Math.imul(power, FACTOR), 1);
const CHUNK = 1 << 20;

/** @typedef {{ hash: number, sha256: string }} Fingerprint */

/** @param {Uint8Array} bytes */
const hashOf = (bytes) => bytes.reduce((hash, byte) => (Math.imul(hash, FACTOR) + byte) >>> 0, 0);

/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Fingerprints of pieces spread over a secret.
 * @param {Uint8Array} secret
 * @returns {Fingerprint[]}
 */
export function fingerprints(secret, pieces = 16) {
  const room = secret.length - PIECE;
  return Array.from({ length: pieces }, (_, index) => {
    const start = Math.floor((room * index) / Math.max(1, pieces - 1));
    const piece = secret.slice(start, start + PIECE);
    return { hash: hashOf(piece), sha256: sha256(piece) };
  });
}

/** @returns the regions of this process that may be written and read */
const writableRegions = () =>
  readFileSync('/proc/self/maps', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from = '', to = '', access = ''] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
      return access.startsWith('rw') ? [{ from: parseInt(from, 16), to: parseInt(to, 16) }] : [];
    });

/**
 * Searches all writable memory of this process.
 * @param {readonly Fingerprint[]} wanted
 * @returns {{ found: number, searched: number }} how many of the pieces are there, and how many bytes were looked at
 */
export function searchMemory(wanted) {
  const byLowBits = new Uint8Array(1 << 16);
  for (const { hash } of wanted) byLowBits[hash & 0xffff] = 1;
  const known = new Map(wanted.map((one) => [one.hash, one.sha256]));
  const found = new Set();
  let searched = 0;
  const memory = openSync('/proc/self/mem', 'r');
  const chunk = Buffer.alloc(CHUNK + PIECE);
  try {
    for (const { from, to } of writableRegions()) {
      // Pieces that lie across two chunks are in the second one too.
      for (let at = from; at < to; at += CHUNK) {
        const length = readAt(memory, chunk, Math.min(CHUNK + PIECE - 1, to - at), at);
        searched += Math.min(length, CHUNK);
        searchChunk(chunk, length, byLowBits, known, found);
      }
    }
  } finally {
    closeSync(memory);
  }
  return { found: found.size, searched };
}

/**
 * @param {number} file @param {Buffer} chunk @param {number} length @param {number} at
 * @returns {number} 0 for a region that went away, or that is a device's
 */
function readAt(file, chunk, length, at) {
  try {
    return readSync(file, chunk, 0, length, at);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EIO' || error.code === 'EFAULT')) return 0;
    throw error;
  }
}

/**
 * @param {Buffer} chunk @param {number} length @param {Uint8Array} byLowBits @param {ReadonlyMap<number, string>} known
 * @param {Set<number>} found
 */
function searchChunk(chunk, length, byLowBits, known, found) {
  let hash = 0;
  for (let end = 0; end < length; end++) {
    hash = Math.imul(hash, FACTOR) + (chunk[end] ?? 0);
    if (end >= PIECE) hash -= Math.imul(LEAVING, chunk[end - PIECE] ?? 0);
    if (byLowBits[hash & 0xffff] === 0 || end < PIECE - 1) continue;
    const expected = known.get(hash >>> 0);
    if (expected !== undefined && sha256(chunk.subarray(end + 1 - PIECE, end + 1)) === expected) found.add(hash >>> 0);
  }
}

import { chacha20 } from '@noble/ciphers/chacha.js';
import { describe, expect, it } from 'vitest';
import { secureRandom, seededRandom } from '../../kernel-lib/src/core/index.js';

describe('randomness', () => {
  it('fills more bytes than the operating system gives at once', () => {
    const bytes = new Uint8Array(200_000);
    secureRandom().fill(bytes);
    // Every 1000-byte window of uniform bytes holds one that is not zero, except with probability 256^-1000.
    for (let start = 0; start < bytes.length; start += 1_000) {
      expect(bytes.subarray(start, start + 1_000).some((byte) => byte !== 0)).toBe(true);
    }
    expect(secureRandom().kind).toBe('secure');
  });

  it('gives the same stream for the same seed, however it is cut', () => {
    const whole = new Uint8Array(10_000);
    seededRandom(7).fill(whole);
    const source = seededRandom(7n);
    const parts = new Uint8Array(10_000);
    for (let start = 0, length = 1; start < parts.length; start += length, length = (length * 7) % 501) {
      source.fill(parts.subarray(start, start + length));
    }
    expect(parts).toEqual(whole);
    expect(source.kind).toBe('seeded');
  });

  it('is the ChaCha20 key stream of the seed', () => {
    const key = new Uint8Array(32);
    key[0] = 42;
    const expected = chacha20(key, new Uint8Array(12), new Uint8Array(10_000));
    const bytes = new Uint8Array(10_000);
    seededRandom(42).fill(bytes);
    expect(bytes).toEqual(expected);
  });

  it('differs from seed to seed', () => {
    const [first, second] = [new Uint8Array(64), new Uint8Array(64)];
    seededRandom(1).fill(first);
    seededRandom(2).fill(second);
    expect(first).not.toEqual(second);
  });

  it.each([-1, 1.5, NaN, 2 ** 60, 1n << 256n, -1n])('refuses %s as a seed', (seed) => {
    expect(() => seededRandom(seed)).toThrow('seed must be');
  });
});

import { describe, expect, it } from 'vitest';
import { secureRandom, seededRandom } from '../../../kernel-lib/src/core/index.js';
import { BitSource, bitSource, uniformBelow } from '../../../kernel-lib/src/mechanisms/sampling/bit-source.js';
import { matches } from '../../support/chi-square.js';
import { scriptedRandom } from '../../support/scripted-random.js';

describe('a bit source', () => {
  it('erases words as it gives them out', () => {
    let filled = new Uint8Array();
    const bits = new BitSource({
      kind: 'seeded',
      fill(bytes) {
        filled = bytes;
        bytes.fill(0xff);
      },
    });
    for (let word = 0; word < 10; word++) expect(bits.word()).toBe(2 ** 32 - 1);
    expect([...filled.subarray(0, 44)]).toEqual([...new Array<number>(40).fill(0), 255, 255, 255, 255]);
  });

  it('gives all the bytes of its source, each once', () => {
    const whole = new Uint8Array(40_000);
    seededRandom(3).fill(whole);
    const bits = bitSource(seededRandom(3));
    expect(Array.from({ length: 10_000 }, () => bits.word())).toEqual([...new Uint32Array(whole.buffer)]);
  });

  it('is shared by all who draw from the same source', () => {
    const random = secureRandom();
    expect(bitSource(random)).toBe(bitSource(random));
  });
});

describe('a uniform whole number', () => {
  it('takes each value once over all patterns of the bits it uses, and draws again for the rest', () => {
    for (const limit of [1, 2, 3, 6, 8, 100, 255]) {
      const width = Math.ceil(Math.log2(limit));
      const drawn = new Map<number, number>();
      for (let pattern = 0; pattern < 2 ** width; pattern++) {
        // The word after a rejected one is 0, so that a rejection is seen as an extra 0.
        const value = uniformBelow(new BitSource(scriptedRandom([(pattern << (32 - width)) >>> 0, 0])), limit);
        drawn.set(value, (drawn.get(value) ?? 0) + 1);
      }
      expect([...drawn.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: limit }, (_, value) => value));
      expect(drawn.get(0)).toBe(1 + 2 ** width - limit);
      for (let value = 1; value < limit; value++) expect(drawn.get(value)).toBe(1);
    }
  });

  it('is uniform below a limit of more than 32 bits', () => {
    const limit = 3 * 2 ** 50;
    const bits = bitSource(seededRandom(1));
    const counts = new Array<number>(12).fill(0);
    for (let draw = 0; draw < 60_000; draw++) {
      const cell = Math.floor(uniformBelow(bits, limit) / 2 ** 48);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    expect(matches(counts, new Array<number>(12).fill(1 / 12))).toBe(true);
  });

  it('refuses a limit that is no whole number of 1 to 2^53', () => {
    const bits = bitSource(seededRandom(1));
    for (const limit of [0, -1, 1.5, NaN, Infinity, 2 ** 54]) {
      expect(() => uniformBelow(bits, limit)).toThrow('limit must be a whole number of 1 to 2^53');
    }
  });
});

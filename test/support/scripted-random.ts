import { seededRandom, type RandomSource } from '../../kernel-lib/src/core/index.js';

/** A source that gives these 32-bit words first, then a seeded stream: for cases that chance would bring up once in a century. */
export function scriptedRandom(words: readonly number[], seed = 0): RandomSource {
  const rest = seededRandom(seed);
  let next = 0;
  return {
    kind: 'seeded',
    fill(bytes) {
      rest.fill(bytes);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let offset = 0; offset + 4 <= bytes.length && next < words.length; offset += 4) {
        view.setUint32(offset, words[next++] ?? 0, true);
      }
    },
  };
}

import { NoisySum } from '../noisy-sum.js';
import type { NgramModel } from './ngram-model.js';
import { longerContext, type Contexts } from './ngram-table.js';

/** A hair, so that rounding never lets a chunk's counts be longer than the clip norm. */
const HAIR = 1 - 2 ** -40;

/** How often each character follows a context of `length` characters in one chunk, as cells (context's row, character). */
function chunkCounts(chunk: Int32Array, contexts: Contexts, length: number, classes: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = length; at < chunk.length; at++) {
    let context = 0;
    for (let before = 0; before < length; before++)
      context = longerContext(context, before, chunk[at - before - 1] as number, classes);
    const row = contexts.get(context);
    if (row === undefined) continue;
    const cell = row * classes + (chunk[at] as number);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

/**
 * How often each character follows each of the contexts, counted in every chunk by itself: no n-gram goes on from one chunk to the next.
 * A chunk's counts are scaled down to a Euclidean length of at most `clipNorm`, so that one chunk more or less moves the sum by no more;
 * since no count is below 0, one chunk in place of another moves it by √2 times as much at most.
 */
export function ngramCounts(
  { alphabet: { classes }, chunk }: Pick<NgramModel, 'alphabet' | 'chunk'>,
  codes: Int32Array,
  contexts: Contexts,
  length: number,
  clipNorm: number,
): NoisySum {
  const sum = new NoisySum(contexts.size * classes, clipNorm);
  for (let start = 0; start < codes.length; start += chunk) {
    const counts = chunkCounts(codes.subarray(start, start + chunk), contexts, length, classes);
    let squared = 0;
    for (const times of counts.values()) squared += times * times;
    sum.addSparse(counts, Math.min(1, (clipNorm * HAIR) / Math.sqrt(squared)));
  }
  return sum;
}

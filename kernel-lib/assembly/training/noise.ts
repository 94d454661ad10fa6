// Discrete Gaussian noise, exact, from words of fair bits: see _strips.
import { DRAW, PERTURB, run, unusedWords } from './_strips';

/** Where the unused words begin, after one of the calls below. */
export function unused(): usize {
  return unusedWords();
}

/** Draws times `step`, until `count` are written or the words from `words` to `end` are used up; returns how many are missing. */
export function draw(table: usize, words: usize, end: usize, out: usize, count: i32, step: f64): i32 {
  return run(DRAW, table, words, end, out, count, step, 0, 0, 0);
}

/** Noise added to what stands there, on its grid: out = (round(out / step) + x) * step; the rest as `draw`. */
export function perturb(table: usize, words: usize, end: usize, out: usize, count: i32, perStep: f64, step: f64): i32 {
  return run(PERTURB, table, words, end, out, count, perStep, step, 0, 0);
}

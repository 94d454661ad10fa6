// Draws of discrete Gaussian noise on the whole numbers, P(x) proportional to exp(-x^2 / 2 s^2), exact, from 64-bit words of fair bits.
// The table is made by src/training/noise/strips.ts, which explains it, and whose `drawFromStrips` this equals bit for bit.

/** Decides in exact arithmetic whether a point lies under the curve: asked once in some 2^40 draws. */
@external("env", "isUnderCurve")
declare function isUnderCurve(x: f64, box: i32, word: i64): i32;

// The table: a header of 64 bytes ([0] m, i32; [8] s, f64; [16] the curve's height A in units, f64; [24] first bin of the tails, i32),
// 4,096 alias columns of 8 bytes ((threshold << 12) | alias), 4,096 boxes of 16 bytes (bottom and height in units, f64).
const COLUMNS: usize = 64;
const BOXES: usize = COLUMNS + (4096 << 3);
const LEFTOVER = 2048;
const TAILS = 4095;

/** exp(-z), 0 <= z <= 700, within 2^-50 of itself: the same operations in the same order as the reference. */
@inline function expMinus(z: f64): f64 {
  const k = nearest<f64>(z * 1.4426950408889634);
  const r = (k * 0.6931471803691238 - z) + k * 1.9082149292705877e-10;
  let p: f64 = 1.6059043836821613e-10;
  p = p * r + 2.08767569878681e-9;
  p = p * r + 2.505210838544172e-8;
  p = p * r + 2.755731922398589e-7;
  p = p * r + 2.7557319223985893e-6;
  p = p * r + 2.48015873015873e-5;
  p = p * r + 1.984126984126984e-4;
  p = p * r + 1.388888888888889e-3;
  p = p * r + 8.333333333333333e-3;
  p = p * r + 4.1666666666666664e-2;
  p = p * r + 1.6666666666666666e-1;
  p = p * r + 0.5;
  p = p * r + 1.0;
  p = p * r + 1.0;
  return p * reinterpret<f64>((1023 - <i64>k) << 52);
}

/** A draw from a box that is not wholly under the curve, with one more word: NaN to start again. */
function partial(table: usize, box: i32, low: i64, word: i64, m: i64): f64 {
  if (box == LEFTOVER) return NaN;
  let x: i64;
  if (box == TAILS) {
    // The next word gives the place, sign and 11 + m bits; the low bits of the first are the height.
    x = <i64>(<u64>word >> <u64>(52 - m));
    x = (x << (52 - m)) >> (52 - m);
    const bin = x >> m;
    const first = <i64>load<i32>(table, 24);
    if (bin < first && bin >= -first) return NaN;
    word = low << (64 - m);
  } else x = ((<i64>(box & 2047) - 1024) << m) | low;
  const s = load<f64>(table, 8);
  const t = <f64>x / s;
  const f = load<f64>(table, 16) * expMinus(t * t * 0.5);
  const at = table + BOXES + (<usize>box << 4);
  const bottom = load<f64>(at);
  const height = load<f64>(at, 8);
  const above = (f - bottom) - height * (<f64>(<u64>word >> 11) * 1.1102230246251565e-16);
  // What the bits of the height leave open, and 2^-42 of all that is compared for rounding.
  const grain = height * (box == TAILS ? reinterpret<f64>((1023 - m) << 52) : 1.1102230246251565e-16);
  const error = (f + bottom + height) * 2.2737367544323206e-13;
  if (above - grain > error) return <f64>x;
  if (above < -error) return NaN;
  return isUnderCurve(<f64>x, box, word) ? <f64>x : NaN;
}

/** What becomes of a draw x: `DRAW` writes x * a, `PERTURB` puts what stands there on the grid and adds it, (round(out * a) + x) * b; */
export const DRAW = 0;
export const PERTURB = 1;
/** `RELEASE` writes (round((g + sums) * a) + x) * b, and `DESCEND` takes that from the f32 that stands there. */
export const RELEASE = 2;
export const DESCEND = 3;

/** g + sums at the `index`-th number: g is f32, sums f64, 0 for none. */
@inline function summed(index: usize, g: usize, sums: usize): f64 {
  const sum = <f64>load<f32>(g + (index << 2));
  return sums ? sum + load<f64>(sums + (index << 3)) : sum;
}

@inline function place(how: i32, x: f64, out: usize, index: usize, a: f64, b: f64, g: usize, sums: usize): void {
  if (how == DRAW) store<f64>(out, x * a);
  else if (how == PERTURB) store<f64>(out, (nearest<f64>(load<f64>(out) * a) + x) * b);
  else {
    const noisy = (nearest<f64>(summed(index, g, sums) * a) + x) * b;
    if (how == RELEASE) store<f64>(out, noisy);
    else store<f32>(out, <f32>(<f64>load<f32>(out) - noisy));
  }
}

let rest: usize = 0;

/** Where the unused words begin, after a call of `run`. */
@inline export function unusedWords(): usize {
  return rest;
}

/** Draws until `count` are placed or the words from `words` to `end` are used up; returns how many are missing. */
@inline export function run(how: i32, table: usize, words: usize, end: usize, out: usize, count: i32, a: f64, b: f64, g: usize, sums: usize): i32 {
  const m = <i64>load<i32>(table);
  const mask = (<i64>1 << m) - 1;
  const columns = table + COLUMNS;
  const zero = <i64>1024 << m;
  // Of a number that is written, in bytes, as a power of two.
  const size: usize = how == DESCEND ? 2 : 3;
  const first = out;
  const stop = out + (<usize>count << size);
  // The last word only ever serves as a second one; left over, it is thrown away unread. To throw it away for what it says would bias the noise.
  const last = end - 8;
  let w = words;
  while (out < stop && w < last) {
    const limit = w + min((stop - out) >> size << 3, last - w);
    let box = 0;
    let r: i64 = 0;
    // Until a box that is not wholly under the curve: 6 draws in 1,000.
    while (w < limit) {
      r = load<i64>(w);
      const column = <usize>(<u64>r >> 52);
      const entry = load<i64>(columns + (column << 3));
      box = select<i32>(<i32>column, <i32>entry & 4095, <u64>(r << 12) < <u64>(entry & ~4095));
      if (box & 2048) break;
      place(how, <f64>((<i64>box << m | (r & mask)) - zero), out, (out - first) >> size, a, b, g, sums);
      w += 8;
      out += <usize>1 << size;
    }
    if (w < limit) {
      const x = partial(table, box, r & mask, load<i64>(w, 8), m);
      w += 16;
      if (x == x) {
        place(how, x, out, (out - first) >> size, a, b, g, sums);
        out += <usize>1 << size;
      }
    }
  }
  rest = w;
  return <i32>((stop - out) >> size);
}

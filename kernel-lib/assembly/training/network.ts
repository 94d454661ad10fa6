// The pieces of a DP-SGD step of a network of dense layers with rectifiers; src/training/objectives/network-steps.ts says in what order.
// Rows are padded to a multiple of 4 floats. Addresses in bytes, counts in numbers.
import { exp4 } from './_exp';
import { DESCEND, RELEASE, run, unusedWords } from './_strips';
export { tile4x8, tile4x4, tile1x4, gemm } from './dense';

@inline function sum4(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

@inline function max4(v: v128): f32 {
  const a = f32x4.pmax(v, v128.shuffle<f32>(v, v, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.pmax(a, v128.shuffle<f32>(a, a, 1, 0, 3, 2)), 0);
}

/** Every row of C becomes `row`. */
export function fillRows(C: usize, row: usize, M: i32, N: i32): void {
  const bytes = <usize>N << 2;
  for (const end = C + <usize>M * bytes; C < end; C += bytes)
    for (let j: usize = 0; j < bytes; j += 16) v128.store(C + j, v128.load(row + j));
}

/** Every row of C plus `row`. */
export function addRows(C: usize, row: usize, M: i32, N: i32): void {
  const bytes = <usize>N << 2;
  for (const end = C + <usize>M * bytes; C < end; C += bytes)
    for (let j: usize = 0; j < bytes; j += 16) v128.store(C + j, f32x4.add(v128.load(C + j), v128.load(row + j)));
}

export function zero(p: usize, count: i32): void {
  memory.fill(p, 0, <usize>count << 2);
}

/** p = max(p, 0) */
export function relu(p: usize, count: i32): void {
  for (const end = p + (<usize>count << 2); p < end; p += 16)
    v128.store(p, f32x4.pmax(v128.load(p), f32x4.splat(0)));
}

/** d = a > 0 ? d : 0 */
export function reluGate(d: usize, a: usize, count: i32): void {
  for (const end = d + (<usize>count << 2); d < end; d += 16) {
    v128.store(d, v128.and(v128.load(d), f32x4.gt(v128.load(a), f32x4.splat(0))));
    a += 16;
  }
}

/** Scores to softmax less one at the class y of the row; rows of a class below 0 to zeros. Padding has scores of -1e30. */
export function softmaxDelta(z: usize, y: usize, M: i32, N: i32): void {
  const bytes = <usize>N << 2;
  for (let i = 0; i < M; i++) {
    const label = load<i32>(y + (<usize>i << 2));
    if (label < 0) memory.fill(z, 0, bytes);
    else {
      let m = v128.load(z);
      for (let j: usize = 16; j < bytes; j += 16) m = f32x4.pmax(m, v128.load(z + j));
      const greatest = f32x4.splat(max4(m));
      let s = f32x4.splat(0);
      for (let j: usize = 0; j < bytes; j += 16) {
        const p = exp4(f32x4.sub(v128.load(z + j), greatest));
        v128.store(z + j, p);
        s = f32x4.add(s, p);
      }
      const scale = f32x4.splat(1 / sum4(s));
      for (let j: usize = 0; j < bytes; j += 16) v128.store(z + j, f32x4.mul(v128.load(z + j), scale));
      const right = z + (<usize>label << 2);
      store<f32>(right, load<f32>(right) - 1);
    }
    z += bytes;
  }
}

/** out[i] += |row i of a|^2 * times[i] */
export function addNorms(out: usize, a: usize, M: i32, N: i32, times: usize): void {
  for (let i: usize = 0; i < <usize>M; i++) {
    let s = f32x4.splat(0), t = s;
    let j = 0;
    for (; j + 8 <= N; j += 8) {
      const v = v128.load(a), u = v128.load(a, 16);
      s = f32x4.add(s, f32x4.mul(v, v));
      t = f32x4.add(t, f32x4.mul(u, u));
      a += 32;
    }
    if (j < N) {
      const v = v128.load(a);
      s = f32x4.add(s, f32x4.mul(v, v));
      a += 16;
    }
    store<f32>(out + (i << 2), load<f32>(out + (i << 2)) + sum4(f32x4.add(s, t)) * load<f32>(times + (i << 2)));
  }
}

/** Squared lengths to factors unit / max(C, length), 0 where the length is not finite; returns how many those are. */
export function clipFactors(n2: usize, M: i32, C: f32, unit: f32): i32 {
  let dropped = 0;
  for (const end = n2 + (<usize>M << 2); n2 < end; n2 += 4) {
    const squared = load<f32>(n2);
    const finite = squared < f32.MAX_VALUE;
    store<f32>(n2, finite ? unit / max<f32>(C, sqrt<f32>(squared)) : 0);
    if (!finite) dropped++;
  }
  return dropped;
}

/** Rows of d times factor[i]. */
export function scaleRows(d: usize, factor: usize, M: i32, N: i32): void {
  for (let i: usize = 0; i < <usize>M; i++) {
    const f = v128.load32_splat(factor + (i << 2));
    for (let j = 0; j < N; j += 4) {
      v128.store(d, f32x4.mul(v128.load(d), f));
      d += 16;
    }
  }
}

/** Rows whose factor is 0 become zeros, whatever their numbers are. */
export function dropRows(p: usize, factor: usize, M: i32, N: i32): void {
  const bytes = <usize>N << 2;
  for (let i: usize = 0; i < <usize>M; i++)
    if (load<f32>(factor + (i << 2)) == 0) memory.fill(p + i * bytes, 0, bytes);
}

/** out[columns x rows] = input[rows x columns] */
export function transpose(out: usize, input: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      store<f32>(out + (<usize>(j * rows + i) << 2), load<f32>(input + (<usize>(i * columns + j) << 2)));
}

/** sums += g, f64 += f32 */
export function accumulate(sums: usize, g: usize, count: i32): void {
  for (const end = g + (<usize>count << 2); g < end; g += 4) {
    store<f64>(sums, load<f64>(sums) + <f64>load<f32>(g));
    sums += 8;
  }
}

/** Where the unused words begin, after one of the two calls below. */
export function unused(): usize {
  return unusedWords();
}

/**
 * x = (round((g + sums) / h) + a draw) * scale: the sum put on the noise's grid and noise added there, which is the private gradient.
 * Returns how many are missing when the words from `words` to `end` are used up.
 * @param x f64, out
 * @param g f32
 * @param sums f64 added to g; 0 for none
 * @param perStep 1 / h
 */
export function release(table: usize, words: usize, end: usize, x: usize, g: usize, sums: usize, count: i32, perStep: f64, scale: f64): i32 {
  return run(RELEASE, table, words, end, x, count, perStep, scale, g, sums);
}

/** w -= (round((g + sums) / h) + a draw) * rate, w f32: what `release` gives, and the step; the rest as there. */
export function descend(table: usize, words: usize, end: usize, w: usize, g: usize, sums: usize, count: i32, perStep: f64, rate: f64): i32 {
  return run(DESCEND, table, words, end, w, count, perStep, rate, g, sums);
}

/** v = momentum * v + x + decay * w; w -= rate * v, or rate * (x + decay * w + momentum * v) where it looks ahead. */
export function momentum(w: usize, v: usize, x: usize, count: i32, rate: f64, kept: f64, ahead: i32, decay: f64): void {
  for (const end = w + (<usize>count << 2); w < end; w += 4) {
    const now = <f64>load<f32>(w);
    const direction = load<f64>(x) + decay * now;
    const velocity = kept * load<f64>(v) + direction;
    store<f64>(v, velocity);
    store<f32>(w, <f32>(now - rate * (ahead ? direction + kept * velocity : velocity)));
    v += 8;
    x += 8;
  }
}

/** Two coordinates at a time: first += (1 - beta1) (x - first), second likewise of x^2; w -= rate * first / (sqrt(second) + stability). */
export function adam(w: usize, first: usize, second: usize, x: usize, count: i32, rate: f64, beta1: f64, beta2: f64, stability: f64): void {
  const kept1 = f64x2.splat(beta1), new1 = f64x2.splat(1 - beta1);
  const kept2 = f64x2.splat(beta2), new2 = f64x2.splat(1 - beta2);
  const by = f64x2.splat(rate), least = f64x2.splat(stability);
  let i = 0;
  for (; i + 2 <= count; i += 2) {
    const g = v128.load(x);
    const mean = f64x2.add(f64x2.mul(kept1, v128.load(first)), f64x2.mul(new1, g));
    const square = f64x2.add(f64x2.mul(kept2, v128.load(second)), f64x2.mul(new2, f64x2.mul(g, g)));
    v128.store(first, mean);
    v128.store(second, square);
    const moved = f64x2.div(f64x2.mul(by, mean), f64x2.add(f64x2.sqrt(square), least));
    const now = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(w)), moved);
    store<u64>(w, i64x2.extract_lane(f32x4.demote_f64x2_zero(now), 0));
    w += 8;
    x += 16;
    first += 16;
    second += 16;
  }
  if (i < count) {
    const g = load<f64>(x);
    const mean = beta1 * load<f64>(first) + (1 - beta1) * g;
    const square = beta2 * load<f64>(second) + (1 - beta2) * g * g;
    store<f64>(first, mean);
    store<f64>(second, square);
    store<f32>(w, <f32>(<f64>load<f32>(w) - rate * mean / (sqrt<f64>(square) + stability)));
  }
}

// Rules over the updates of a round, column by column or by distance. A block holds some columns of every update: rows of floats
// `stride` bytes apart. `pmin` and `pmax` are one instruction each (`min` and `max` are six, for NaN): the caller has seen to it that
// every number is finite.

const TILE: usize = 256;

/** Applies comparators to the columns: `count` pairs of row numbers (u32), the smaller value to the first. Columns are rounded up to 64. */
export function network(block: usize, stride: usize, columns: i32, pairs: usize, count: i32): void {
  const end = block + (<usize>columns << 2), last = pairs + (<usize>count << 3);
  for (let tile = block; tile < end; tile += TILE) {
    for (let p = pairs; p < last; p += 8) {
      let a = tile + stride * load<u32>(p), b = tile + stride * load<u32>(p, 4);
      for (const stop = a + TILE; a < stop; a += 64) {
        const a0 = v128.load(a), b0 = v128.load(b), a1 = v128.load(a, 16), b1 = v128.load(b, 16);
        const a2 = v128.load(a, 32), b2 = v128.load(b, 32), a3 = v128.load(a, 48), b3 = v128.load(b, 48);
        v128.store(a, f32x4.pmin(a0, b0)); v128.store(b, f32x4.pmax(a0, b0));
        v128.store(a, f32x4.pmin(a1, b1), 16); v128.store(b, f32x4.pmax(a1, b1), 16);
        v128.store(a, f32x4.pmin(a2, b2), 32); v128.store(b, f32x4.pmax(a2, b2), 32);
        v128.store(a, f32x4.pmin(a3, b3), 48); v128.store(b, f32x4.pmax(a3, b3), 48);
        b += 64;
      }
    }
  }
}

/** out[c] = the mean of rows first … last − 1, summed in f64. */
export function meanRows(block: usize, stride: usize, columns: i32, first: i32, last: i32, out: usize): void {
  const scale = f64x2.splat(1 / <f64>(last - first));
  for (let c = 0; c < columns; c += 4) {
    let p = block + stride * first + (c << 2), s = f64x2.splat(0), t = s;
    for (let i = first; i < last; i++) {
      const v = v128.load(p);
      s = f64x2.add(s, f64x2.promote_low_f32x4(v)); t = f64x2.add(t, f64x2.promote_low_f32x4(v128.shuffle<i64>(v, v, 1, 1)));
      p += stride;
    }
    s = f64x2.mul(s, scale); t = f64x2.mul(t, scale);
    v128.store(out + (c << 2), v128.shuffle<i64>(f32x4.demote_f64x2_zero(s), f32x4.demote_f64x2_zero(t), 0, 2));
  }
}

/**
 * out[c] = the mean of the `keep` values nearest the median. The rows' first and last `rows − keep` ranks are in order, and so are the two
 * middle ones. The nearest are a run of ranks: it starts at 0 and moves on while the value it gives up is farther than the one it takes.
 */
export function nearestMedian(block: usize, stride: usize, columns: i32, rows: i32, keep: i32, out: usize): void {
  const low = stride * ((rows - 1) >> 1), high = stride * (rows >> 1), half = f32x4.splat(0.5), scale = f64x2.splat(1 / <f64>keep);
  for (let c = 0; c < columns; c += 4) {
    const top = block + (c << 2);
    const median = f32x4.add(f32x4.mul(v128.load(top + low), half), f32x4.mul(v128.load(top + high), half));
    let p = top, s = f64x2.splat(0), t = s;
    for (let i = 0; i < keep; i++) {
      const v = v128.load(p);
      s = f64x2.add(s, f64x2.promote_low_f32x4(v)); t = f64x2.add(t, f64x2.promote_low_f32x4(v128.shuffle<i64>(v, v, 1, 1)));
      p += stride;
    }
    let gone = top;
    for (let i = keep; i < rows; i++) {
      const lower = v128.load(gone), upper = v128.load(p);
      const moves = f32x4.gt(f32x4.sub(median, lower), f32x4.sub(upper, median));
      const u = v128.and(upper, moves), l = v128.and(lower, moves);
      s = f64x2.add(s, f64x2.sub(f64x2.promote_low_f32x4(u), f64x2.promote_low_f32x4(l)));
      t = f64x2.add(t, f64x2.sub(f64x2.promote_low_f32x4(v128.shuffle<i64>(u, u, 1, 1)), f64x2.promote_low_f32x4(v128.shuffle<i64>(l, l, 1, 1))));
      gone += stride; p += stride;
    }
    s = f64x2.mul(s, scale); t = f64x2.mul(t, scale);
    v128.store(out + (c << 2), v128.shuffle<i64>(f32x4.demote_f64x2_zero(s), f32x4.demote_f64x2_zero(t), 0, 2));
  }
}

@inline function sum4(v: v128): f64 {
  return <f64>f32x4.extract_lane(v, 0) + <f64>f32x4.extract_lane(v, 1) + (<f64>f32x4.extract_lane(v, 2) + <f64>f32x4.extract_lane(v, 3));
}
@inline function square(sum: v128, a: v128, b: v128): v128 { const d = f32x4.sub(a, b); return f32x4.add(sum, f32x4.mul(d, d)); }

/** Nine squared distances over the columns, added to out[i][j]. Exported, so that it is not inlined: V8 would spill its registers. */
export function tile3x3(a: usize, b: usize, stride: usize, columns: i32, out: usize, row: usize): void {
  let s00 = f32x4.splat(0), s01 = s00, s02 = s00, s10 = s00, s11 = s00, s12 = s00, s20 = s00, s21 = s00, s22 = s00;
  const end = a + (<usize>columns << 2);
  while (a < end) {
    const a0 = v128.load(a), a1 = v128.load(a + stride), a2 = v128.load(a + 2 * stride);
    const b0 = v128.load(b); s00 = square(s00, a0, b0); s10 = square(s10, a1, b0); s20 = square(s20, a2, b0);
    const b1 = v128.load(b + stride); s01 = square(s01, a0, b1); s11 = square(s11, a1, b1); s21 = square(s21, a2, b1);
    const b2 = v128.load(b + 2 * stride); s02 = square(s02, a0, b2); s12 = square(s12, a1, b2); s22 = square(s22, a2, b2);
    a += 16; b += 16;
  }
  store<f64>(out, load<f64>(out) + sum4(s00)); store<f64>(out, load<f64>(out, 8) + sum4(s01), 8); store<f64>(out, load<f64>(out, 16) + sum4(s02), 16);
  out += row;
  store<f64>(out, load<f64>(out) + sum4(s10)); store<f64>(out, load<f64>(out, 8) + sum4(s11), 8); store<f64>(out, load<f64>(out, 16) + sum4(s12), 16);
  out += row;
  store<f64>(out, load<f64>(out) + sum4(s20)); store<f64>(out, load<f64>(out, 8) + sum4(s21), 8); store<f64>(out, load<f64>(out, 16) + sum4(s22), 16);
}

/** Adds the squared distances of all pairs of rows over the columns to `out`, rows × rows f64; only its upper half counts. Rows: a multiple of 3. */
export function squaredDistances(block: usize, stride: usize, columns: i32, rows: i32, out: usize): void {
  const row = <usize>rows << 3;
  for (let i = 0; i < rows; i += 3) {
    for (let j = i; j < rows; j += 3) tile3x3(block + stride * i, block + stride * j, stride, columns, out + row * i + (<usize>j << 3), row);
  }
}

/** 1 if every number is finite: v − v is 0. */
export function finite(block: usize, stride: usize, columns: i32, rows: i32): i32 {
  let bad = i32x4.splat(0);
  const zero = f32x4.splat(0);
  for (let i = 0; i < rows; i++) {
    const p = block + stride * i;
    for (let c = 0; c < columns; c += 4) { const v = v128.load(p + (c << 2)); bad = v128.or(bad, f32x4.ne(f32x4.sub(v, v), zero)); }
  }
  return i32(!v128.any_true(bad));
}

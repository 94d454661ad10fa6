// Small dense algebra in f32, four lanes. Strides and addresses in bytes. Tiles of 4 × 8 and 3 × 12 keep to the 15 registers that V8 has
// free; entry files export the tiles, so that the optimiser does not inline them, which makes V8 spill. A broadcast load takes any stride:
// a transposed left side costs nothing.

@inline function mac(c: v128, a: v128, b: v128): v128 { return f32x4.add(c, f32x4.mul(a, b)); }
@inline export function sum4(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

export function tile4x8(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, K: i32): void {
  const C1 = C + cs, C2 = C1 + cs, C3 = C2 + cs;
  let c00 = v128.load(C), c01 = v128.load(C, 16), c10 = v128.load(C1), c11 = v128.load(C1, 16);
  let c20 = v128.load(C2), c21 = v128.load(C2, 16), c30 = v128.load(C3), c31 = v128.load(C3, 16);
  for (let k = 0; k < K; k++) {
    const b0 = v128.load(B), b1 = v128.load(B, 16);
    const a0 = v128.load32_splat(A); c00 = mac(c00, a0, b0); c01 = mac(c01, a0, b1);
    const a1 = v128.load32_splat(A + as); c10 = mac(c10, a1, b0); c11 = mac(c11, a1, b1);
    const a2 = v128.load32_splat(A + as * 2); c20 = mac(c20, a2, b0); c21 = mac(c21, a2, b1);
    const a3 = v128.load32_splat(A + as * 3); c30 = mac(c30, a3, b0); c31 = mac(c31, a3, b1);
    A += at; B += bs;
  }
  v128.store(C, c00); v128.store(C, c01, 16); v128.store(C1, c10); v128.store(C1, c11, 16);
  v128.store(C2, c20); v128.store(C2, c21, 16); v128.store(C3, c30); v128.store(C3, c31, 16);
}
export function tile3x12(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, K: i32): void {
  const C1 = C + cs, C2 = C1 + cs;
  let c00 = v128.load(C), c01 = v128.load(C, 16), c02 = v128.load(C, 32), c10 = v128.load(C1), c11 = v128.load(C1, 16), c12 = v128.load(C1, 32);
  let c20 = v128.load(C2), c21 = v128.load(C2, 16), c22 = v128.load(C2, 32);
  for (let k = 0; k < K; k++) {
    const b0 = v128.load(B), b1 = v128.load(B, 16), b2 = v128.load(B, 32);
    const a0 = v128.load32_splat(A); c00 = mac(c00, a0, b0); c01 = mac(c01, a0, b1); c02 = mac(c02, a0, b2);
    const a1 = v128.load32_splat(A + as); c10 = mac(c10, a1, b0); c11 = mac(c11, a1, b1); c12 = mac(c12, a1, b2);
    const a2 = v128.load32_splat(A + as * 2); c20 = mac(c20, a2, b0); c21 = mac(c21, a2, b1); c22 = mac(c22, a2, b2);
    A += at; B += bs;
  }
  v128.store(C, c00); v128.store(C, c01, 16); v128.store(C, c02, 32); v128.store(C1, c10); v128.store(C1, c11, 16); v128.store(C1, c12, 32);
  v128.store(C2, c20); v128.store(C2, c21, 16); v128.store(C2, c22, 32);
}
export function tile2x12(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, K: i32): void {
  const C1 = C + cs;
  let c00 = v128.load(C), c01 = v128.load(C, 16), c02 = v128.load(C, 32), c10 = v128.load(C1), c11 = v128.load(C1, 16), c12 = v128.load(C1, 32);
  for (let k = 0; k < K; k++) {
    const b0 = v128.load(B), b1 = v128.load(B, 16), b2 = v128.load(B, 32);
    const a0 = v128.load32_splat(A); c00 = mac(c00, a0, b0); c01 = mac(c01, a0, b1); c02 = mac(c02, a0, b2);
    const a1 = v128.load32_splat(A + as); c10 = mac(c10, a1, b0); c11 = mac(c11, a1, b1); c12 = mac(c12, a1, b2);
    A += at; B += bs;
  }
  v128.store(C, c00); v128.store(C, c01, 16); v128.store(C, c02, 32); v128.store(C1, c10); v128.store(C1, c11, 16); v128.store(C1, c12, 32);
}
export function tile1x12(A: usize, at: usize, B: usize, bs: usize, C: usize, K: i32): void {
  let c0 = v128.load(C), c1 = v128.load(C, 16), c2 = v128.load(C, 32);
  for (let k = 0; k < K; k++) {
    const a = v128.load32_splat(A);
    c0 = mac(c0, a, v128.load(B)); c1 = mac(c1, a, v128.load(B, 16)); c2 = mac(c2, a, v128.load(B, 32));
    A += at; B += bs;
  }
  v128.store(C, c0); v128.store(C, c1, 16); v128.store(C, c2, 32);
}
export function tile1x4(A: usize, at: usize, B: usize, bs: usize, C: usize, K: i32): void {
  let c = v128.load(C), d = f32x4.splat(0), k = 0;
  for (; k + 2 <= K; k += 2) {
    c = mac(c, v128.load32_splat(A), v128.load(B)); d = mac(d, v128.load32_splat(A + at), v128.load(B + bs));
    A += at * 2; B += bs * 2;
  }
  if (k < K) c = mac(c, v128.load32_splat(A), v128.load(B));
  v128.store(C, f32x4.add(c, d));
}
export function tile4x4(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, K: i32): void {
  let c0 = v128.load(C), c1 = v128.load(C + cs), c2 = v128.load(C + cs * 2), c3 = v128.load(C + cs * 3);
  for (let k = 0; k < K; k++) {
    const b = v128.load(B);
    c0 = mac(c0, v128.load32_splat(A), b); c1 = mac(c1, v128.load32_splat(A + as), b);
    c2 = mac(c2, v128.load32_splat(A + as * 2), b); c3 = mac(c3, v128.load32_splat(A + as * 3), b);
    A += at; B += bs;
  }
  v128.store(C, c0); v128.store(C + cs, c1); v128.store(C + cs * 2, c2); v128.store(C + cs * 3, c3);
}

/** C[M × N] += A[M × K] B[K × N], N a multiple of 4; element (i, k) of A lies at A + i · as + k · at. */
export function gemm(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, M: i32, N: i32, K: i32): void {
  const wide = N % 12 == 0 && N % 8 != 0, cols = wide ? 12 : 8;
  for (let k = 0; k < K; k += 256) {
    const kk = min(256, K - k), Ak = A + at * k, Bk = B + bs * k;
    let j = 0;
    for (; j + cols <= N; j += cols) {
      let i = 0;
      if (wide) {
        for (; i + 3 <= M; i += 3) tile3x12(Ak + as * i, as, at, Bk + (j << 2), bs, C + cs * i + (j << 2), cs, kk);
        if (i + 2 == M) tile2x12(Ak + as * i, as, at, Bk + (j << 2), bs, C + cs * i + (j << 2), cs, kk);
        else if (i < M) tile1x12(Ak + as * i, at, Bk + (j << 2), bs, C + cs * i + (j << 2), kk);
        continue;
      }
      for (; i + 4 <= M; i += 4) tile4x8(Ak + as * i, as, at, Bk + (j << 2), bs, C + cs * i + (j << 2), cs, kk);
      for (; i < M; i++) for (let v = 0; v < 8; v += 4) tile1x4(Ak + as * i, at, Bk + (j + v << 2), bs, C + cs * i + (j + v << 2), kk);
    }
    for (; j < N; j += 4) {
      let i = 0;
      for (; i + 4 <= M; i += 4) tile4x4(Ak + as * i, as, at, Bk + (j << 2), bs, C + cs * i + (j << 2), cs, kk);
      for (; i < M; i++) tile1x4(Ak + as * i, at, Bk + (j << 2), bs, C + cs * i + (j << 2), kk);
    }
  }
}

/** Every one of the M rows of C becomes the row of N floats, a multiple of 4. */
export function fillRows(C: usize, row: usize, M: i32, N: i32): void {
  const down = <usize>N << 2, end = C + down * M;
  let j: usize = 0;
  for (; j + 64 <= down; j += 64) {
    const a = v128.load(row + j), b = v128.load(row + j, 16), c = v128.load(row + j, 32), d = v128.load(row + j, 48);
    for (let p = C + j; p < end; p += down) { v128.store(p, a); v128.store(p, b, 16); v128.store(p, c, 32); v128.store(p, d, 48); }
  }
  for (; j < down; j += 16) {
    const a = v128.load(row + j);
    for (let p = C + j; p < end; p += down) v128.store(p, a);
  }
}
/** n floats, a multiple of 4; for short runs far faster than memory.copy, which V8 makes a call outside. */
export function move(to: usize, from: usize, n: i32): void {
  for (const end = to + (<usize>n << 2); to < end; to += 16) { v128.store(to, v128.load(from)); from += 16; }
}
/** sum += the M rows of N floats of d. */
export function addRows(sum: usize, d: usize, M: i32, N: i32): void {
  const row = <usize>N << 2;
  let j: usize = 0;
  for (; j + 48 <= row; j += 48) {
    let p = d + j, a = v128.load(sum + j), b = v128.load(sum + j, 16), c = v128.load(sum + j, 32);
    for (let i = 0; i < M; i++) { a = f32x4.add(a, v128.load(p)); b = f32x4.add(b, v128.load(p, 16)); c = f32x4.add(c, v128.load(p, 32)); p += row; }
    v128.store(sum + j, a); v128.store(sum + j, b, 16); v128.store(sum + j, c, 32);
  }
  for (; j < row; j += 16) {
    let s = v128.load(sum + j), p = d + j;
    for (let i = 0; i < M; i++) { s = f32x4.add(s, v128.load(p)); p += row; }
    v128.store(sum + j, s);
  }
}

@inline export function exp4(z: v128): v128 {
  const t = f32x4.pmin(f32x4.pmax(z, f32x4.splat(-87)), f32x4.splat(88));
  // The nearest whole number, also in the low bits of n.
  const n = f32x4.add(f32x4.mul(t, f32x4.splat(1.44269504)), f32x4.splat(12582912)), k = f32x4.sub(n, f32x4.splat(12582912));
  const r = f32x4.sub(f32x4.sub(t, f32x4.mul(k, f32x4.splat(0.693359375))), f32x4.mul(k, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = mac(f32x4.splat(1.3981999507e-3), p, r); p = mac(f32x4.splat(8.3334519073e-3), p, r); p = mac(f32x4.splat(4.1665795894e-2), p, r);
  p = mac(f32x4.splat(1.6666665459e-1), p, r); p = mac(f32x4.splat(5.0000001201e-1), p, r);
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  return i32x4.add(p, i32x4.shl(n, 23));
}

// Matrix products in f32, four lanes. Strides and addresses in bytes. Tiles of 4 x 8 keep to the 15 vector registers that V8 has free;
// they are exported so that the optimiser does not inline them, which makes V8 spill registers and halves the speed.

@inline function mac(c: v128, a: v128, b: v128): v128 {
  return f32x4.add(c, f32x4.mul(a, b));
}

/** C += c: products are added up by themselves first, so that what stands in C is rounded once for all of them. */
@inline function add(C: usize, c: v128): void {
  v128.store(C, f32x4.add(v128.load(C), c));
}

export function tile4x8(A: usize, as: usize, at: usize, B: usize, C: usize, cs: usize, K: i32): void {
  const C1 = C + cs, C2 = C1 + cs, C3 = C2 + cs;
  let A1 = A + as, A2 = A1 + as, A3 = A2 + as;
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (const end = B + (<usize>K << 5); B < end; B += 32) {
    const b0 = v128.load(B), b1 = v128.load(B, 16);
    const a0 = v128.load32_splat(A);
    c00 = mac(c00, a0, b0);
    c01 = mac(c01, a0, b1);
    const a1 = v128.load32_splat(A1);
    c10 = mac(c10, a1, b0);
    c11 = mac(c11, a1, b1);
    const a2 = v128.load32_splat(A2);
    c20 = mac(c20, a2, b0);
    c21 = mac(c21, a2, b1);
    const a3 = v128.load32_splat(A3);
    c30 = mac(c30, a3, b0);
    c31 = mac(c31, a3, b1);
    A += at;
    A1 += at;
    A2 += at;
    A3 += at;
  }
  add(C, c00);
  add(C + 16, c01);
  add(C1, c10);
  add(C1 + 16, c11);
  add(C2, c20);
  add(C2 + 16, c21);
  add(C3, c30);
  add(C3 + 16, c31);
}

export function tile1x4(A: usize, at: usize, B: usize, bs: usize, C: usize, K: i32): void {
  let c = f32x4.splat(0);
  for (let k = 0; k < K; k++) {
    c = mac(c, v128.load32_splat(A), v128.load(B));
    A += at;
    B += bs;
  }
  add(C, c);
}

export function tile4x4(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, K: i32): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
  for (let k = 0; k < K; k++) {
    const b = v128.load(B);
    c0 = mac(c0, v128.load32_splat(A), b);
    c1 = mac(c1, v128.load32_splat(A + as), b);
    c2 = mac(c2, v128.load32_splat(A + as * 2), b);
    c3 = mac(c3, v128.load32_splat(A + as * 3), b);
    A += at;
    B += bs;
  }
  add(C, c0);
  add(C + cs, c1);
  add(C + cs * 2, c2);
  add(C + cs * 3, c3);
}

/** Eight columns of B, row after row: rows a power of two apart share cache sets, and a panel would push itself out. */
const PANEL = memory.data(8192, 64);

/**
 * C[M x N] += A[M x K] B[K x N], N a multiple of 4; element (i, k) of A lies at A + i * as + k * at.
 * @param chain products added up by themselves before they are added to C, at most 256: rounding grows with it
 */
export function gemm(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, M: i32, N: i32, K: i32, chain: i32): void {
  for (let k = 0; k < K; k += chain) {
    const some = min(chain, K - k);
    const Ak = A + at * k;
    const Bk = B + bs * k;
    let j = 0;
    for (; j + 8 <= N; j += 8) {
      const to = j << 2;
      let from = Bk + to;
      for (let panel = PANEL; panel < PANEL + (<usize>some << 5); panel += 32) {
        v128.store(panel, v128.load(from));
        v128.store(panel, v128.load(from, 16), 16);
        from += bs;
      }
      let i = 0;
      for (; i + 4 <= M; i += 4) tile4x8(Ak + as * i, as, at, PANEL, C + cs * i + to, cs, some);
      for (; i < M; i++) for (let v = 0; v < 32; v += 16) tile1x4(Ak + as * i, at, PANEL + v, 32, C + cs * i + to + v, some);
    }
    for (; j < N; j += 4) {
      const to = j << 2;
      let i = 0;
      for (; i + 4 <= M; i += 4) tile4x4(Ak + as * i, as, at, Bk + to, bs, C + cs * i + to, cs, some);
      for (; i < M; i++) tile1x4(Ak + as * i, at, Bk + to, bs, C + cs * i + to, some);
    }
  }
}

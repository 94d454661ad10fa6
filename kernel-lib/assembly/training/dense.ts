// Matrix products in f32, four lanes. Strides and addresses in bytes. Tiles of 4 x 8 keep to the 15 vector registers that V8 has free;
// they are exported so that the optimiser does not inline them, which makes V8 spill registers and halves the speed.

@inline function mac(c: v128, a: v128, b: v128): v128 {
  return f32x4.add(c, f32x4.mul(a, b));
}

export function tile4x8(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, K: i32): void {
  const C1 = C + cs, C2 = C1 + cs, C3 = C2 + cs;
  let c00 = v128.load(C), c01 = v128.load(C, 16), c10 = v128.load(C1), c11 = v128.load(C1, 16);
  let c20 = v128.load(C2), c21 = v128.load(C2, 16), c30 = v128.load(C3), c31 = v128.load(C3, 16);
  for (let k = 0; k < K; k++) {
    const b0 = v128.load(B), b1 = v128.load(B, 16);
    const a0 = v128.load32_splat(A);
    c00 = mac(c00, a0, b0);
    c01 = mac(c01, a0, b1);
    const a1 = v128.load32_splat(A + as);
    c10 = mac(c10, a1, b0);
    c11 = mac(c11, a1, b1);
    const a2 = v128.load32_splat(A + as * 2);
    c20 = mac(c20, a2, b0);
    c21 = mac(c21, a2, b1);
    const a3 = v128.load32_splat(A + as * 3);
    c30 = mac(c30, a3, b0);
    c31 = mac(c31, a3, b1);
    A += at;
    B += bs;
  }
  v128.store(C, c00);
  v128.store(C, c01, 16);
  v128.store(C1, c10);
  v128.store(C1, c11, 16);
  v128.store(C2, c20);
  v128.store(C2, c21, 16);
  v128.store(C3, c30);
  v128.store(C3, c31, 16);
}

export function tile1x4(A: usize, at: usize, B: usize, bs: usize, C: usize, K: i32): void {
  let c = v128.load(C);
  for (let k = 0; k < K; k++) {
    c = mac(c, v128.load32_splat(A), v128.load(B));
    A += at;
    B += bs;
  }
  v128.store(C, c);
}

export function tile4x4(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, K: i32): void {
  let c0 = v128.load(C), c1 = v128.load(C + cs), c2 = v128.load(C + cs * 2), c3 = v128.load(C + cs * 3);
  for (let k = 0; k < K; k++) {
    const b = v128.load(B);
    c0 = mac(c0, v128.load32_splat(A), b);
    c1 = mac(c1, v128.load32_splat(A + as), b);
    c2 = mac(c2, v128.load32_splat(A + as * 2), b);
    c3 = mac(c3, v128.load32_splat(A + as * 3), b);
    A += at;
    B += bs;
  }
  v128.store(C, c0);
  v128.store(C + cs, c1);
  v128.store(C + cs * 2, c2);
  v128.store(C + cs * 3, c3);
}

/** C[M x N] += A[M x K] B[K x N], N a multiple of 4; element (i, k) of A lies at A + i * as + k * at. */
export function gemm(A: usize, as: usize, at: usize, B: usize, bs: usize, C: usize, cs: usize, M: i32, N: i32, K: i32): void {
  for (let k = 0; k < K; k += 256) {
    const some = min(256, K - k);
    const Ak = A + at * k;
    const Bk = B + bs * k;
    let j = 0;
    for (; j + 8 <= N; j += 8) {
      const to = j << 2;
      let i = 0;
      for (; i + 4 <= M; i += 4) tile4x8(Ak + as * i, as, at, Bk + to, bs, C + cs * i + to, cs, some);
      for (; i < M; i++) for (let v = 0; v < 8; v += 4) tile1x4(Ak + as * i, at, Bk + (j + v << 2), bs, C + cs * i + (j + v << 2), some);
    }
    for (; j < N; j += 4) {
      const to = j << 2;
      let i = 0;
      for (; i + 4 <= M; i += 4) tile4x4(Ak + as * i, as, at, Bk + to, bs, C + cs * i + to, cs, some);
      for (; i < M; i++) tile1x4(Ak + as * i, at, Bk + to, bs, C + cs * i + to, some);
    }
  }
}

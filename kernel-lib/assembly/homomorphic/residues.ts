// out = (W in + bias) mod q over columns of residues (u64), W small signed whole numbers: an exact product in doubles.
// A residue is split into a high and a low piece so that every sum of products stays below 2^53.

@inline function mac(c: v128, a: v128, b: v128): v128 { return f64x2.add(c, f64x2.mul(a, b)); }

/** 4 rows of W by 4 columns: C[4 x 4] = A[4 x K] B[K x 4]; B's rows 4 doubles apart by bs. Exported so that it isn't inlined. */
export function tile4(A: usize, as: usize, B: usize, bs: usize, C: usize, cs: usize, K: i32): void {
  let c00 = f64x2.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (let k = 0; k < K; k++) {
    const b0 = v128.load(B), b1 = v128.load(B, 16);
    const a0 = v128.load64_splat(A); c00 = mac(c00, a0, b0); c01 = mac(c01, a0, b1);
    const a1 = v128.load64_splat(A + as); c10 = mac(c10, a1, b0); c11 = mac(c11, a1, b1);
    const a2 = v128.load64_splat(A + as * 2); c20 = mac(c20, a2, b0); c21 = mac(c21, a2, b1);
    const a3 = v128.load64_splat(A + as * 3); c30 = mac(c30, a3, b0); c31 = mac(c31, a3, b1);
    A += 8; B += bs;
  }
  v128.store(C, c00); v128.store(C, c01, 16); C += cs; v128.store(C, c10); v128.store(C, c11, 16); C += cs; v128.store(C, c20); v128.store(C, c21, 16); C += cs; v128.store(C, c30); v128.store(C, c31, 16);
}

@inline function toDouble(v: v128): v128 { return f64x2.sub(v128.or(v, i64x2.splat(0x4330000000000000)), f64x2.splat(4503599627370496)); } // 0 <= v < 2^52
@inline function nearest51(v: v128): v128 { const m = f64x2.splat(6755399441055744); return f64x2.sub(f64x2.add(v, m), m); } // |v| <= 2^51
@inline function toInt(v: v128): v128 { return i64x2.sub(f64x2.add(v, f64x2.splat(6755399441055744)), i64x2.splat(0x4338000000000000)); } // whole, |v| <= 2^51
/** v - q * nearest(v / q): exact for whole |v| < 2^53; the result lies within (1/2 + 2^-20) q of 0 */
@inline function reduce(v: v128, q: v128, inverse: v128): v128 { return f64x2.sub(v, f64x2.mul(nearest51(f64x2.mul(v, inverse)), q)); }

const COLUMNS = 16, ROW: usize = 128; // columns at a time, and their bytes: 100 inputs in two pieces are 25 KB

/**
 * @param inp, out nIn, nOut columns of `len` residues, `len` a multiple of 16; a column every `is`, `os` bytes
 * @param w nOut rows (a multiple of 4, zeros to fill) of nIn doubles; bias nOut doubles in 0..q-1
 * @param low bits of the low piece, 0 for one piece only
 * @param scratch 16 * 8 * (2 nIn + 2 nOut) bytes
 */
export function product(inp: usize, is: usize, out: usize, os: usize, w: usize, bias: usize, nIn: i32, nOut: i32, rows: i32, len: i32, q: i64, low: i32, scratch: usize): void {
  const H = scratch, L = H + ROW * nIn, CH = L + ROW * nIn, CL = CH + ROW * nOut, as = <usize>nIn << 3;
  const Q = f64x2.splat(<f64>q), inverse = f64x2.splat(1 / <f64>q), Qi = i64x2.splat(q), mask = i64x2.splat((<i64>1 << low) - 1), shift = f64x2.splat(<f64>(<i64>1 << low)), ratio = f64x2.splat(<f64>(<i64>1 << low) / <f64>q);
  const zero = f64x2.splat(0), wide = q >= (<i64>1 << (52 - low));
  for (let s = 0; s < len; s += COLUMNS) {
    let h = H, l = L;
    for (let i = 0; i < nIn; i++) {
      const p = inp + is * i + (<usize>s << 3);
      if (low) for (let c: usize = 0; c < ROW; c += 16) { const v = v128.load(p + c); v128.store(h + c, toDouble(i64x2.shr_u(v, low))); v128.store(l + c, toDouble(v128.and(v, mask))); }
      else for (let c: usize = 0; c < ROW; c += 16) v128.store(h + c, toDouble(v128.load(p + c)));
      h += ROW; l += ROW;
    }
    for (let o = 0; o < nOut; o += 4) for (let c: usize = 0; c < ROW; c += 32) {
      tile4(w + as * o, as, H + c, ROW, CH + ROW * o + c, ROW, nIn);
      if (low) tile4(w + as * o, as, L + c, ROW, CL + ROW * o + c, ROW, nIn);
    }
    for (let o = 0; o < rows; o++) {
      const p = out + os * o + (<usize>s << 3), b = v128.load64_splat(bias + (o << 3));
      for (let c: usize = 0; c < ROW; c += 16) {
        let r = reduce(v128.load(CH + ROW * o + c), Q, inverse);
        if (low) {
          const l = f64x2.add(reduce(v128.load(CL + ROW * o + c), Q, inverse), b);
          if (wide) { // r * 2^low - q * nearest(r * 2^low / q) needs more than 53 bits, but its low 64 are enough
            const n = nearest51(f64x2.mul(r, ratio));
            const x = i64x2.sub(i64x2.shl(toInt(r), low), i64x2.mul(toInt(n), Qi)); // within (1/2 + small) q of 0
            r = f64x2.add(f64x2.sub(v128.xor(i64x2.add(x, i64x2.splat(0x0008000000000000)), i64x2.splat(0x4330000000000000)), f64x2.splat(6755399441055744)), l);
          } else r = f64x2.add(f64x2.mul(r, shift), l);
        } else r = f64x2.add(r, b);
        r = reduce(r, Q, inverse);
        r = f64x2.add(r, v128.and(Q, f64x2.lt(r, zero)));
        v128.store(p + c, v128.xor(f64x2.add(r, f64x2.splat(4503599627370496)), i64x2.splat(0x4330000000000000)));
      }
    }
  }
}

// Number-theoretic transform modulo primes below 2^50, two residues at a time, held as centred whole numbers in doubles: exact.
// The plain build takes v * w - q * nearest(v * w / q) modulo 2^64; a build with --enable relaxed-simd takes it from fused multiply-adds, 2.4 times as fast.

@inline function nearest51(v: v128): v128 { const m = f64x2.splat(6755399441055744); return f64x2.sub(f64x2.add(v, m), m); } // |v| <= 2^51
@inline function toInt(v: v128): v128 { return i64x2.sub(f64x2.add(v, f64x2.splat(6755399441055744)), i64x2.splat(0x4338000000000000)); }
@inline function fromInt(x: v128): v128 { return f64x2.sub(i64x2.add(x, i64x2.splat(0x4338000000000000)), f64x2.splat(6755399441055744)); }
/** v * w mod q, within 3/4 q of 0 for |v| <= 2^50; w is i64 in the plain build and f64 in the fused one, wq = w / q. */
@inline function mulmod(v: v128, w: v128, wq: v128, q: v128, qi: v128): v128 {
  const n = nearest51(f64x2.mul(v, wq));
  if (ASC_FEATURE_RELAXED_SIMD) {
    const p = f64x2.mul(v, w), low = f64x2.relaxed_madd(v, w, f64x2.neg(p)); // v * w = p + low
    return f64x2.add(f64x2.relaxed_nmadd(n, q, p), low);
  }
  return fromInt(i64x2.sub(i64x2.mul(toInt(v), w), i64x2.mul(toInt(n), qi)));
}
@inline function reduce(v: v128, q: v128, inverse: v128): v128 { return f64x2.sub(v, f64x2.mul(nearest51(f64x2.mul(v, inverse)), q)); }

/** Forward, in place, as SEAL orders it: n doubles at x; w, wq: n powers of the 2n-th root in bit-reversed order. The result is centred. */
export function forward(x: usize, n: i32, w: usize, wq: usize, prime: f64): void {
  const q = f64x2.splat(prime), inverse = f64x2.splat(1 / prime), qi = i64x2.splat(<i64>prime);
  let t = n >> 1, m = 1, odd = 0;
  for (; t >= 2; t >>= 1, m <<= 1, odd ^= 1) {
    for (let i = 0; i < m; i++) {
      const s = v128.load64_splat(w + (m + i << 3)), sq = v128.load64_splat(wq + (m + i << 3));
      let a = x + (<usize>(2 * i * t) << 3), b = a + (<usize>t << 3);
      const end = b;
      for (; a < end; a += 16) {
        let u = v128.load(a); const v = mulmod(v128.load(b), s, sq, q, qi);
        if (odd) u = reduce(u, q, inverse); // every other stage: |u| stays below 2^51
        v128.store(a, f64x2.add(u, v)); v128.store(b, f64x2.sub(u, v)); b += 16;
      }
    }
  }
  for (let i = 0; i < m; i += 2) { // neighbours
    const a = x + (<usize>i << 4), c = v128.load(a), d = v128.load(a, 16), u = v128.shuffle<f64>(c, d, 0, 2);
    const v = mulmod(v128.shuffle<f64>(c, d, 1, 3), v128.load(w + (m + i << 3)), v128.load(wq + (m + i << 3)), q, qi);
    const s = reduce(f64x2.add(u, v), q, inverse), r = reduce(f64x2.sub(u, v), q, inverse);
    v128.store(a, v128.shuffle<f64>(s, r, 0, 2)); v128.store(a, v128.shuffle<f64>(s, r, 1, 3), 16);
  }
}
/** Inverse of `forward`, in place: w, wq the powers of the inverse root in bit-reversed order; last: 1 / n mod q and lastq = last / q come as w[0], wq[0]. */
export function inverse(x: usize, n: i32, w: usize, wq: usize, prime: f64): void {
  const q = f64x2.splat(prime), inv = f64x2.splat(1 / prime), qi = i64x2.splat(<i64>prime);
  let h = n >> 1;
  for (let i = 0; i < h; i += 2) {
    const a = x + (<usize>i << 4), c = v128.load(a), d = v128.load(a, 16), u = v128.shuffle<f64>(c, d, 0, 2), v = v128.shuffle<f64>(c, d, 1, 3);
    const s = reduce(f64x2.add(u, v), q, inv), r = mulmod(f64x2.sub(u, v), v128.load(w + (h + i << 3)), v128.load(wq + (h + i << 3)), q, qi);
    v128.store(a, v128.shuffle<f64>(s, r, 0, 2)); v128.store(a, v128.shuffle<f64>(s, r, 1, 3), 16);
  }
  let t = 2;
  for (h >>= 1; h >= 1; h >>= 1, t <<= 1) {
    for (let i = 0; i < h; i++) {
      const s = v128.load64_splat(w + (h + i << 3)), sq = v128.load64_splat(wq + (h + i << 3));
      let a = x + (<usize>(2 * i * t) << 3), b = a + (<usize>t << 3);
      const end = b;
      for (; a < end; a += 16) {
        const u = v128.load(a), v = v128.load(b);
        v128.store(a, reduce(f64x2.add(u, v), q, inv)); v128.store(b, mulmod(f64x2.sub(u, v), s, sq, q, qi)); b += 16;
      }
    }
  }
  const s = v128.load64_splat(w), sq = v128.load64_splat(wq);
  for (const end = x + (<usize>n << 3); x < end; x += 16) v128.store(x, reduce(mulmod(v128.load(x), s, sq, q, qi), q, inv));
}

@inline function centred(p: usize, q: v128, inv: v128): v128 { return reduce(f64x2.sub(v128.or(v128.load(p), i64x2.splat(0x4330000000000000)), f64x2.splat(4503599627370496)), q, inv); } // u64 residues < 2^52
@inline function canonical(r: v128, q: v128): v128 { return v128.xor(f64x2.add(f64x2.add(r, v128.and(q, f64x2.lt(r, f64x2.splat(0)))), f64x2.splat(4503599627370496)), i64x2.splat(0x4330000000000000)); }
@inline function operand(v: v128): v128 { return ASC_FEATURE_RELAXED_SIMD ? v : toInt(v); }

/** To the coefficients of a polynomial modulo the prime that goes: inp residues (u64), out centred doubles. */
export function lastPrime(out: usize, inp: usize, n: i32, w: usize, wq: usize, prime: f64): void {
  const q = f64x2.splat(prime), inv = f64x2.splat(1 / prime);
  for (let i: usize = 0; i < <usize>n << 3; i += 16) v128.store(out + i, centred(inp + i, q, inv));
  inverse(out, n, w, wq, prime);
}
/** out = (inp - last) / q_last mod q, centred doubles: inp residues (u64), last from `lastPrime` (kept), by = 1 / q_last mod q as w, byq = by / q. */
export function rescale(out: usize, inp: usize, last: usize, n: i32, w: usize, wq: usize, prime: f64, by: usize, byq: f64): void {
  const q = f64x2.splat(prime), inv = f64x2.splat(1 / prime), qi = i64x2.splat(<i64>prime), b = v128.load64_splat(by), bq = f64x2.splat(byq);
  memory.copy(out, last, <usize>n << 3); // |last| < q / 2 for the primes here; `forward` would do with |last| < q
  forward(out, n, w, wq, prime);
  for (let i: usize = 0; i < <usize>n << 3; i += 16) v128.store(out + i, reduce(mulmod(f64x2.sub(centred(inp + i, q, inv), v128.load(out + i)), b, bq, q, qi), q, inv));
}
/** (x^2, 2xy, y^2) of a ciphertext (x, y), centred doubles, to residues (u64). */
export function square(o0: usize, o1: usize, o2: usize, x: usize, y: usize, n: i32, prime: f64): void {
  const q = f64x2.splat(prime), inv = f64x2.splat(1 / prime), qi = i64x2.splat(<i64>prime);
  for (let i: usize = 0; i < <usize>n << 3; i += 16) {
    const a = v128.load(x + i), b = v128.load(y + i), aw = operand(a), bw = operand(b), aq = f64x2.mul(a, inv), bq = f64x2.mul(b, inv), m = mulmod(a, bw, bq, q, qi);
    v128.store(o0 + i, canonical(reduce(mulmod(a, aw, aq, q, qi), q, inv), q)); v128.store(o1 + i, canonical(reduce(f64x2.add(m, m), q, inv), q)); v128.store(o2 + i, canonical(reduce(mulmod(b, bw, bq, q, qi), q, inv), q));
  }
}
/** out = residues (u64) as centred doubles. */
export function centre(out: usize, inp: usize, n: i32, prime: f64): void {
  const q = f64x2.splat(prime), inv = f64x2.splat(1 / prime);
  for (let i: usize = 0; i < <usize>n << 3; i += 16) v128.store(out + i, centred(inp + i, q, inv));
}
/** out = centred doubles as residues (u64). */
export function residues(out: usize, x: usize, n: i32, prime: f64): void {
  const q = f64x2.splat(prime);
  for (let i: usize = 0; i < <usize>n << 3; i += 16) v128.store(out + i, canonical(v128.load(x + i), q));
}
/** out = the coefficients of centred x: centred, or in 0..q-1 where `whole`. */
export function coefficients(out: usize, x: usize, n: i32, w: usize, wq: usize, prime: f64, whole: i32): void {
  memory.copy(out, x, <usize>n << 3);
  inverse(out, n, w, wq, prime);
  if (!whole) return;
  const q = f64x2.splat(prime), zero = f64x2.splat(0);
  for (const end = out + (<usize>n << 3); out < end; out += 16) { const v = v128.load(out); v128.store(out, f64x2.add(v, v128.and(q, f64x2.lt(v, zero)))); }
}
/** out = the transform modulo this prime of coefficients, whole doubles below 2^52 in size that another prime left. */
export function transformed(out: usize, x: usize, n: i32, w: usize, wq: usize, prime: f64): void {
  const q = f64x2.splat(prime), inv = f64x2.splat(1 / prime);
  for (let i: usize = 0; i < <usize>n << 3; i += 16) v128.store(out + i, reduce(v128.load(x + i), q, inv));
  forward(out, n, w, wq, prime);
}
/** out = (x - out) / p mod q, centred: out the transform of what x is modulo p; by = 1 / p mod q as i64 (or f64 where fused), byq = by / q. */
export function quotient(out: usize, x: usize, n: i32, prime: f64, by: usize, byq: f64): void {
  const q = f64x2.splat(prime), inv = f64x2.splat(1 / prime), qi = i64x2.splat(<i64>prime), b = v128.load64_splat(by), bq = f64x2.splat(byq);
  for (const end = out + (<usize>n << 3); out < end; out += 16) { v128.store(out, reduce(mulmod(f64x2.sub(v128.load(x), v128.load(out)), b, bq, q, qi), q, inv)); x += 16; }
}
@inline function gather(x: usize, table: usize): v128 { return v128.load64_lane(x + load<u32>(table, 4), v128.load64_zero(x + load<u32>(table)), 1); }
/** sum += x in the order of a table of byte offsets (u32), centred. */
export function addGathered(sum: usize, x: usize, table: usize, n: i32, prime: f64): void {
  const q = f64x2.splat(prime), inv = f64x2.splat(1 / prime);
  for (const end = sum + (<usize>n << 3); sum < end; sum += 16) { v128.store(sum, reduce(f64x2.add(v128.load(sum), gather(x, table)), q, inv)); table += 8; }
}
/**
 * one += the sum over k < count of x_k y_k mod q, two += that of x_k z_k, all centred: x_k every xs bytes, in the order of `table` unless that is 0; y_k, z_k every ys bytes.
 * Four products at a time: their sum modulo 2^64 is exact, and its quotient by q, at most 2^50, is off by less than 5/4 when it is taken from doubles.
 */
export function innerProducts(one: usize, two: usize, x: usize, xs: usize, table: usize, y: usize, z: usize, ys: usize, count: i32, n: i32, prime: f64): void {
  const q = f64x2.splat(prime), inv = f64x2.splat(1 / prime), qi = i64x2.splat(<i64>prime);
  for (let i: usize = 0; i < <usize>n << 3; i += 16) {
    let s = v128.load(one + i), t = v128.load(two + i), at = x + (table ? 0 : i), a = y + i, b = z + i;
    for (let k = 0; k < count;) {
      let si = i64x2.splat(0), ti = si, sd = f64x2.splat(0), td = sd;
      const end = min(k + 4, count);
      for (; k < end; k++) {
        const v = table ? gather(at, table) : v128.load(at), vi = toInt(v), c = v128.load(a), d = v128.load(b);
        si = i64x2.add(si, i64x2.mul(vi, toInt(c))); sd = f64x2.add(sd, f64x2.mul(v, c));
        ti = i64x2.add(ti, i64x2.mul(vi, toInt(d))); td = f64x2.add(td, f64x2.mul(v, d));
        at += xs; a += ys; b += ys;
      }
      s = f64x2.add(s, fromInt(i64x2.sub(si, i64x2.mul(toInt(nearest51(f64x2.mul(sd, inv))), qi))));
      t = f64x2.add(t, fromInt(i64x2.sub(ti, i64x2.mul(toInt(nearest51(f64x2.mul(td, inv))), qi))));
      s = reduce(s, q, inv); t = reduce(t, q, inv);
    }
    v128.store(one + i, s); v128.store(two + i, t);
    if (table) table += 8;
  }
}
/** Whether multiply-add is fused here, which the fused build needs. */
export function fused(): i32 {
  if (!ASC_FEATURE_RELAXED_SIMD) return 0;
  const a = f64x2.splat(1.0000000009313226), p = f64x2.mul(a, a); // 1 + 2^-30
  return i32(f64x2.extract_lane(f64x2.relaxed_madd(a, a, f64x2.neg(p)), 0) == 8.673617379884035e-19); // 2^-60
}

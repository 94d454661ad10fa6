// Steps of clipped gradient descent of a logistic regression with up to 30 features, the whole loop in one call, 4 rows at a time.
// A row is 32 floats: features, zeros, [30] = 1 for the intercept, [31] the squared length of [0 .. 30], measured once when the data come in.
// Each clipped gradient is put on a grid of whole numbers on which f32 sums below 2^24 do not round: the same in any order.
import { exp4 } from './_exp';

@inline function dot(p: usize, w0: v128, w1: v128, w2: v128, w3: v128, w4: v128, w5: v128, w6: v128, w7: v128): v128 {
  const a = f32x4.add(f32x4.mul(v128.load(p), w0), f32x4.mul(v128.load(p, 16), w1));
  const b = f32x4.add(f32x4.mul(v128.load(p, 32), w2), f32x4.mul(v128.load(p, 48), w3));
  const c = f32x4.add(f32x4.mul(v128.load(p, 64), w4), f32x4.mul(v128.load(p, 80), w5));
  const d = f32x4.add(f32x4.mul(v128.load(p, 96), w6), f32x4.mul(v128.load(p, 112), w7));
  return f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
}

/** To the nearest whole numbers, below 2^22. */
@inline function onGrid(p: usize, c: v128): v128 {
  const magic = f32x4.splat(12582912);
  return f32x4.sub(f32x4.add(f32x4.mul(v128.load(p), c), magic), magic);
}

/**
 * @param rows rows of 128 bytes
 * @param y labels 0 or 1, f32 a row
 * @param idx row numbers, i32, of all steps' batches, each of a multiple of 4; a batch is filled up with a row of zeros
 * @param ends where each step's batch ends in idx, i32
 * @param w 32 floats, in and out
 * @param noise 32 doubles a step, whole numbers on the noise's grid
 * @param coef scratch, 4 bytes a row of the largest batch, at least 128
 * @param clip clip norm C
 * @param levels C in steps of the sum's grid
 * @param q steps of the noise's grid in one of the sum's
 * @param rate what a step of the noise's grid moves a weight
 */
export function logistic(
  rows: usize, y: usize, idx: usize, ends: usize, w: usize, noise: usize, coef: usize,
  steps: i32, clip: f32, levels: f32, q: f64, rate: f64,
): void {
  const one = f32x4.splat(1);
  const C = f32x4.splat(clip);
  const bound = f32x4.splat(levels);
  let begin: usize = 0;
  for (let step = 0; step < steps; step++) {
    const end = <usize>load<u32>(ends + (<usize>step << 2));
    const batch = end - begin;
    const at = idx + (begin << 2);
    const w0 = v128.load(w), w1 = v128.load(w, 16), w2 = v128.load(w, 32), w3 = v128.load(w, 48);
    const w4 = v128.load(w, 64), w5 = v128.load(w, 80), w6 = v128.load(w, 96), w7 = v128.load(w, 112);
    for (let i: usize = 0; i < batch; i += 4) {
      const p = at + (i << 2);
      const i0 = <usize>load<u32>(p), i1 = <usize>load<u32>(p, 4), i2 = <usize>load<u32>(p, 8), i3 = <usize>load<u32>(p, 12);
      const a = dot(rows + (i0 << 7), w0, w1, w2, w3, w4, w5, w6, w7);
      const b = dot(rows + (i1 << 7), w0, w1, w2, w3, w4, w5, w6, w7);
      const c = dot(rows + (i2 << 7), w0, w1, w2, w3, w4, w5, w6, w7);
      const d = dot(rows + (i3 << 7), w0, w1, w2, w3, w4, w5, w6, w7);
      const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5), ab1 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5), cd1 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      const z = f32x4.add(
        f32x4.add(v128.shuffle<f32>(ab0, cd0, 0, 1, 4, 5), v128.shuffle<f32>(ab0, cd0, 2, 3, 6, 7)),
        f32x4.add(v128.shuffle<f32>(ab1, cd1, 0, 1, 4, 5), v128.shuffle<f32>(ab1, cd1, 2, 3, 6, 7)),
      );
      const t = f32x4(load<f32>(y + (i0 << 2)), load<f32>(y + (i1 << 2)), load<f32>(y + (i2 << 2)), load<f32>(y + (i3 << 2)));
      const n2 = f32x4(load<f32>(rows + (i0 << 7), 124), load<f32>(rows + (i1 << 7), 124), load<f32>(rows + (i2 << 7), 124), load<f32>(rows + (i3 << 7), 124));
      const delta = f32x4.sub(f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(z)))), t);
      // delta * min(1, C / length) in steps of the grid; the length is |delta| * |row|.
      const length = f32x4.mul(f32x4.abs(delta), f32x4.sqrt(n2));
      v128.store(coef + (i << 2), f32x4.mul(delta, f32x4.div(bound, f32x4.pmax(C, length))));
    }
    let g0 = f32x4.splat(0), g1 = g0, g2 = g0, g3 = g0, g4 = g0, g5 = g0, g6 = g0, g7 = g0;
    for (let i: usize = 0; i < batch; i++) {
      const p = rows + (<usize>load<u32>(at + (i << 2)) << 7);
      const c = v128.load32_splat(coef + (i << 2));
      g0 = f32x4.add(g0, onGrid(p, c));
      g1 = f32x4.add(g1, onGrid(p + 16, c));
      g2 = f32x4.add(g2, onGrid(p + 32, c));
      g3 = f32x4.add(g3, onGrid(p + 48, c));
      g4 = f32x4.add(g4, onGrid(p + 64, c));
      g5 = f32x4.add(g5, onGrid(p + 80, c));
      g6 = f32x4.add(g6, onGrid(p + 96, c));
      g7 = f32x4.add(g7, onGrid(p + 112, c));
    }
    v128.store(coef, g0);
    v128.store(coef, g1, 16);
    v128.store(coef, g2, 32);
    v128.store(coef, g3, 48);
    v128.store(coef, g4, 64);
    v128.store(coef, g5, 80);
    v128.store(coef, g6, 96);
    v128.store(coef, g7, 112);
    for (let j: usize = 0; j < 31; j++) {
      const sum = <f64>load<f32>(coef + (j << 2)) * q + load<f64>(noise + (j << 3));
      store<f32>(w + (j << 2), load<f32>(w + (j << 2)) - <f32>(sum * rate));
    }
    noise += 256;
    begin = end;
  }
}

// Local training of dense networks, and whole rounds of it: every client's epochs of minibatch descent, clipping of its update where asked,
// and the weighted sum, in one call. Widths are padded to multiples of 4; padding is zero in inputs, weights and gradients, and outputs that
// pad a softmax have a bias of −10³⁰.
import { gemm, move, fillRows, addRows, exp4, sum4 } from './_dense';
export { tile4x8, tile3x12, tile2x12, tile1x12, tile4x4, tile1x4 } from './_dense';

/** The network: `shape` is a table of i32: layers, then the padded widths from the input to the output. */
let layers: i32 = 0;
let widths: usize = 0;
let size: i32 = 0;
/** Real outputs; 0 for squared error, else a softmax of so many classes. */
let classes: i32 = 0;
let outputs: i32 = 0;
/** Places in the scratch memory. */
let local: usize = 0, rows: usize = 0, labels: usize = 0, order: usize = 0, activations: usize = 0, deltas: usize = 0, spare: usize = 0, turned: usize = 0;

@inline function width(layer: i32): i32 { return load<i32>(widths + (layer << 2)); }

export function configure(shape: usize, depth: i32, softmaxClasses: i32, realOutputs: i32, localAt: usize, rowsAt: usize, labelsAt: usize,
  orderAt: usize, activationsAt: usize, deltasAt: usize, spareAt: usize, turnedAt: usize): void {
  layers = depth; widths = shape; classes = softmaxClasses; outputs = realOutputs;
  local = localAt; rows = rowsAt; labels = labelsAt; order = orderAt; activations = activationsAt; deltas = deltasAt; spare = spareAt; turned = turnedAt;
  size = 0;
  for (let l = 0; l < layers; l++) size += (width(l) + 1) * width(l + 1);
}

/** A permutation of 0 … n − 1 from a 64-bit seed (SplitMix64; for the order of training, not for privacy). */
function permute(order: usize, n: i32, seed: u64): void {
  for (let i = 0; i < n; i++) store<i32>(order + (i << 2), i);
  for (let i = n - 1; i > 0; i--) {
    seed += 0x9e3779b97f4a7c15;
    let z = seed; z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9; z = (z ^ (z >> 27)) * 0x94d049bb133111eb; z ^= z >> 31;
    const j = <usize>(((z >> 32) * <u64>(i + 1)) >> 32), p = order + (i << 2), q = order + (j << 2), t = load<i32>(p);
    store<i32>(p, load<i32>(q)); store<i32>(q, t);
  }
}

/** Scores of b rows to (softmax − one-hot) · by; labels are whole numbers as f32. */
function softmaxDelta(z: usize, y: usize, b: i32, n: i32, by: f32): void {
  const row = <usize>n << 2;
  for (let i = 0; i < b; i++) {
    let m = v128.load(z);
    for (let j: usize = 16; j < row; j += 16) m = f32x4.pmax(m, v128.load(z + j));
    m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 2, 3, 0, 1)); m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2));
    let s = f32x4.splat(0);
    for (let j: usize = 0; j < row; j += 16) { const e = exp4(f32x4.sub(v128.load(z + j), m)); v128.store(z + j, e); s = f32x4.add(s, e); }
    const f = f32x4.splat(by / sum4(s));
    for (let j: usize = 0; j < row; j += 16) v128.store(z + j, f32x4.mul(v128.load(z + j), f));
    for (let j = classes; j < n; j++) store<f32>(z + (j << 2), 0);
    const t = z + (<usize>load<f32>(y + (i << 2)) << 2);
    store<f32>(t, load<f32>(t) - by);
    z += row;
  }
}

/** Outputs of b rows to 2 (output − target) / outputs · by. */
function squaredDelta(z: usize, y: usize, b: i32, n: i32, by: f32): void {
  const f: f32 = <f32>2 * by / <f32>outputs;
  for (let i = 0; i < b; i++) {
    for (let j = 0; j < outputs; j++) store<f32>(z + (j << 2), (load<f32>(z + (j << 2)) - load<f32>(y + (j << 2))) * f);
    for (let j = outputs; j < n; j++) store<f32>(z + (j << 2), 0);
    z += <usize>n << 2; y += <usize>outputs << 2;
  }
}

/** to[n × m] = the transpose of from[m × n]; both widths multiples of 4. */
function turn(to: usize, from: usize, m: i32, n: i32): void {
  const down = <usize>m << 2, across = <usize>n << 2;
  for (let i = 0; i < m; i += 4) for (let j = 0; j < n; j += 4) {
    const p = from + across * i + (j << 2), q = to + down * j + (i << 2);
    const a = v128.load(p), b = v128.load(p + across), c = v128.load(p + across * 2), d = v128.load(p + across * 3);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const ef = v128.shuffle<f32>(a, b, 2, 6, 3, 7), gh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(q, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5)); v128.store(q + down, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
    v128.store(q + down * 2, v128.shuffle<f32>(ef, gh, 0, 1, 4, 5)); v128.store(q + down * 3, v128.shuffle<f32>(ef, gh, 2, 3, 6, 7));
  }
}

/** w −= pull · (w − w0) + push · correction, over n floats. */
function drift(w: usize, w0: usize, correction: usize, pull: f32, push: f32, n: i32): void {
  const p = f32x4.splat(pull), q = f32x4.splat(push);
  for (let i = 0; i < n; i += 4) {
    let v = v128.load(w);
    if (pull != 0) { v = f32x4.sub(v, f32x4.mul(p, f32x4.sub(v, v128.load(w0)))); w0 += 16; }
    if (correction) { v = f32x4.sub(v, f32x4.mul(q, v128.load(correction))); correction += 16; }
    v128.store(w, v); w += 16;
  }
}

/** Four hidden units, where active, times their weights. */
@inline function active(z: usize, u: usize): v128 { return f32x4.mul(f32x4.pmax(v128.load(z), f32x4.splat(0)), v128.load(u)); }
/** The output's error d back to four hidden units, into z, and to their weights, into g. */
@inline function back(z: usize, u: usize, g: usize, d: v128): void {
  const zero = f32x4.splat(0), h = f32x4.pmax(v128.load(z), zero);
  v128.store(g, f32x4.add(v128.load(g), f32x4.mul(h, d)));
  v128.store(z, v128.and(f32x4.mul(v128.load(u), d), f32x4.gt(h, zero)));
}

/**
 * One step of descent on b rows of a network of one hidden layer and one output, whose squared error it follows: the output, its error and the
 * errors of the hidden units in one pass over a row.
 */
function stepOfOne(X: usize, Y: usize, b: i32, rate: f32): void {
  const D = width(0), n = width(1), row = <usize>n << 2, bias = local + (<usize>(D * n) << 2), W = bias + row;
  const c = W + (<usize>n << 4), Z = activations, u = turned, g = deltas, by: f32 = -rate * 2 / <f32>b, zero = f32x4.splat(0);
  // The weights of the output are the first of four columns.
  for (let k: usize = 0; k < row; k += 4) { store<f32>(u + k, load<f32>(W + (k << 2))); store<f32>(g + k, 0); }
  fillRows(Z, bias, b, n);
  gemm(X, <usize>D << 2, 4, local, row, Z, row, b, n, D);
  let moved: f32 = 0;
  const base = load<f32>(c);
  for (let i = 0, z = Z; i < b; i++) {
    let s = zero, t = zero, k: usize = 0;
    for (; k + 64 <= row; k += 64) {
      s = f32x4.add(s, active(z + k, u + k)); t = f32x4.add(t, active(z + k + 16, u + k + 16));
      s = f32x4.add(s, active(z + k + 32, u + k + 32)); t = f32x4.add(t, active(z + k + 48, u + k + 48));
    }
    for (; k < row; k += 16) s = f32x4.add(s, active(z + k, u + k));
    const d = (sum4(f32x4.add(s, t)) + base - load<f32>(Y + (i << 2))) * by, d4 = f32x4.splat(d);
    moved += d;
    for (k = 0; k + 64 <= row; k += 64) {
      back(z + k, u + k, g + k, d4); back(z + k + 16, u + k + 16, g + k + 16, d4);
      back(z + k + 32, u + k + 32, g + k + 32, d4); back(z + k + 48, u + k + 48, g + k + 48, d4);
    }
    for (; k < row; k += 16) back(z + k, u + k, g + k, d4);
    z += row;
  }
  gemm(X, 4, <usize>D << 2, Z, row, local, row, D, n, b);
  addRows(bias, Z, b, n);
  for (let k: usize = 0; k < row; k += 4) store<f32>(W + (k << 2), load<f32>(W + (k << 2)) + load<f32>(g + k));
  store<f32>(c, base + moved);
}

/** One step of descent on b rows. */
function step(X: usize, Y: usize, b: i32, rate: f32, mu: f32, start: usize, correction: usize): void {
  const scale = -rate / <f32>b, drifts = mu != 0 || correction != 0;
  if (layers == 2 && outputs == 1 && classes == 0 && !drifts) return stepOfOne(X, Y, b, rate);
  let A = X, W = local, Z = activations;
  for (let l = 0; l < layers; l++) {
    const m = width(l), n = width(l + 1), bias = W + (<usize>(m * n) << 2), last = l == layers - 1;
    const row = <usize>n << 2;
    if (n == 4 && last && outputs == 1 && classes == 0) {
      // A single output: the first column of W is the only one that counts, and W is read as it lies.
      const c = load<f32>(bias);
      for (let i = 0; i < b; i++) {
        let s = f32x4.splat(0), p = A + (<usize>(m * i) << 2), w = W;
        for (let k = 0; k < m; k += 4) {
          const u = v128.shuffle<f32>(v128.shuffle<f32>(v128.load(w), v128.load(w, 16), 0, 4, 0, 4), v128.shuffle<f32>(v128.load(w, 32), v128.load(w, 48), 0, 4, 0, 4), 0, 1, 4, 5);
          s = f32x4.add(s, f32x4.mul(v128.load(p), u)); p += 16; w += 64;
        }
        store<f32>(Z + row * i, sum4(s) + c);
      }
    } else {
      fillRows(Z, bias, b, n);
      gemm(A, <usize>m << 2, 4, W, row, Z, row, b, n, m);
    }
    if (!last) {
      const zero = f32x4.splat(0);
      for (let p = Z, end = Z + row * b; p < end; p += 16) v128.store(p, f32x4.pmax(v128.load(p), zero));
      A = Z; Z += row * b; W = bias + row;
    }
  }
  // Z are the outputs, A what they were computed from, W the last layer.
  const top = width(layers);
  if (classes) softmaxDelta(Z, Y, b, top, scale); else squaredDelta(Z, Y, b, top, scale);
  let D = Z;
  for (let l = layers - 1; l >= 0; l--) {
    const m = width(l), n = width(l + 1), bias = W + (<usize>(m * n) << 2), row = <usize>n << 2, down = <usize>m << 2;
    let next: usize = 0;
    if (l > 0) {
      next = D == deltas ? spare : deltas;
      // The errors of the layer below, through the weights as they were: D Wᵀ, where the layer below is active.
      if (n == 4 && l == layers - 1 && outputs == 1 && classes == 0) {
        const zero = f32x4.splat(0);
        for (let k = 0; k < m; k += 4) {
          const w = W + (<usize>k << 4);
          const u = v128.shuffle<f32>(v128.shuffle<f32>(v128.load(w), v128.load(w, 16), 0, 4, 0, 4), v128.shuffle<f32>(v128.load(w, 32), v128.load(w, 48), 0, 4, 0, 4), 0, 1, 4, 5);
          let p = next + (k << 2), a = A + (k << 2), d = D;
          for (let i = 0; i < b; i++) { v128.store(p, v128.and(f32x4.mul(u, v128.load32_splat(d)), f32x4.gt(v128.load(a), zero))); p += down; a += down; d += 16; }
        }
      } else {
        turn(turned, W, m, n);
        memory.fill(next, 0, down * b);
        gemm(D, row, 4, turned, down, next, down, b, m, n);
        const zero = f32x4.splat(0);
        for (let p = next, a = A, end = next + down * b; p < end; p += 16) { v128.store(p, v128.and(v128.load(p), f32x4.gt(v128.load(a), zero))); a += 16; }
      }
    }
    if (drifts) drift(W, start + (W - local), correction ? correction + (W - local) : 0, rate * mu, rate, (m + 1) * n);
    const input = l == 0 ? X : A;
    if (n == 4 && l == layers - 1 && outputs == 1 && classes == 0) {
      for (let k = 0; k < m; k += 4) {
        let s = f32x4.splat(0), p = input + (k << 2), d = D;
        for (let i = 0; i < b; i++) { s = f32x4.add(s, f32x4.mul(v128.load(p), v128.load32_splat(d))); p += down; d += 16; }
        const w = W + (<usize>k << 4);
        store<f32>(w, load<f32>(w) + f32x4.extract_lane(s, 0)); store<f32>(w, load<f32>(w, 16) + f32x4.extract_lane(s, 1), 16);
        store<f32>(w, load<f32>(w, 32) + f32x4.extract_lane(s, 2), 32); store<f32>(w, load<f32>(w, 48) + f32x4.extract_lane(s, 3), 48);
      }
    } else gemm(input, 4, down, D, row, W, row, m, n, b);
    addRows(bias, D, b, n);
    if (l > 0) {
      D = next;
      W -= <usize>((width(l - 1) + 1) * m) << 2;
      A -= <usize>(b * width(l - 1)) << 2;
    }
  }
}

/** b rows of so many bytes by their numbers. */
function gather(order: usize, b: i32, to: usize, from: usize, bytes: usize): void {
  if (bytes == 4) {
    for (let i = 0; i < b; i++) store<f32>(to + (i << 2), load<f32>(from + (<usize>load<u32>(order + (i << 2)) << 2)));
    return;
  }
  for (let i = 0; i < b; i++) {
    let p = from + bytes * <usize>load<u32>(order + (i << 2));
    const end = to + bytes;
    for (const most = end - 44; to < most; to += 48) {
      v128.store(to, v128.load(p)); v128.store(to, v128.load(p, 16), 16); v128.store(to, v128.load(p, 32), 32);
      p += 48;
    }
    for (const most = end - 12; to < most; to += 16) { v128.store(to, v128.load(p)); p += 16; }
    for (; to < end; to += 4) { store<f32>(to, load<f32>(p)); p += 4; }
  }
}

/** Trains a client from `start`; the local weights are left at `local`. Rows of inputs are padded; a row has `outputs` targets or one label. */
export function train(start: usize, x: usize, y: usize, n: i32, epochs: i32, batch: i32, rate: f32, mu: f32, correction: usize, seed: u64): void {
  const row = <usize>width(0) << 2, target = <usize>(classes ? 1 : outputs) << 2;
  move(local, start, size);
  for (let e = 0; e < epochs; e++) {
    const whole = n <= batch;
    if (!whole) permute(order, n, seed + <u64>e);
    for (let s = 0; s < n; s += batch) {
      const b = min(batch, n - s);
      let X = x, Y = y;
      if (!whole) {
        X = rows; Y = labels;
        gather(order + (<usize>s << 2), b, X, x, row);
        gather(order + (<usize>s << 2), b, Y, y, target);
      }
      step(X, Y, b, rate, mu, start, correction);
    }
  }
}

/** sum += weight · min(1, clip / ‖local − start‖) · (local − start) */
function collect(sum: usize, start: usize, weight: f32, clip: f32): void {
  let f = weight;
  if (clip < Infinity) {
    let s = f32x4.splat(0);
    for (let i = 0; i < size; i += 4) { const d = f32x4.sub(v128.load(local + (i << 2)), v128.load(start + (i << 2))); s = f32x4.add(s, f32x4.mul(d, d)); }
    const norm = sqrt<f32>(sum4(s));
    if (norm > clip) f *= clip / norm;
  }
  const by = f32x4.splat(f);
  for (let i = 0, p = local, q = start; i < size; i += 4) {
    v128.store(sum, f32x4.add(v128.load(sum), f32x4.mul(f32x4.sub(v128.load(p), v128.load(q)), by)));
    sum += 16; p += 16; q += 16;
  }
}

/**
 * Trains the clients first … last − 1 of a list and adds up their weighted updates. `clients` holds, for each, its first row, its number of
 * rows, its epochs and its number (4 × i32); `weights` its weight (f32).
 */
export function round(start: usize, x: usize, y: usize, clients: usize, weights: usize, first: i32, last: i32, batch: i32, rate: f32, mu: f32,
  clip: f32, seed: u64, sum: usize): void {
  const row = <usize>width(0) << 2, target = <usize>(classes ? 1 : outputs) << 2;
  memory.fill(sum, 0, <usize>size << 2);
  for (let c = first; c < last; c++) {
    const p = clients + (<usize>c << 4), at = <usize>load<u32>(p);
    train(start, x + row * at, y + target * at, load<i32>(p, 4), load<i32>(p, 8), batch, rate, mu, 0, seed + (<u64>load<u32>(p, 12) << 32));
    collect(sum, start, load<f32>(weights + (<usize>c << 2)), clip);
  }
}

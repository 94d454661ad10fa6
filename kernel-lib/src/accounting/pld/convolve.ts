import { cumulant } from './cumulant.js';
import type { LatticeLoss } from './discretize.js';
import { forward, inverse, roundingOf } from './fourier.js';

/** A loss on the lattice, composed with itself. */
export interface Repeated {
  readonly loss: LatticeLoss;
  readonly times: number;
}

/** The composed loss, tilted: its probability at `bottom` + k·`step` is e^{`log` − `order`·loss} · `values[k]`. */
export interface TiltedSum {
  readonly bottom: number;
  readonly step: number;
  readonly order: number;
  /** ln E[e^{order·L}] of the composed loss. */
  readonly log: number;
  readonly values: Float64Array;
  /** Bound on the Euclidean norm of the values' rounding errors. */
  readonly noise: number;
}

const remainder = (index: number, size: number): number => ((index % size) + size) % size;

/** Powers below this are nothing beside what rounding leaves of the others; they are counted in the error instead. */
const NEGLIGIBLE = 2 ** -120;
/** Roundings of a power: of its logarithm, at most ln NEGLIGIBLE, and of the functions on the way. */
const POWER_ROUNDINGS = 400 * 2 ** -53;

/**
 * The sum of independent lattice losses by the fast Fourier transform, each tilted by e^{λL} first. The tilt moves the part of the
 * distribution that matters to its middle, where rounding is relative: an untilted transform knows nothing below 10⁻¹⁶.
 * Losses are taken modulo the window; whoever asks bounds what wraps around.
 * @param size number of lattice points of the window, a power of two of at least 4
 * @param from least loss of the window
 */
export function convolve(
  parts: readonly Repeated[],
  step: number,
  order: number,
  size: number,
  from: number,
): TiltedSum {
  const half = size / 2;
  const rounding = roundingOf(size);
  const productRe = new Float64Array(half + 1).fill(1);
  const productIm = new Float64Array(half + 1);
  /** Relative error of each product, to first order; where the product is taken as nothing, its absolute error. */
  const errors = new Float64Array(half + 1);
  let log = 0;
  let origin = 0;
  for (const { loss, times } of parts) {
    const { losses, masses, indices } = loss;
    const scale = cumulant([{ losses, masses, times: 1 }], order).log;
    const tilted = masses.map((mass, k) => mass * Math.exp(order * (losses[k] as number) - scale));
    // With the likeliest loss at index 0, p̂ = 1 + Σ p(k)(e^{−iωk} − 1) = 1 + (e^{−iω} − 1)R̂, where R(j) is the probability above j
    // (or minus that at and below, left of 0). So rounding vanishes at low frequencies, the only ones that high powers leave.
    let main = 0;
    for (let k = 1; k < tilted.length; k++) if ((tilted[k] as number) > (tilted[main] as number)) main = k;
    const tails = new Float64Array(size);
    for (let k = 0; k < tilted.length; k++) {
      const at = remainder((indices[k] as number) - (indices[main] as number), size);
      if (k !== main) tails[at] = (tails[at] as number) + (tilted[k] as number);
    }
    let above = 0;
    for (let j = half - 1; j >= 0; j--) {
      const mass = tails[j] as number;
      tails[j] = above;
      above += mass;
    }
    let below = 0;
    for (let j = half; j < size; j++) {
      below += tails[j] as number;
      tails[j] = -below;
    }
    const norm = tails.reduce((sum, tail) => sum + Math.abs(tail), 0);
    log += times * scale;
    origin += times * (losses[main] as number);
    const least = Math.max(2 ** -40, NEGLIGIBLE ** (1 / times));
    const lost = (least + 4 * rounding * norm) ** times;
    const { re, im } = forward(tails);
    for (let k = 0; k <= half; k++) {
      const pr = productRe[k] as number;
      const pi = productIm[k] as number;
      if (pr === 0 && pi === 0) continue;
      // e^{−iω} − 1 = −2 sin(ω/2)(sin(ω/2) + i cos(ω/2))
      const sine = Math.sin((Math.PI * k) / size);
      const cosine = Math.cos((Math.PI * k) / size);
      const [tr, ti] = [re[k] as number, im[k] as number];
      const zr = -2 * sine * (sine * tr - cosine * ti);
      const zi = -2 * sine * (sine * ti + cosine * tr);
      const error = 2 * sine * rounding * norm + 2 ** -50 * Math.sqrt(zr * zr + zi * zi);
      // |p̂|² − 1
      const excess = 2 * zr + zr * zr + zi * zi;
      const size2 = 1 + excess;
      if (size2 < least * least) {
        productRe[k] = productIm[k] = 0;
        errors[k] = Math.sqrt(pr * pr + pi * pi) * lost;
        continue;
      }
      errors[k] = (errors[k] as number) + (times * error) / Math.sqrt(size2) + POWER_ROUNDINGS;
      let qr = 1 + zr;
      let qi = zi;
      if (times > 1) {
        const modulus = Math.exp((times / 2) * Math.log1p(excess));
        const angle = times * Math.atan2(qi, qr);
        qr = modulus * Math.cos(angle);
        qi = modulus * Math.sin(angle);
      }
      productRe[k] = pr * qr - pi * qi;
      productIm[k] = pr * qi + pi * qr;
    }
  }
  // ‖x‖₂ = ‖x̂‖₂ / √size; both a coefficient and its conjugate count.
  let signal = 0;
  let bySize = 0;
  let fixed = 0;
  for (let k = 0; k <= half; k++) {
    const square = (productRe[k] as number) ** 2 + (productIm[k] as number) ** 2;
    const error = errors[k] as number;
    signal += 2 * square;
    if (square === 0) fixed += 2 * error * error;
    else bySize += 2 * square * (error * Math.exp(error)) ** 2;
  }
  const noise = Math.sqrt(bySize / size) + Math.sqrt(fixed / size) + rounding * Math.sqrt(signal / size);
  const cyclic = inverse({ re: productRe, im: productIm });
  const first = Math.ceil((from - origin) / step);
  const start = remainder(first, size);
  const values = new Float64Array(size);
  values.set(cyclic.subarray(start));
  values.set(cyclic.subarray(0, start), size - start);
  return { bottom: origin + first * step, step, order, log, values, noise };
}

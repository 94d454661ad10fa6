import { abs, exp, log1p, max, min, sqrt } from '../../core/math.js';
import { cumulant } from './cumulant.js';
import type { LatticeLoss } from './discretize.js';
import { forward, inverse, roundingOf } from './fourier.js';

/** A loss on the lattice, composed with itself. */
export interface Repeated {
  readonly loss: LatticeLoss;
  readonly times: number;
}

/** What part of the lattice to look at, and through which tilt. */
export interface View {
  readonly step: number;
  /** λ of the tilt e^{λL}. */
  readonly order: number;
  /** Number of lattice points, a power of two of at least 4. */
  readonly size: number;
  /** Least loss. */
  readonly from: number;
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

export const remainder = (index: number, size: number): number => ((index % size) + size) % size;

/** Powers below this are nothing beside what rounding leaves of the others; they are counted in the error instead. */
export const NEGLIGIBLE = 2 ** -120;
/** A rounding, and how many of them there are relative to p̂ − 1, with what comes of them in |p̂|² − 1, and in a power and a product. */
export const ROUNDING = 2 ** -53;
export const ROUNDINGS_OF_TRANSFORM = 12;
export const ROUNDINGS_OF_PRODUCT = 16;
/** |p̂|² − 1 below which |p̂|² keeps more digits by itself. */
const FAR_FROM_ONE = -0.5;

/** A tilted loss as 1 + (e^{−iω} − 1)R̂: see {@link tiltedTails}. */
export interface TiltedTails {
  readonly tails: Float64Array;
  /** Σ |R(j)|, and √Σ R(j)². */
  readonly norm: number;
  readonly length: number;
  /** The loss that index 0 stands for. */
  readonly origin: number;
  /** Its index on the lattice. */
  readonly main: number;
  /** ln E[e^{λL}] */
  readonly log: number;
}

/**
 * With the likeliest loss at index 0, p̂ = 1 + Σ p(k)(e^{−iωk} − 1) = 1 + (e^{−iω} − 1)R̂, where R(j) is the probability above j
 * (or minus that at and below, left of 0). So rounding vanishes at low frequencies, the only ones that high powers leave.
 */
export function tiltedTails({ losses, masses, indices }: LatticeLoss, order: number, size: number): TiltedTails {
  const half = size / 2;
  const log = cumulant([{ losses, masses, times: 1 }], order).log;
  const tilted = masses.map((mass, k) => mass * exp(order * (losses[k] as number) - log));
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
  const norm = tails.reduce((sum, tail) => sum + abs(tail), 0);
  const length = sqrt(tails.reduce((sum, tail) => sum + tail * tail, 0));
  return { tails, norm, length, origin: losses[main] as number, main: indices[main] as number, log };
}

/** A product of spectra, with bounds on its errors. */
class SpectralProduct {
  readonly #size: number;
  readonly #re: Float64Array;
  readonly #im: Float64Array;
  /** Relative error of each coefficient, to first order, but for those of transforms; where it is taken as nothing, its absolute error. */
  readonly #errors: Float64Array;
  /** What transforms add to it, over the rounding of one. */
  readonly #transformed: Float64Array;
  /** The greatest length of what was transformed, over its norm, and how often one was. */
  #spread = 0;
  #transforms = 0;

  constructor(size: number) {
    this.#size = size;
    this.#re = new Float64Array(size / 2 + 1).fill(1);
    this.#im = new Float64Array(size / 2 + 1);
    this.#errors = new Float64Array(size / 2 + 1);
    this.#transformed = new Float64Array(size / 2 + 1);
  }

  /** Multiplies by the spectrum of a loss, to the power of `times`. */
  multiply({ tails, norm, length }: TiltedTails, times: number): void {
    const size = this.#size;
    const rounding = roundingOf(size);
    const least = max(2 ** -40, NEGLIGIBLE ** (1 / times));
    const lost = (least + 4 * rounding * norm) ** times;
    const [productRe, productIm, errors, transformed] = [this.#re, this.#im, this.#errors, this.#transformed];
    const { re, im } = forward(tails);
    this.#transforms++;
    if (norm > 0) this.#spread = max(this.#spread, length / norm);
    for (let k = 0; k <= size / 2; k++) {
      const pr = productRe[k] as number;
      const pi = productIm[k] as number;
      if (pr === 0 && pi === 0) continue;
      // e^{−iω} − 1 = −2 sin(ω/2)(sin(ω/2) + i cos(ω/2))
      const sine = Math.sin((Math.PI * k) / size);
      const cosine = Math.cos((Math.PI * k) / size);
      const [tr, ti] = [re[k] as number, im[k] as number];
      const zr = -2 * sine * (sine * tr - cosine * ti);
      const zi = -2 * sine * (sine * ti + cosine * tr);
      const distance = sqrt(zr * zr + zi * zi);
      // |p̂|² − 1
      const excess = 2 * zr + zr * zr + zi * zi;
      const square = excess > FAR_FROM_ONE ? 1 + excess : (1 + zr) ** 2 + zi * zi;
      if (square < least * least) {
        productRe[k] = productIm[k] = 0;
        errors[k] = sqrt(pr * pr + pi * pi) * lost;
        continue;
      }
      let qr = 1 + zr;
      let qi = zi;
      let roundings = ROUNDINGS_OF_PRODUCT;
      if (times > 1) {
        const log = (times / 2) * (excess > FAR_FROM_ONE ? log1p(excess) : Math.log(qr * qr + qi * qi));
        const angle = times * Math.atan2(qi, qr);
        roundings += 4 * (abs(log) + abs(angle));
        const modulus = exp(log);
        qr = modulus * Math.cos(angle);
        qi = modulus * Math.sin(angle);
      }
      const amplified = times / sqrt(square);
      errors[k] = (errors[k] as number) + ROUNDING * (roundings + ROUNDINGS_OF_TRANSFORM * distance * amplified);
      transformed[k] = (transformed[k] as number) + 2 * sine * norm * amplified;
      productRe[k] = pr * qr - pi * qi;
      productIm[k] = pr * qi + pi * qr;
    }
  }

  /**
   * The sequence that it is the spectrum of, and a bound on the Euclidean norm of its errors. Those of a transform are bounded for each
   * coefficient by the norm of what is transformed, and all together by its length: the less of the two.
   */
  inverse(): { readonly values: Float64Array; readonly noise: number } {
    const size = this.#size;
    const rounding = roundingOf(size);
    // ‖x‖₂ = ‖x̂‖₂ / √size; both a coefficient and its conjugate count.
    let [signal, bySize, fixed, byTransforms, greatest] = [0, 0, 0, 0, 0];
    for (let k = 0; k <= size / 2; k++) {
      const square = (this.#re[k] as number) ** 2 + (this.#im[k] as number) ** 2;
      const error = this.#errors[k] as number;
      const transformed = rounding * (this.#transformed[k] as number);
      signal += 2 * square;
      if (square === 0) {
        fixed += 2 * error * error;
        continue;
      }
      const grown = exp(error + transformed);
      bySize += 2 * square * (error * grown) ** 2;
      const byThis = square * (transformed * grown) ** 2;
      byTransforms += 2 * byThis;
      if (byThis > greatest) greatest = byThis;
    }
    const together = this.#transforms * this.#spread * sqrt(greatest);
    const lengthOf = (squares: number): number => sqrt(squares / size);
    const noise =
      lengthOf(bySize) + lengthOf(fixed) + min(lengthOf(byTransforms), together) + rounding * lengthOf(signal);
    return { values: inverse({ re: this.#re, im: this.#im }), noise };
  }
}

/**
 * The sum of independent lattice losses by the fast Fourier transform, each tilted by e^{λL} first. The tilt moves the part of the
 * distribution that matters to its middle, where rounding is relative: an untilted transform knows nothing below 10⁻¹⁶.
 * Losses are taken modulo the window; whoever asks bounds what wraps around.
 */
export function convolve(parts: readonly Repeated[], { step, order, size, from }: View): TiltedSum {
  const product = new SpectralProduct(size);
  let log = 0;
  let origin = 0;
  for (const { loss, times } of parts) {
    const tilted = tiltedTails(loss, order, size);
    log += times * tilted.log;
    origin += times * tilted.origin;
    product.multiply(tilted, times);
  }
  return { ...inWindow(product.inverse(), origin, { step, order, size, from }), log };
}

/** Values that a transform gives from `origin` on, modulo the window, from the window's least loss on. */
export function inWindow(
  { values: cyclic, noise }: { readonly values: Float64Array; readonly noise: number },
  origin: number,
  { step, order, size, from }: View,
): Omit<TiltedSum, 'log'> {
  const first = Math.ceil((from - origin) / step);
  const start = remainder(first, size);
  const values = new Float64Array(size);
  values.set(cyclic.subarray(start));
  values.set(cyclic.subarray(0, start), size - start);
  return { bottom: origin + first * step, step, order, values, noise };
}

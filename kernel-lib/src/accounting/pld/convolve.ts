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

const remainder = (index: number, size: number): number => ((index % size) + size) % size;

/** Powers below this are nothing beside what rounding leaves of the others; they are counted in the error instead. */
const NEGLIGIBLE = 2 ** -120;
/** Roundings of a power: of its logarithm, at most ln NEGLIGIBLE, and of the functions on the way. */
const POWER_ROUNDINGS = 400 * 2 ** -53;

/** A tilted loss as 1 + (e^{−iω} − 1)R̂: see {@link tiltedTails}. */
interface TiltedTails {
  readonly tails: Float64Array;
  /** Σ |R(j)|. */
  readonly norm: number;
  /** The loss that index 0 stands for. */
  readonly origin: number;
  /** ln E[e^{λL}] */
  readonly log: number;
}

/**
 * With the likeliest loss at index 0, p̂ = 1 + Σ p(k)(e^{−iωk} − 1) = 1 + (e^{−iω} − 1)R̂, where R(j) is the probability above j
 * (or minus that at and below, left of 0). So rounding vanishes at low frequencies, the only ones that high powers leave.
 */
function tiltedTails({ losses, masses, indices }: LatticeLoss, order: number, size: number): TiltedTails {
  const half = size / 2;
  const log = cumulant([{ losses, masses, times: 1 }], order).log;
  const tilted = masses.map((mass, k) => mass * Math.exp(order * (losses[k] as number) - log));
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
  return { tails, norm, origin: losses[main] as number, log };
}

/** A product of spectra, with bounds on its errors. */
class SpectralProduct {
  readonly #size: number;
  readonly #re: Float64Array;
  readonly #im: Float64Array;
  /** Relative error of each coefficient, to first order; where it is taken as nothing, its absolute error. */
  readonly #errors: Float64Array;

  constructor(size: number) {
    this.#size = size;
    this.#re = new Float64Array(size / 2 + 1).fill(1);
    this.#im = new Float64Array(size / 2 + 1);
    this.#errors = new Float64Array(size / 2 + 1);
  }

  /** Multiplies by the spectrum of a loss, to the power of `times`. */
  multiply({ tails, norm }: TiltedTails, times: number): void {
    const size = this.#size;
    const rounding = roundingOf(size);
    const least = Math.max(2 ** -40, NEGLIGIBLE ** (1 / times));
    const lost = (least + 4 * rounding * norm) ** times;
    const [productRe, productIm, errors] = [this.#re, this.#im, this.#errors];
    const { re, im } = forward(tails);
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
      const error = 2 * sine * rounding * norm + 2 ** -50 * Math.sqrt(zr * zr + zi * zi);
      // |p̂|² − 1
      const excess = 2 * zr + zr * zr + zi * zi;
      const square = 1 + excess;
      if (square < least * least) {
        productRe[k] = productIm[k] = 0;
        errors[k] = Math.sqrt(pr * pr + pi * pi) * lost;
        continue;
      }
      errors[k] = (errors[k] as number) + (times * error) / Math.sqrt(square) + POWER_ROUNDINGS;
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

  /** The sequence that it is the spectrum of, and a bound on the Euclidean norm of its errors. */
  inverse(): { readonly values: Float64Array; readonly noise: number } {
    const size = this.#size;
    // ‖x‖₂ = ‖x̂‖₂ / √size; both a coefficient and its conjugate count.
    let [signal, bySize, fixed] = [0, 0, 0];
    for (let k = 0; k <= size / 2; k++) {
      const square = (this.#re[k] as number) ** 2 + (this.#im[k] as number) ** 2;
      const error = this.#errors[k] as number;
      signal += 2 * square;
      if (square === 0) fixed += 2 * error * error;
      else bySize += 2 * square * (error * Math.exp(error)) ** 2;
    }
    const noise = Math.sqrt(bySize / size) + Math.sqrt(fixed / size) + roundingOf(size) * Math.sqrt(signal / size);
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
  const { values: cyclic, noise } = product.inverse();
  const first = Math.ceil((from - origin) / step);
  const start = remainder(first, size);
  const values = new Float64Array(size);
  values.set(cyclic.subarray(start));
  values.set(cyclic.subarray(0, start), size - start);
  return { bottom: origin + first * step, step, order, log, values, noise };
}

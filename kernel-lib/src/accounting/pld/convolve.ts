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
  /** Bound on the rounding error of each value. */
  readonly rounding: number;
}

const remainder = (index: number, size: number): number => ((index % size) + size) % size;

/** Powers below this are nothing beside what rounding leaves of the others; they are counted in the error instead. */
const NEGLIGIBLE = 2 ** -120;

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
  /** Relative error of each product, to first order. */
  const relative = new Float64Array(half + 1);
  let log = 0;
  let origin = 0;
  let roundings = 2;
  for (const { loss, times } of parts) {
    const { losses, masses, indices } = loss;
    const scale = cumulant([{ losses, masses, times: 1 }], order).log;
    const tilted = new Float64Array(size);
    let norm = 0;
    for (let k = 0; k < losses.length; k++) {
      const mass = (masses[k] as number) * Math.exp(order * (losses[k] as number) - scale);
      const at = remainder(indices[k] as number, size);
      tilted[at] = (tilted[at] as number) + mass;
      norm += Math.abs(mass);
    }
    log += times * scale;
    origin += times * loss.origin;
    roundings += 3 * times;
    const error = rounding * norm;
    const least = Math.max(error, NEGLIGIBLE ** (1 / times));
    const lost = (least + error) ** times;
    const { re, im } = forward(tilted);
    for (let k = 0; k <= half; k++) {
      const pr = productRe[k] as number;
      const pi = productIm[k] as number;
      if (pr === 0 && pi === 0) continue;
      let br = re[k] as number;
      let bi = im[k] as number;
      const size2 = br * br + bi * bi;
      if (size2 < least * least) {
        // Taken as nothing; what may have been there is an error.
        productRe[k] = productIm[k] = 0;
        relative[k] = Math.sqrt(pr * pr + pi * pi) * lost;
        continue;
      }
      // The power by repeated squaring, carried in the product itself.
      let zr = pr;
      let zi = pi;
      for (let n = times; ;) {
        if (n % 2 === 1) {
          const t = zr * br - zi * bi;
          zi = zr * bi + zi * br;
          zr = t;
        }
        n = Math.floor(n / 2);
        if (n === 0) break;
        const t = br * br - bi * bi;
        bi = 2 * br * bi;
        br = t;
      }
      productRe[k] = zr;
      productIm[k] = zi;
      relative[k] = (relative[k] as number) + (times * error) / Math.sqrt(size2);
    }
  }
  let total = 0;
  const transforms = rounding + roundings * 2 ** -53;
  for (let k = 0; k <= half; k++) {
    const re = productRe[k] as number;
    const im = productIm[k] as number;
    const share = relative[k] as number;
    // Both the coefficient and its conjugate count.
    if (re === 0 && im === 0) total += 2 * share;
    else total += 2 * Math.sqrt(re * re + im * im) * (share * Math.exp(share) + transforms);
  }
  const cyclic = inverse({ re: productRe, im: productIm });
  const first = Math.ceil((from - origin) / step);
  const start = remainder(first, size);
  const values = new Float64Array(size);
  values.set(cyclic.subarray(start));
  values.set(cyclic.subarray(0, start), size - start);
  return { bottom: origin + first * step, step, order, log, values, rounding: total / size };
}

import { abs, exp, expm1, log1p, max, min, sqrt } from '../../core/math.js';
import {
  inWindow,
  NEGLIGIBLE,
  remainder,
  ROUNDING,
  ROUNDINGS_OF_PRODUCT,
  ROUNDINGS_OF_TRANSFORM,
  tiltedTails,
  type Repeated,
  type TiltedSum,
  type View,
} from './convolve.js';
import { cumulant, orderOfMean, type Weighted } from './cumulant.js';
import type { LatticeLoss } from './discretize.js';
import { forward, inverse, roundingOf } from './fourier.js';

/** Where a loss is cut in two: what is above `limit` is rare, and without it nothing of the composed loss reaches `from` that counts. */
export interface Cut {
  readonly limit: number;
  readonly from: number;
}

/** Halvings of the outline in which a limit is looked for. */
const HALVINGS = 12;

/** How often something rare may happen in all of a composition for it to be worth its own transform. */
const RARE = 0.01;

/** How much of the loss is at `limit` or below: so many of its points. */
const pointsUpTo = (losses: Float64Array, limit: number): number => {
  const first = losses.findIndex((loss) => loss > limit);
  return first < 0 ? losses.length : first;
};

const lowest = ({ losses, masses, times }: Weighted, points: number): Weighted => ({
  losses: losses.subarray(0, points),
  masses: masses.subarray(0, points),
  times,
});

/** ln of Chernoff's bound on the probability that a loss, composed, is above one that is given. */
function logAbove(weighted: Weighted, loss: number): number {
  const order = orderOfMean([weighted], loss);
  return min(0, cumulant([weighted], order).log - order * loss);
}

/** The bound on the probability that losses up to the limit alone reach from where they are not looked at. */
export function bulkAbove({ losses, masses, times }: Weighted, { limit, from }: Cut): number {
  return exp(logAbove(lowest({ losses, masses, times }, pointsUpTo(losses, limit)), from));
}

/**
 * The greatest limit up to which losses alone, composed, are above `from` with probability at most e^`logProbability`: what is above it
 * is as rare as can be. Undefined where there is none, or that is not rare.
 */
export function cutAt(outlined: Weighted, from: number, logProbability: number): Cut | undefined {
  const { losses, masses } = outlined;
  const meets = (points: number): boolean => logAbove(lowest(outlined, points), from) <= logProbability;
  let least = 1;
  while (least < masses.length && !((masses[least - 1] as number) > 0)) least++;
  let most = losses.length;
  if (least >= most || !meets(least)) return undefined;
  for (let round = 0; round < HALVINGS && most - least > 1; round++) {
    const middle = (least + most) >> 1;
    if (meets(middle)) least = middle;
    else most = middle;
  }
  const rare = masses.reduce((sum, mass, k) => sum + (k < least ? 0 : mass), 0);
  return rare * outlined.times <= RARE ? { limit: losses[least - 1] as number, from } : undefined;
}

/** A number of the complex plane. */
type Complex = readonly [re: number, im: number];

/** b^times, and a bound on its rounding error. */
function power([re, im]: Complex, excess: number, times: number): { value: Complex; error: number } {
  const log = (times / 2) * (excess > -0.5 ? log1p(excess) : Math.log(re * re + im * im));
  const angle = times * Math.atan2(im, re);
  const modulus = exp(log);
  if (modulus === 0) return { value: [0, 0], error: Number.MIN_VALUE };
  return {
    value: [modulus * Math.cos(angle), modulus * Math.sin(angle)],
    error: ROUNDING * modulus * (ROUNDINGS_OF_PRODUCT + 4 * (abs(log) + abs(angle))),
  };
}

/** p̂ − 1 = (e^{−iω} − 1)R̂, its size, and |p̂|² − 1. */
function fromOne(
  sine: number,
  cosine: number,
  [re, im]: Complex,
): { readonly z: Complex; readonly distance: number; readonly excess: number } {
  const zr = -2 * sine * (sine * re - cosine * im);
  const zi = -2 * sine * (sine * im + cosine * re);
  const square = zr * zr + zi * zi;
  return { z: [zr, zi], distance: sqrt(square), excess: 2 * zr + square };
}

/** (1 + r/b)^times − 1 for |r| ≤ |b|/2, with its rounding error. */
function growth([br, bi]: Complex, [rr, ri]: Complex, times: number): { value: Complex; error: number } {
  const square = br * br + bi * bi;
  const zr = (rr * br + ri * bi) / square;
  const zi = (ri * br - rr * bi) / square;
  const wr = (times / 2) * log1p(2 * zr + zr * zr + zi * zi);
  const wi = times * Math.atan2(zi, 1 + zr);
  const half = Math.sin(wi / 2);
  const grown = exp(wr);
  const size = times * Math.hypot(zr, zi);
  return {
    value: [expm1(wr) * Math.cos(wi) - 2 * half * half, grown * Math.sin(wi)],
    // Logarithms and exponentials lose a few roundings of what they are given; |ln(1 + z)| ≤ 2|z| here.
    error: ROUNDING * ROUNDINGS_OF_PRODUCT * 2 * size * (1 + 2 * size) * max(1, grown),
  };
}

/** The rare part of a loss that is tilted and scaled as the bulk is, on the window, and how much it is. */
function rareValues(
  { losses, masses, indices }: LatticeLoss,
  points: number,
  { order, size }: View,
  { main, log }: { readonly main: number; readonly log: number },
): { readonly values: Float64Array; readonly mass: number } {
  const values = new Float64Array(size);
  let mass = 0;
  for (let k = points; k < losses.length; k++) {
    const value = (masses[k] as number) * exp(order * (losses[k] as number) - log);
    const at = remainder((indices[k] as number) - main, size);
    values[at] = (values[at] as number) + value;
    mass += abs(value);
  }
  return { values, mass };
}

/** Coefficients of the bulk, b = 1 + z, and of what is rare, with bounds on their errors. */
interface Coefficients {
  readonly b: Complex;
  /** |b|² − 1 */
  readonly excess: number;
  readonly errorOfB: number;
  readonly r: Complex;
  readonly errorOfR: number;
}

/** (b + r)^n − b^n, with a bound on its error. */
function difference({ b, excess, errorOfB, r, errorOfR }: Coefficients, times: number): { d: Complex; error: number } {
  const [sizeOfB, sizeOfR] = [Math.hypot(b[0], b[1]), Math.hypot(r[0], r[1]) + errorOfR];
  const most = sizeOfB + sizeOfR + errorOfB;
  if (most ** times < NEGLIGIBLE) return { d: [0, 0], error: 2 * most ** times };
  // At most n|p|^{n−1} for each error of r, and n(n − 1)|r||p|^{n−2} for each of b, at the greatest p between.
  const ofR = times * most ** (times - 1) * errorOfR;
  const propagated = ofR + times * times * sizeOfR * most ** (times - 2) * errorOfB;
  if (sizeOfR <= sizeOfB / 2) {
    const whole = power(b, excess, times);
    const grown = growth(b, r, times);
    const [wr, wi] = whole.value;
    const [gr, gi] = grown.value;
    const rounded = Math.hypot(wr, wi) * grown.error + (whole.error + grown.error) * Math.hypot(gr, gi);
    return { d: [wr * gr - wi * gi, wr * gi + wi * gr], error: propagated + rounded };
  }
  const whole = power([b[0] + r[0], b[1] + r[1]], -1, times);
  const without = power(b, -1, times);
  const ofSum = ROUNDING * (2 * times + 2) * most ** times;
  return {
    d: [whole.value[0] - without.value[0], whole.value[1] - without.value[1]],
    error: propagated + whole.error + without.error + ofSum,
  };
}

/**
 * The composed loss without what its bulk, the losses up to a limit, makes by itself: p^n − b^n for p = b + r, which is b^n((1 + r/b)^n − 1).
 * Where a few rare losses decide, the transform's rounding is relative to what they make, and not to the bulk that is beside it: no tilt is
 * needed that would make them too likely, nor the wide window that it asks for.
 */
export function convolveRare({ loss, times }: Repeated, view: View, { limit }: Cut): TiltedSum {
  const { order, size } = view;
  const points = pointsUpTo(loss.losses, limit);
  const bulk = tiltedTails(
    {
      ...loss,
      losses: loss.losses.subarray(0, points),
      masses: loss.masses.subarray(0, points),
      indices: loss.indices.subarray(0, points),
    },
    order,
    size,
  );
  const rare = rareValues(loss, points, view, bulk);
  const rounding = roundingOf(size);
  const { re, im } = forward(bulk.tails);
  const { re: rareRe, im: rareIm } = forward(rare.values);
  let [squares, errors] = [0, 0];
  for (let k = 0; k <= size / 2; k++) {
    const sine = Math.sin((Math.PI * k) / size);
    const { z, distance, excess } = fromOne(sine, Math.cos((Math.PI * k) / size), [re[k] as number, im[k] as number]);
    const { d, error } = difference(
      {
        b: [1 + z[0], z[1]],
        excess,
        errorOfB: 2 * rounding * sine * bulk.norm + ROUNDING * (ROUNDINGS_OF_TRANSFORM * distance + 2),
        r: [rareRe[k] as number, rareIm[k] as number],
        errorOfR: rounding * rare.mass,
      },
      times,
    );
    re[k] = d[0];
    im[k] = d[1];
    squares += 2 * (d[0] * d[0] + d[1] * d[1]);
    errors += 2 * error * error;
  }
  const noise = sqrt(errors / size) + rounding * sqrt(squares / size);
  return { ...inWindow({ values: inverse({ re, im }), noise }, times * bulk.origin, view), log: times * bulk.log };
}

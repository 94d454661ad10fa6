/** The spectrum of a real sequence of `size` numbers: coefficients 0 to size/2, the others being their conjugates. */
export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

interface Plan {
  /** cos and −sin of 2πk / size for k below size/2. */
  readonly cos: Float64Array;
  readonly sin: Float64Array;
  readonly reversed: Uint32Array;
}

const plans = new Map<number, Plan>();
/** Plans above this size, which the largest windows have not, are made anew each time; all below hold 10 MB. */
const LARGEST_KEPT = 2 ** 19;

function planOf(size: number): Plan {
  const known = plans.get(size);
  if (known !== undefined) return known;
  const half = size >> 1;
  const cos = new Float64Array(half);
  const sin = new Float64Array(half);
  for (let k = 0; k < half; k++) {
    const angle = (2 * Math.PI * k) / size;
    cos[k] = Math.cos(angle);
    sin[k] = -Math.sin(angle);
  }
  const reversed = new Uint32Array(half);
  for (let k = 1; k < half; k++) reversed[k] = ((reversed[k >> 1] ?? 0) >> 1) | (k & 1 ? half >> 1 : 0);
  const plan = { cos, sin, reversed };
  if (size <= LARGEST_KEPT) plans.set(size, plan);
  return plan;
}

/** Decimation in time on data already in bit-reversed order: two radix-2 stages at once, so that memory is passed over half as often. */
function butterflies(re: Float64Array, im: Float64Array, plan: Plan): void {
  const count = re.length;
  const { cos, sin } = plan;
  let span = 1;
  if (Math.log2(count) % 2 === 1) {
    for (let at = 0; at < count; at += 2) {
      const r = re[at + 1] as number;
      const i = im[at + 1] as number;
      re[at + 1] = (re[at] as number) - r;
      im[at + 1] = (im[at] as number) - i;
      re[at] = (re[at] as number) + r;
      im[at] = (im[at] as number) + i;
    }
    span = 2;
  }
  for (; span < count; span *= 4) {
    const stride = cos.length / (span * 2);
    for (let block = 0; block < count; block += span * 4) {
      for (let k = 0; k < span; k++) {
        const c1 = cos[k * stride] as number;
        const s1 = sin[k * stride] as number;
        const c2 = cos[2 * k * stride] as number;
        const s2 = sin[2 * k * stride] as number;
        const c3 = c1 * c2 - s1 * s2;
        const s3 = c1 * s2 + s1 * c2;
        const a = block + k;
        const b = a + span;
        const c = b + span;
        const d = c + span;
        // In bit-reversed order the second quarter carries the even frequencies' odd half, hence the twiddles 2, 1, 3.
        const br = (re[b] as number) * c2 - (im[b] as number) * s2;
        const bi = (re[b] as number) * s2 + (im[b] as number) * c2;
        const cr = (re[c] as number) * c1 - (im[c] as number) * s1;
        const ci = (re[c] as number) * s1 + (im[c] as number) * c1;
        const dr = (re[d] as number) * c3 - (im[d] as number) * s3;
        const di = (re[d] as number) * s3 + (im[d] as number) * c3;
        const pr = (re[a] as number) + br;
        const pi = (im[a] as number) + bi;
        const qr = (re[a] as number) - br;
        const qi = (im[a] as number) - bi;
        const ur = cr + dr;
        const ui = ci + di;
        const wr = ci - di;
        const wi = dr - cr;
        re[a] = pr + ur;
        im[a] = pi + ui;
        re[b] = qr + wr;
        im[b] = qi + wi;
        re[c] = pr - ur;
        im[c] = pi - ui;
        re[d] = qr - wr;
        im[d] = qi - wi;
      }
    }
  }
}

/** The discrete Fourier transform of a real sequence whose length is a power of two of at least 4. */
export function forward(values: Float64Array): Spectrum {
  const size = values.length;
  const half = size >> 1;
  const plan = planOf(size);
  const zr = new Float64Array(half);
  const zi = new Float64Array(half);
  for (let k = 0; k < half; k++) {
    const from = 2 * (plan.reversed[k] as number);
    zr[k] = values[from] as number;
    zi[k] = values[from + 1] as number;
  }
  butterflies(zr, zi, plan);
  const re = new Float64Array(half + 1);
  const im = new Float64Array(half + 1);
  re[0] = (zr[0] as number) + (zi[0] as number);
  re[half] = (zr[0] as number) - (zi[0] as number);
  for (let k = 1; k < half; k++) {
    const evenRe = ((zr[k] as number) + (zr[half - k] as number)) / 2;
    const evenIm = ((zi[k] as number) - (zi[half - k] as number)) / 2;
    const oddRe = ((zi[k] as number) + (zi[half - k] as number)) / 2;
    const oddIm = ((zr[half - k] as number) - (zr[k] as number)) / 2;
    re[k] = evenRe + oddRe * (plan.cos[k] as number) - oddIm * (plan.sin[k] as number);
    im[k] = evenIm + oddRe * (plan.sin[k] as number) + oddIm * (plan.cos[k] as number);
  }
  return { re, im };
}

/** The real sequence of a spectrum: the inverse of {@link forward}. */
export function inverse({ re, im }: Spectrum): Float64Array {
  const half = re.length - 1;
  const size = 2 * half;
  const plan = planOf(size);
  const zr = new Float64Array(half);
  const zi = new Float64Array(half);
  // The inverse transform is the forward one of the conjugate; the imaginary parts are negated on the way in and out.
  for (let k = 0; k < half; k++) {
    const evenRe = (re[k] as number) + (re[half - k] as number);
    const evenIm = (im[k] as number) - (im[half - k] as number);
    const differenceRe = (re[k] as number) - (re[half - k] as number);
    const differenceIm = (im[k] as number) + (im[half - k] as number);
    const oddRe = differenceRe * (plan.cos[k] as number) + differenceIm * (plan.sin[k] as number);
    const oddIm = differenceIm * (plan.cos[k] as number) - differenceRe * (plan.sin[k] as number);
    const to = plan.reversed[k] as number;
    zr[to] = evenRe - oddIm;
    zi[to] = -(evenIm + oddRe);
  }
  butterflies(zr, zi, plan);
  const values = new Float64Array(size);
  for (let k = 0; k < half; k++) {
    values[2 * k] = (zr[k] as number) / size;
    values[2 * k + 1] = -(zi[k] as number) / size;
  }
  return values;
}

/**
 * Bound on the error of one coefficient of {@link forward}, divided by the sum of the absolute values transformed
 * (and of one value of {@link inverse}, divided by the sum of the absolute coefficients over the size):
 * each of the log₂ size levels and the two packings adds at most six roundings (Higham 2002, Theorem 24.2).
 */
export const roundingOf = (size: number): number => 6 * 2 ** -53 * (Math.log2(size) + 3);

const plans = new Map();
/** Plans above this size, which the largest windows have not, are made anew each time; all below hold 10 MB. */
const LARGEST_KEPT = 2 ** 19;
function planOf(size) {
    const known = plans.get(size);
    if (known !== undefined)
        return known;
    const half = size >> 1;
    const cos = new Float64Array(half);
    const sin = new Float64Array(half);
    for (let k = 0; k < half; k++) {
        const angle = (2 * Math.PI * k) / size;
        cos[k] = Math.cos(angle);
        sin[k] = -Math.sin(angle);
    }
    const reversed = new Uint32Array(half);
    for (let k = 1; k < half; k++)
        reversed[k] = ((reversed[k >> 1] ?? 0) >> 1) | (k & 1 ? half >> 1 : 0);
    const plan = { cos, sin, reversed };
    if (size <= LARGEST_KEPT)
        plans.set(size, plan);
    return plan;
}
/** Decimation in time on data already in bit-reversed order: two radix-2 stages at once, so that memory is passed over half as often. */
function butterflies(re, im, plan) {
    const count = re.length;
    const { cos, sin } = plan;
    let span = 1;
    if (Math.log2(count) % 2 === 1) {
        for (let at = 0; at < count; at += 2) {
            const r = re[at + 1];
            const i = im[at + 1];
            re[at + 1] = re[at] - r;
            im[at + 1] = im[at] - i;
            re[at] = re[at] + r;
            im[at] = im[at] + i;
        }
        span = 2;
    }
    for (; span < count; span *= 4) {
        const stride = cos.length / (span * 2);
        for (let block = 0; block < count; block += span * 4) {
            for (let k = 0; k < span; k++) {
                const c1 = cos[k * stride];
                const s1 = sin[k * stride];
                const c2 = cos[2 * k * stride];
                const s2 = sin[2 * k * stride];
                const c3 = c1 * c2 - s1 * s2;
                const s3 = c1 * s2 + s1 * c2;
                const a = block + k;
                const b = a + span;
                const c = b + span;
                const d = c + span;
                // In bit-reversed order the second quarter carries the even frequencies' odd half, hence the twiddles 2, 1, 3.
                const br = re[b] * c2 - im[b] * s2;
                const bi = re[b] * s2 + im[b] * c2;
                const cr = re[c] * c1 - im[c] * s1;
                const ci = re[c] * s1 + im[c] * c1;
                const dr = re[d] * c3 - im[d] * s3;
                const di = re[d] * s3 + im[d] * c3;
                const pr = re[a] + br;
                const pi = im[a] + bi;
                const qr = re[a] - br;
                const qi = im[a] - bi;
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
export function forward(values) {
    const size = values.length;
    const half = size >> 1;
    const plan = planOf(size);
    const zr = new Float64Array(half);
    const zi = new Float64Array(half);
    for (let k = 0; k < half; k++) {
        const from = 2 * plan.reversed[k];
        zr[k] = values[from];
        zi[k] = values[from + 1];
    }
    butterflies(zr, zi, plan);
    const re = new Float64Array(half + 1);
    const im = new Float64Array(half + 1);
    re[0] = zr[0] + zi[0];
    re[half] = zr[0] - zi[0];
    for (let k = 1; k < half; k++) {
        const evenRe = (zr[k] + zr[half - k]) / 2;
        const evenIm = (zi[k] - zi[half - k]) / 2;
        const oddRe = (zi[k] + zi[half - k]) / 2;
        const oddIm = (zr[half - k] - zr[k]) / 2;
        re[k] = evenRe + oddRe * plan.cos[k] - oddIm * plan.sin[k];
        im[k] = evenIm + oddRe * plan.sin[k] + oddIm * plan.cos[k];
    }
    return { re, im };
}
/** The real sequence of a spectrum: the inverse of {@link forward}. */
export function inverse({ re, im }) {
    const half = re.length - 1;
    const size = 2 * half;
    const plan = planOf(size);
    const zr = new Float64Array(half);
    const zi = new Float64Array(half);
    // The inverse transform is the forward one of the conjugate; the imaginary parts are negated on the way in and out.
    for (let k = 0; k < half; k++) {
        const evenRe = re[k] + re[half - k];
        const evenIm = im[k] - im[half - k];
        const differenceRe = re[k] - re[half - k];
        const differenceIm = im[k] + im[half - k];
        const oddRe = differenceRe * plan.cos[k] + differenceIm * plan.sin[k];
        const oddIm = differenceIm * plan.cos[k] - differenceRe * plan.sin[k];
        const to = plan.reversed[k];
        zr[to] = evenRe - oddIm;
        zi[to] = -(evenIm + oddRe);
    }
    butterflies(zr, zi, plan);
    const values = new Float64Array(size);
    for (let k = 0; k < half; k++) {
        values[2 * k] = zr[k] / size;
        values[2 * k + 1] = -zi[k] / size;
    }
    return values;
}
/**
 * Bound on the error of one coefficient of {@link forward}, divided by the sum of the absolute values transformed
 * (and of one value of {@link inverse}, divided by the sum of the absolute coefficients over the size):
 * each of the log₂ size levels and the two packings adds at most six roundings (Higham 2002, Theorem 24.2).
 */
export const roundingOf = (size) => 6 * 2 ** -53 * (Math.log2(size) + 3);
//# sourceMappingURL=fourier.js.map
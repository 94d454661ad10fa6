/**
 * Discrete Gaussian noise from strips: the table, its exact decisions, and the plain sampler that the kernel equals bit for bit.
 *
 * The line is cut into 2,044 bins of width 2^m, s/128 ≤ 2^m < s/64. Over each bin lies a *whole* box, its top below the curve
 * everywhere in the bin, and on it a *partial* box up to above the curve; both tails share one more partial box, out to
 * ±2^(11 + m) ≥ 16 s. Heights and masses are whole numbers of units, and with a leftover box the masses add up to exactly 2^(64 − m).
 * One 64-bit word is a draw: 12 bits choose one of 4,096 alias columns (Walker 1977), the rest above m bits are compared with the
 * column's threshold, the low m bits are the place in the bin. A whole box (99.3 % of the draws) is done; a partial one takes a
 * word more for the height, and starts again where the point lies above the curve.
 *
 * That is rejection from a uniform point in a region that covers the curve, so x is exactly discrete Gaussian, cut off at 16 s:
 * the total variation distance is at most erfc(16/√2) < 2^−188 a draw, given fair bits. No rounding enters it: the curve's bounds
 * in the table have a margin of 2^−40, whatever is a whole number of units is exact in doubles, and a comparison that doubles
 * cannot settle is decided in whole numbers with as many further bits as it takes.
 */
import { invalidArgument } from '../../core/errors.js';
import { expBounds } from '../../mechanisms/sampling/exp-bounds.js';
import { rational } from '../../mechanisms/sampling/rational.js';
const BINS = 2048;
export const BOXES = 4096;
const LEFTOVER = 2048;
const TAILS = 4095;
const FIRST_TAIL_BIN = 1023;
/** Relative room between the curve and its bounds in the table; the library's exp is good to 2^−52. */
const MARGIN = 2 ** -40;
const at = (values, index) => values[index];
/**
 * The table for a parameter of `s` whole numbers.
 * @param s 2²⁰ to 2⁴⁴; smaller scales have the sampler of `mechanisms`
 */
export function stripsOf(s) {
    if (!(s >= 2 ** 20 && s <= 2 ** 44))
        throw invalidArgument('s', 'a number between 2^20 and 2^44');
    const m = Math.ceil(Math.log2(s)) - 7;
    const width = 2 ** m;
    const units = 2 ** (64 - m);
    const curve = (x) => Math.exp(-((x / s) ** 2) / 2);
    const nearest = new Float64Array(BINS);
    const farthest = new Float64Array(BINS);
    let area = 0;
    for (let bin = 1; bin < BINS - 1; bin++) {
        const left = (bin - 1024) * width;
        const right = left + width;
        nearest[bin] = curve(left >= 0 ? left : right) * (1 + MARGIN);
        farthest[bin] = curve(left >= 0 ? right : left) * (1 - MARGIN);
        area += at(nearest, bin);
    }
    const tail = curve(FIRST_TAIL_BIN * width) * (1 + MARGIN);
    const peak = ((units - 5 * BOXES) / (area + BOXES * tail)) * (1 - MARGIN);
    const bottom = new Float64Array(BOXES);
    const height = new Float64Array(BOXES);
    const mass = new Float64Array(BOXES);
    let left = units;
    for (let bin = 1; bin < BINS - 1; bin++) {
        const whole = Math.floor(peak * at(farthest, bin));
        const top = Math.ceil(peak * at(nearest, bin) * (1 + MARGIN));
        height[bin] = mass[bin] = whole;
        bottom[bin + BINS] = whole;
        height[bin + BINS] = mass[bin + BINS] = top - whole;
        left -= top;
    }
    height[TAILS] = Math.ceil(peak * tail * (1 + MARGIN));
    mass[TAILS] = BOXES * at(height, TAILS);
    left -= at(mass, TAILS);
    mass[LEFTOVER] = left;
    return { m, s, peak, firstTailBin: FIRST_TAIL_BIN, bottom, height, mass, ...aliasColumns(mass, width) };
}
/** Walker's columns of 2⁵², filled in whole multiples of 2^m, so that every number is exact. */
function aliasColumns(mass, width) {
    const full = 2 ** 52;
    const weight = mass.map((units) => units * width);
    const threshold = new Float64Array(BOXES);
    const alias = Uint16Array.from({ length: BOXES }, (_, box) => box);
    const small = [];
    const large = [];
    weight.forEach((value, box) => (value < full ? small : large).push(box));
    while (small.length > 0) {
        const box = small.pop();
        const giver = large[large.length - 1];
        threshold[box] = at(weight, box);
        alias[box] = giver;
        weight[giver] = at(weight, giver) - (full - at(weight, box));
        if (at(weight, giver) < full) {
            large.pop();
            small.push(giver);
        }
    }
    return { threshold, alias };
}
/** Bytes of a table in a kernel's memory. */
export const STRIPS_BYTES = 64 + BOXES * 24;
/** Writes the table as the kernel reads it. */
export function writeStrips(strips, buffer, offset) {
    const view = new DataView(buffer, offset, STRIPS_BYTES);
    view.setInt32(0, strips.m, true);
    view.setFloat64(8, strips.s, true);
    view.setFloat64(16, strips.peak, true);
    view.setInt32(24, strips.firstTailBin, true);
    for (let box = 0; box < BOXES; box++) {
        const entry = (BigInt(at(strips.threshold, box)) << 12n) | BigInt(at(strips.alias, box));
        view.setBigUint64(64 + box * 8, entry, true);
        view.setFloat64(64 + BOXES * 8 + box * 16, at(strips.bottom, box), true);
        view.setFloat64(64 + BOXES * 8 + box * 16 + 8, at(strips.height, box), true);
    }
}
/** 1/13!, 1/12!, …, 1/0!, as the kernel has them. */
const TAYLOR = [
    1.6059043836821613e-10, 2.08767569878681e-9, 2.505210838544172e-8, 2.755731922398589e-7, 2.7557319223985893e-6,
    2.48015873015873e-5, 1.984126984126984e-4, 1.388888888888889e-3, 8.333333333333333e-3, 4.1666666666666664e-2,
    1.6666666666666666e-1, 0.5, 1, 1,
];
/** exp(−z), 0 ≤ z ≤ 700, within 2⁻⁵⁰ of itself (Cody and Waite 1980). */
function expMinus(z) {
    const k = Math.round(z * 1.4426950408889634);
    const r = k * 0.6931471803691238 - z + k * 1.9082149292705877e-10;
    let sum = 0;
    for (const coefficient of TAYLOR)
        sum = sum * r + coefficient;
    return sum * 2 ** -k;
}
/**
 * Whether bottom + height · U lies under the curve at x, in exact arithmetic: U's leading `known` digits are given, more are drawn.
 * @param word gives 64 fair bits
 */
export function isUnderCurve(strips, x, box, digits, known, word) {
    const s = rational(strips.s);
    const peak = rational(strips.peak);
    const place = BigInt(x);
    const exponent = {
        numerator: place * place * s.denominator * s.denominator,
        denominator: 2n * s.numerator * s.numerator,
    };
    const bottom = BigInt(at(strips.bottom, box));
    const height = BigInt(at(strips.height, box));
    let uniform = digits;
    let length = BigInt(known);
    for (let precision = 192;; precision += 64) {
        const scale = BigInt(precision);
        const { low, high } = expBounds(exponent, precision);
        const pointLow = (bottom << scale) + (((height * uniform) << scale) >> length);
        const pointHigh = (bottom << scale) + (((height * (uniform + 1n)) << scale) >> length) + 1n;
        if (pointHigh * peak.denominator <= peak.numerator * low)
            return true;
        if (pointLow * peak.denominator > peak.numerator * high)
            return false;
        uniform = (uniform << 64n) | word();
        length += 64n;
    }
}
/** As many digits of the height as a box knows from the words of its draw. */
export const knownDigits = (strips, box) => (box === TAILS ? strips.m : 53);
/**
 * One whole number, in plain steps.
 * @param word gives the next 64 fair bits
 * @param more gives 64 bits for decisions that need them
 */
export function drawFromStrips(strips, word, more = word) {
    const m = BigInt(strips.m);
    const mask = (1n << m) - 1n;
    for (;;) {
        const first = word();
        const column = Number(first >> 52n);
        const box = Number(first & (2n ** 52n - 1n)) < at(strips.threshold, column) ? column : at(strips.alias, column);
        const low = Number(first & mask);
        if (box < BINS)
            return (box - 1024) * 2 ** strips.m + low;
        let second = word();
        if (box === LEFTOVER)
            continue;
        let x = ((box & 2047) - 1024) * 2 ** strips.m + low;
        if (box === TAILS) {
            x = Number(BigInt.asIntN(12 + strips.m, second >> (52n - m)));
            const bin = Math.floor(x / 2 ** strips.m);
            if (bin < strips.firstTailBin && bin >= -strips.firstTailBin)
                continue;
            second = BigInt(low) << (64n - m);
        }
        const known = knownDigits(strips, box);
        const z = x / strips.s;
        const f = strips.peak * expMinus(z * z * 0.5);
        const bottom = at(strips.bottom, box);
        const height = at(strips.height, box);
        const above = f - bottom - height * (Number(second >> 11n) * 2 ** -53);
        const grain = height * 2 ** -known;
        const error = (f + bottom + height) * 2 ** -42;
        if (above - grain > error)
            return x;
        if (above < -error)
            continue;
        if (isUnderCurve(strips, x, box, second >> BigInt(64 - known), known, more))
            return x;
    }
}
//# sourceMappingURL=strips.js.map
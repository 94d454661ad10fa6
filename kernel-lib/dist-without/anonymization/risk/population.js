import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
/** Lanczos' approximation of log Γ (Numerical Recipes, section 6.1), good to 1e-14. */
function logGamma(x) {
    const coefficients = [
        57.1562356658629235, -59.5979603554754912, 14.1360979747417471, -0.491913816097620199, 0.339946499848118887e-4,
        0.465236289270485756e-4, -0.983744753048795646e-4, 0.158088703224912494e-3, -0.210264441724104883e-3,
        0.217439618115212643e-3, -0.16431810653676389e-3, 0.844182239838527433e-4, -0.261908384015814087e-4,
        0.368991826595316234e-5,
    ];
    const shifted = x + 5.2421875;
    const series = coefficients.reduce((sum, coefficient, index) => sum + coefficient / (x + 1 + index), 0.999999999999997092);
    return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.5066282746310005 * series) / x);
}
const logChoose = (n, k) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
/** How many classes there are of each size. */
export function sizeCounts(sizes) {
    const counts = new Map();
    for (const size of Array.from(sizes))
        counts.set(size, (counts.get(size) ?? 0) + 1);
    return counts;
}
/** Zayatz 1991: the chance that a sample unique is a population unique, were the population's classes sized as the sample's. */
function zayatz(counts, sample, population) {
    const seenOnce = (size) => size > population - sample + 1
        ? 0
        : Math.exp(Math.log(size) + logChoose(population - size, sample - 1) - logChoose(population, sample));
    let all = 0;
    for (const [size, classes] of counts)
        all += classes * seenOnce(size);
    const uniques = counts.get(1) ?? 0;
    return all === 0 ? 0 : (uniques * ((uniques * seenOnce(1)) / all) * population) / sample;
}
function pitmanFormula(counts) {
    let rows = 0;
    let classes = 0;
    let largest = 0;
    for (const [size, times] of counts) {
        rows += size * times;
        classes += times;
        largest = Math.max(largest, size);
    }
    // How many classes have more than i rows: they share the factor i − α.
    const longer = new Float64Array(largest + 1);
    for (const [size, times] of counts)
        for (let i = 1; i < size; i++)
            longer[i] = longer[i] + times;
    const likelihood = (t, a) => {
        let sum = logGamma(t + 1) - logGamma(t + rows);
        for (let i = 1; i < classes; i++)
            sum += Math.log(t + i * a);
        for (let i = 1; i < largest; i++)
            sum += longer[i] * Math.log(i - a);
        return sum;
    };
    const slopes = (t, a) => {
        let [st, sa, tt, ta, aa] = [0, 0, 0, 0, 0];
        for (let i = 1; i < classes; i++) {
            const term = 1 / (t + i * a);
            st += term;
            sa += i * term;
            tt -= term * term;
            ta -= i * term * term;
            aa -= i * i * term * term;
        }
        for (let i = 1; i < rows; i++) {
            const term = 1 / (t + i);
            st -= term;
            tt += term * term;
        }
        for (let i = 1; i < largest; i++) {
            const term = 1 / (i - a);
            sa -= longer[i] * term;
            aa -= longer[i] * term * term;
        }
        return [st, sa, tt, ta, aa];
    };
    return { rows, classes, likelihood, slopes };
}
/** Its parameters of greatest likelihood (Hoshino 2001). */
export function pitmanParameters(counts) {
    const { rows, classes, likelihood, slopes } = pitmanFormula(counts);
    let theta = Math.min(rows, Math.max(1, (rows * classes - 1) / Math.max(1, counts.get(1) ?? 1) / 10));
    let alpha = 0.5;
    let best = likelihood(theta, alpha);
    for (let round = 0; round < 200; round++) {
        const [st, sa, tt, ta, aa] = slopes(theta, alpha);
        const determinant = tt * aa - ta * ta;
        // Newton's step where it climbs, else a step of the gradient in the parameters' own scales.
        let [dt, da] = [(-aa * st + ta * sa) / determinant, (ta * st - tt * sa) / determinant];
        if (!(determinant > 0 && tt < 0))
            [dt, da] = [0.5 * theta * Math.sign(st), 0.1 * Math.sign(sa)];
        let factor = 1;
        let moved = false;
        for (let halving = 0; halving < 60; halving++, factor /= 2) {
            const [t, a] = [theta + factor * dt, alpha + factor * da];
            if (!(t > 0 && a > 0 && a < 1))
                continue;
            const value = likelihood(t, a);
            if (value < best)
                continue;
            moved = Math.abs(t - theta) > 1e-10 * theta || Math.abs(a - alpha) > 1e-12;
            [theta, alpha, best] = [t, a, value];
            break;
        }
        if (!moved)
            break;
    }
    return { theta, alpha };
}
function pitman(counts, population) {
    const { theta, alpha } = pitmanParameters(counts);
    return Math.exp(logGamma(theta + 1) - logGamma(theta + alpha) + alpha * Math.log(population));
}
/** Classes of the population, by Shlosser's third estimator (Haas and Stokes 1998), as Chen and Keller-McNulty 1998 use it. */
export function shlosser(counts, fraction) {
    let [classes, squares, both, missed, once] = [0, 0, 0, 0, 0];
    for (const [size, times] of counts) {
        classes += times;
        squares += times * size * fraction ** 2 * (1 - fraction ** 2) ** (size - 1);
        both += times * (1 - fraction) ** size * ((1 + fraction) ** size - 1);
        missed += times * (1 - fraction) ** size;
        once += times * size * fraction * (1 - fraction) ** (size - 1);
    }
    return classes + (counts.get(1) ?? 0) * (squares / both) * (missed / once) ** 2;
}
/**
 * Sizes of the population's classes are 1 plus a negative binomial number; its parameters explain the sample's classes of one and of
 * two rows (Chen and Keller-McNulty 1998).
 */
function slideNegativeBinomial(counts, fraction) {
    const classes = shlosser(counts, fraction);
    const ones = (counts.get(1) ?? 0) / (classes * fraction);
    const twos = (2 * (counts.get(2) ?? 0)) / (classes * fraction ** 2);
    const s = 1 - fraction;
    const inSample = (p, alpha) => {
        const rest = 1 - p * s;
        const base = ((1 - p) / rest) ** alpha;
        const first = (alpha * p) / rest;
        const second = (alpha * (alpha + 1) * p * p) / rest ** 2;
        return [base * (1 + s * first), base * (2 * first + s * second)];
    };
    // For each p there are up to two α that explain the ones, on both sides of the α for which most are seen.
    const alphaFor = (p, side) => {
        const rest = 1 - p * s;
        const peak = Math.max(0, -1 / Math.log((1 - p) / rest) - rest / (s * p));
        if (inSample(p, peak)[0] < ones)
            return undefined;
        let [low, high] = side === 'below' ? [0, peak] : [peak, Math.max(1e-3, 2 * peak)];
        if (side === 'below' && inSample(p, low)[0] > ones)
            return undefined;
        while (side === 'above' && inSample(p, high)[0] > ones)
            high *= 2;
        for (let round = 0; round < 100; round++) {
            const middle = (low + high) / 2;
            if (inSample(p, middle)[0] > ones === (side === 'above'))
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    };
    for (const side of ['above', 'below']) {
        const error = (p) => {
            const alpha = alphaFor(p, side);
            return alpha === undefined ? NaN : inSample(p, alpha)[1] - twos;
        };
        let before = NaN;
        for (let step = 1, last = 0; step < 2000; step++) {
            const p = 1 - Math.exp(-step / 150);
            const now = error(p);
            if (before * now <= 0) {
                let [low, high] = [last, p];
                for (let round = 0; round < 100; round++) {
                    const middle = (low + high) / 2;
                    if (error(middle) * before > 0)
                        low = middle;
                    else
                        high = middle;
                }
                const solution = (low + high) / 2;
                return classes * (1 - solution) ** (alphaFor(solution, side) ?? NaN);
            }
            before = now;
            last = p;
        }
    }
    return NaN;
}
/**
 * Estimates population uniques.
 * @param sizes the sample's class sizes
 * @throws PrivacyError `invalid-argument` where the population is smaller than the sample
 */
export function populationUniqueness(sizes, population) {
    const counts = sizeCounts(sizes);
    let sample = 0;
    for (const [size, times] of counts)
        sample += size * times;
    count(population, 'population');
    if (population < sample)
        throw invalidArgument('population', `at least the number of rows, ${String(sample)}`);
    const fraction = sample / population;
    const estimates = {
        zayatz: zayatz(counts, sample, population),
        pitman: pitman(counts, population),
        slideNegativeBinomial: fraction < 1 ? slideNegativeBinomial(counts, fraction) : (counts.get(1) ?? 0),
    };
    // Dankar et al. 2012, figure 5.
    const binomial = estimates.slideNegativeBinomial;
    const dankar = fraction <= 0.1 && Number.isFinite(estimates.pitman)
        ? estimates.pitman
        : Number.isNaN(binomial) || binomial > estimates.zayatz
            ? estimates.zayatz
            : binomial;
    return { ...estimates, dankar };
}
//# sourceMappingURL=population.js.map
import { integral } from '../accounting/special/gauss-legendre.js';
import { outsideDomain } from '../core/errors.js';
import { epsilon as parseEpsilon, positive } from '../core/quantities.js';
import { largest } from './selection.js';
/** rate · (max u − uᵢ), the scores' distances from the best in units of the noise. */
function gaps(utilities, { epsilon, sensitivity, monotonic = false }) {
    if (utilities.length === 0 || !utilities.every(Number.isFinite)) {
        throw outsideDomain('utilities', 'a finite number for each of at least one candidate');
    }
    const rate = parseEpsilon(epsilon) / ((monotonic ? 1 : 2) * positive(sensitivity, 'sensitivity'));
    const most = largest(utilities);
    return utilities.map((utility) => (most - utility) * rate);
}
/** The exact probability of each candidate under the exponential mechanism. */
export function exponentialProbabilities(utilities, parameters) {
    const weights = gaps(utilities, parameters).map((gap) => Math.exp(-gap));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
}
/** The integrals of `count` functions that are worked out together. */
function integrals(count, panels, of) {
    const known = new Map();
    const at = (x) => {
        const values = known.get(x) ?? of(x);
        known.set(x, values);
        return values;
    };
    return Array.from({ length: count }, (_, index) => panels.reduce((sum, [low, width]) => sum + integral((x) => at(x)[index], low, width), 0));
}
/**
 * The probability of each candidate under permute-and-flip: ∫ qᵢ Π_{j≠i} (1 − t·qⱼ) dt over [0, 1], with q = exp(−gap), for each candidate
 * may be given a uniform arrival time t. Quadrature on panels that halve towards 0; accurate to about 10⁻¹³.
 */
export function permuteAndFlipProbabilities(utilities, parameters) {
    const keeps = gaps(utilities, parameters).map((gap) => Math.exp(-gap));
    const panels = [];
    for (let width = 0.5; width > 2 ** -10 / keeps.length; width /= 2) {
        for (let part = 0; part < 4; part++)
            panels.push([width + (part * width) / 4, width / 4]);
    }
    panels.push([0, Math.min(...panels.map(([low]) => low))]);
    return integrals(keeps.length, panels, (t) => {
        const none = keeps.reduce((product, keep) => product * (1 - t * keep), 1);
        return keeps.map((keep) => (keep * none) / (1 - t * keep));
    });
}
/** Beyond this many scales Laplace noise has a probability below 10⁻¹⁷. */
const REACH = 40;
/**
 * The probability of each candidate under report noisy max with Laplace noise: ∫ f(x − uᵢ) Π_{j≠i} F(x − uⱼ) dx.
 * Quadrature between the kinks at the scores, in panels of at most half a scale; accurate to about 10⁻¹³.
 */
export function reportNoisyMaxProbabilities(utilities, parameters) {
    const centres = gaps(utilities, parameters).map((gap) => -gap);
    const ends = [...new Set([-REACH, ...centres.filter((centre) => centre > -REACH), REACH])].sort((a, b) => a - b);
    const panels = [];
    ends.slice(1).forEach((end, index) => {
        const low = ends[index];
        const parts = Math.ceil(2 * (end - low));
        const width = (end - low) / parts;
        for (let part = 0; part < parts; part++)
            panels.push([low + part * width, width]);
    });
    const below = (x) => (x < 0 ? Math.exp(x) / 2 : 1 - Math.exp(-x) / 2);
    return integrals(centres.length, panels, (x) => {
        const all = centres.reduce((product, centre) => product * below(x - centre), 1);
        return centres.map((centre) => (all * Math.exp(-Math.abs(x - centre))) / 2 / below(x - centre));
    });
}
//# sourceMappingURL=selection-probabilities.js.map
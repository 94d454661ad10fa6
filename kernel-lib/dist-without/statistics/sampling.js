import { invalidArgument } from '../core/errors.js';
import { gaussianAccuracy } from '../mechanisms/accuracy.js';
import { processed } from '../mechanisms/mechanism.js';
import { CONFIDENCE } from '../mechanisms/noise.js';
import { boundToNumbers } from './binding.js';
import { accuracyWithin, within } from './interval.js';
/** Parses the option. */
export function parseSampling(sampling) {
    if (sampling !== undefined && typeof sampling !== 'boolean')
        throw invalidArgument('sampling', 'true or false');
    return sampling === true;
}
/** How far normal errors of deviation 1 reach with the confidence of results. */
export const NORMAL_REACH = gaussianAccuracy(1, 1 - CONFIDENCE);
/**
 * The weight of sums that are measured for the interval alone, beside those of the answer: noise on them is four times as large, and on
 * the answer next to none the larger.
 */
export const SPREAD_WEIGHT = 1 / 4;
/** How far noise and independent normal errors reach together; a variance that is lost in its own noise is taken to be half as large as that. */
export const reachWithSampling = (ofNoise, variance, deviationOfVariance) => Math.hypot(ofNoise, NORMAL_REACH * Math.sqrt(Math.max(variance, deviationOfVariance / 2)));
/**
 * The expected counts λ at which a noisy count c is not far off: |c − λ| ≤ √(r² + z²λ(1 − λ/n)), noise reaching r and the count being
 * binomial of n rows, or Poisson's where n is not known (a score interval; Wilson 1927).
 */
export function expectedCounts(noisy, ofNoise, rows = Infinity) {
    const square = NORMAL_REACH * NORMAL_REACH;
    const ofSquare = 1 + square / Math.max(1, rows);
    const half = noisy + square / 2;
    const root = Math.sqrt(Math.max(0, half * half - ofSquare * (noisy * noisy - ofNoise * ofNoise)));
    return within({ low: (half - root) / ofSquare, high: (half + root) / ofSquare }, 0, rows);
}
/** For each noisy count an interval of its own. */
export const accuracyOfCounts = (noisy, noise, rows) => accuracyWithin(noisy, noisy.map((count) => expectedCounts(count, noise.reach(CONFIDENCE), rows)));
/** The analysis, which says so where its accuracy takes rows to be independent draws. */
export const ofDraws = (analysis, sampling) => (sampling ? Object.freeze({ ...analysis, independentRows: true }) : analysis);
/**
 * A question for counts of rows, whose intervals hold what sampling adds as well: they follow from the noisy counts alone.
 * @param description of the question as it is asked, sampling included
 * @param rowsOf how many rows the data have; looked at only where that is public
 */
export const countsOfDraws = (description, counts, rowsOf) => Object.freeze({
    description,
    independentRows: true,
    ...(counts.names !== undefined && { names: counts.names }),
    bind(mechanism, context) {
        const bound = boundToNumbers(mechanism, counts, context);
        return processed(bound, (data) => {
            const draw = bound.prepare(data);
            const rows = context.relation === 'replace-one' ? rowsOf(data) : undefined;
            return (random) => {
                const value = draw(random);
                const noisy = typeof value === 'number' ? [value] : value;
                return { value, accuracy: accuracyOfCounts(noisy, bound.noise, rows) };
            };
        });
    },
});
//# sourceMappingURL=sampling.js.map
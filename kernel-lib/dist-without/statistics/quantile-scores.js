import { invalidArgument } from '../core/errors.js';
import { numbers } from './cells.js';
/** Probabilities are whole numbers of this part, so that scores are whole and exact. */
const PARTS = 2 ** 20;
const MOST_CANDIDATES = 2 ** 20;
const USUAL_CANDIDATES = 1001;
/** Parses a probability. */
export function parseProbability(value, argument = 'probability') {
    if (!(typeof value === 'number' && value >= 0 && value <= 1))
        throw invalidArgument(argument, 'a number in [0, 1]');
    return value;
}
/** The whole numbers within bounds, from the first to the last. */
export function wholeNumbers({ lower, upper }) {
    const [first, last] = [Math.ceil(lower), Math.floor(upper)];
    const size = last - first + 1;
    if (!(size >= 2 && Math.max(Math.abs(first), Math.abs(last)) < 2 ** 53)) {
        throw invalidArgument('lower and upper', 'such that two or more whole numbers lie between them');
    }
    return { first, size };
}
/** Parses which values a quantile may be, in rising order. */
export function parseCandidates(bounds, options) {
    const { integer = false, candidates } = options;
    if (typeof integer !== 'boolean')
        throw invalidArgument('integer', 'true or false');
    if (integer) {
        if (candidates !== undefined)
            throw invalidArgument('candidates', 'left out where candidates are whole numbers');
        const { first, size } = wholeNumbers(bounds);
        if (size > MOST_CANDIDATES)
            throw invalidArgument('integer', 'false for more than 2^20 whole numbers: give candidates instead');
        return Array.from({ length: size }, (_, index) => first + index);
    }
    const size = candidates ?? USUAL_CANDIDATES;
    if (!(Number.isInteger(size) && size >= 2 && size <= MOST_CANDIDATES)) {
        throw invalidArgument('candidates', 'a whole number of 2 to 2^20');
    }
    return Array.from({ length: size }, (_, index) => {
        const share = index / (size - 1);
        return bounds.lower * (1 - share) + bounds.upper * share;
    });
}
/**
 * How well each candidate serves as a quantile: by how many rows the rank p·n lies within #{x < c} to #{x ≤ c}, or, below 0, by how many
 * it misses that. Among tied whole numbers the quantile itself stands out from its neighbours by the whole tie.
 * Sensitivity of a score: the larger of p and 1 − p; under `replace-one` 1.
 */
export function quantileScores(description, candidates, probability, { column, missing }) {
    const below = Math.round(probability * PARTS);
    const above = PARTS - below;
    return {
        description,
        dimension: candidates.length,
        integer: true,
        answer(data) {
            const values = numbers(data, column, missing)
                .filter((value) => !Number.isNaN(value))
                .sort();
            let [smaller, notGreater] = [0, 0];
            return candidates.map((candidate) => {
                while (smaller < values.length && (values[smaller] ?? NaN) < candidate)
                    smaller++;
                while (notGreater < values.length && (values[notGreater] ?? NaN) <= candidate)
                    notGreater++;
                const tooHigh = above * smaller - below * (values.length - smaller);
                const tooLow = below * (values.length - notGreater) - above * notGreater;
                return 0 - Math.max(tooHigh, tooLow);
            });
        },
        // The norm of one score is asked for; in the others every candidate's score may move.
        sensitivity(relation, norm) {
            const each = relation === 'replace-one' ? PARTS : Math.max(below, above);
            const size = candidates.length;
            return norm === 'linf' ? each : norm === 'l1' ? each * size : each * Math.sqrt(size);
        },
    };
}
//# sourceMappingURL=quantile-scores.js.map
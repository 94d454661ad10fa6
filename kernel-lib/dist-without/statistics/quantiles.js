import { formatValue } from '../core/format.js';
import { invalidArgument } from '../core/errors.js';
import { processed } from '../mechanisms/mechanism.js';
import { accuracyWithin } from './interval.js';
import { parseSampling } from './sampling.js';
import { boundToScores } from './binding.js';
import { parseBounds } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { parseMissing } from './cells.js';
import { parseCandidates, parseProbability, quantileScores, wholeNumbers, } from './quantile-scores.js';
import { leavesOf, quantileIn, quantileIntervals, quantileTree } from './quantile-tree.js';
export function quantiles(first, second) {
    const { column, options } = columnArguments(first, second);
    const bounds = parseBounds(options);
    const missing = parseMissing(options.missing);
    if (!Array.isArray(options.probabilities) || options.probabilities.length === 0) {
        throw invalidArgument('probabilities', 'one or more numbers in [0, 1]');
    }
    const probabilities = options.probabilities.map((each) => parseProbability(each, 'probabilities'));
    const { candidates, integer } = options;
    const sampling = parseSampling(options.sampling);
    const asked = {
        description: describe('quantiles', {
            column,
            probabilities,
            ...bounds,
            candidates,
            integer,
            missing,
            ...(sampling && { sampling }),
        }),
        column,
        missing,
        probabilities,
        sampling,
        leaves: leavesOf(bounds, integer === true ? wholeNumbers(bounds) : undefined),
        candidates: parseCandidates(bounds, options),
    };
    return Object.freeze({
        description: asked.description,
        ...(sampling && { independentRows: true }),
        names: Object.freeze(probabilities.map((probability) => `${formatValue(100 * probability)} %`)),
        bind(mechanism, context) {
            const tree = quantileTree(asked.description, asked.leaves, asked);
            const bound = mechanism.bind(tree, context);
            // Choices bring no noise on numbers: bound to counts they tell themselves apart.
            return bound.noise === undefined
                ? boundToChoices(asked, mechanism, context)
                : walkedDown(asked, bound, bound.noise);
        },
    });
}
/** One choice for each quantile. */
function boundToChoices(asked, mechanism, context) {
    const { candidates, description, probabilities } = asked;
    const turns = { ...context, turns: probabilities.length };
    const bounds = probabilities.map((probability) => boundToScores(mechanism, quantileScores(description, candidates, probability, asked), turns));
    // The scores of each are bound by their own sensitivity; the event, of as many choices, is the same for all.
    const [bound] = bounds;
    return processed(bound, (data) => {
        const draws = bounds.map((each) => each.prepare(data));
        return (random) => {
            const value = draws.map((draw) => candidates[draw(random)] ?? NaN);
            return { value: Object.freeze(inOrder(value, probabilities)), accuracy: undefined };
        };
    });
}
/** A walk down the noisy tree for each quantile. */
function walkedDown(asked, bound, noise) {
    const { leaves, probabilities } = asked;
    return processed(bound, (data) => {
        const draw = bound.prepare(data);
        return (random) => {
            const counts = draw(random);
            const walked = probabilities.map((probability) => quantileIn(counts, probability, noise.deviation, leaves));
            const value = Object.freeze(inOrder(walked, probabilities));
            const intervals = quantileIntervals(counts, probabilities, noise, leaves, asked.sampling);
            return { value, accuracy: accuracyWithin(value, intervals) };
        };
    });
}
/** The same values, none of a larger probability below one of a smaller. */
function inOrder(values, probabilities) {
    const sorted = [...values].sort((first, second) => first - second);
    const ranks = probabilities
        .map((_, index) => index)
        .sort((i, j) => (probabilities[i] ?? 0) - (probabilities[j] ?? 0));
    const ordered = [...values];
    ranks.forEach((index, rank) => (ordered[index] = sorted[rank] ?? NaN));
    return ordered;
}
//# sourceMappingURL=quantiles.js.map
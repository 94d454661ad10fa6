import { parseBounds } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { parseMissing } from './cells.js';
import { parseCandidates, parseProbability, quantileScores } from './quantile-scores.js';
import { chosen } from './selected.js';
export function quantile(first, second) {
    const { column, options } = columnArguments(first, second);
    const { lower, upper } = parseBounds(options);
    const missing = parseMissing(options.missing);
    const probability = parseProbability(options.probability);
    const { integer } = options;
    const candidates = parseCandidates({ lower, upper }, options);
    const description = describe('quantile', {
        column,
        probability,
        lower,
        upper,
        ...(integer === true ? { integer } : { candidates: candidates.length }),
        missing,
    });
    return chosen(quantileScores(description, candidates, probability, { column, missing }), candidates);
}
//# sourceMappingURL=quantile.js.map
import { invalidArgument, outsideDomain } from '../core/errors.js';
import { count } from '../core/quantities.js';
import { sensitivityOf } from './checked-query.js';
import { LARGEST_NUMBER_SCALE } from './sampling/discrete-laplace.js';
/** Refuses a query whose answers are not whole numbers: whole noise would leave their fractions to be read. */
export function requireWhole(query) {
    if (!query.integer)
        throw invalidArgument('query', 'one whose answers are whole numbers; others take noise such as laplace or gaussian');
}
/** The L1 sensitivity of a query of whole answers, which move by whole numbers. */
export function wholeSensitivity(query, relation) {
    requireWhole(query);
    return count(Math.floor(sensitivityOf(query, relation, 'l1')), 'sensitivity');
}
/**
 * Adds whole noise to every coordinate of a whole answer. The sum is exact before it is rounded, once, to a double: by numbers
 * while the scale lets noise be exact as one, else by whole numbers of any length.
 * @throws PrivacyError `outside-domain` where a coordinate is not a whole number
 */
export function perturbWhole(answer, scale, sampler, bigSampler) {
    const coordinates = typeof answer === 'number' ? [answer] : answer;
    if (!coordinates.every(Number.isInteger))
        throw outsideDomain('answer', 'made of whole numbers, as its query declares');
    return (random) => {
        let perturbed;
        if (scale <= LARGEST_NUMBER_SCALE) {
            const noise = sampler(scale, random);
            perturbed = (value) => value + noise();
        }
        else {
            const noise = bigSampler(scale, random);
            perturbed = (value) => Number(BigInt(value) + noise());
        }
        return (typeof answer === 'number' ? perturbed(answer) : Object.freeze(answer.map(perturbed)));
    };
}
//# sourceMappingURL=whole-noise.js.map
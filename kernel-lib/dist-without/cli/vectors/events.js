import { composed, discreteGaussianEvent, discreteLaplaceEvent, epsilonDeltaEvent, gaussianEvent, laplaceEvent, poissonSampled, randomizedResponseEvent, repeated, truncatedPoissonSampled, } from '../../accounting/index.js';
import { MalformedVector } from './fields.js';
/** The neighbouring relation by its name in the vectors. */
export function relationOf(fields) {
    const name = fields.textOr('neighbors', 'ADD_OR_REMOVE_ONE');
    switch (name) {
        case 'ADD_OR_REMOVE_ONE':
            return 'add-or-remove-one';
        case 'REPLACE_ONE':
            return 'replace-one';
        case 'REPLACE_SPECIAL':
            return 'zero-out';
        default:
            throw new MalformedVector(`neighbors ${name} is not known`);
    }
}
const sensitivityOf = (part) => part.numberOr('sensitivity', 1);
/**
 * Gaussian noise is given per clip norm. A record that is replaced moves the sum by twice that; of sampled noise
 * the accountant takes the clip norm itself.
 */
const gaussianReach = (part) => sensitivityOf(part) * (relationOf(part) === 'replace-one' && part.numberOr('sampling_probability', 1) === 1 ? 2 : 1);
function releaseOf(part) {
    const mechanism = part.text('mechanism');
    switch (mechanism) {
        case 'gaussian':
            return gaussianEvent(part.number('sigma') / gaussianReach(part));
        case 'laplace':
            return laplaceEvent(part.number('scale') / sensitivityOf(part));
        case 'discrete_gaussian':
            return discreteGaussianEvent(part.number('sigma'), sensitivityOf(part));
        case 'discrete_laplace':
            return discreteLaplaceEvent(part.number('scale'), sensitivityOf(part));
        case 'randomized_response':
            return randomizedResponseEvent(part.number('p_uniform'), part.number('k'));
        case 'approx_dp':
            return epsilonDeltaEvent(part.number('epsilon'), part.number('delta'));
        default:
            throw new MalformedVector(`mechanism ${mechanism} is not known`);
    }
}
function eventOf(part) {
    const rate = part.numberOr('sampling_probability', 1);
    if (part.text('mechanism') === 'truncated_poisson_gaussian') {
        const noise = gaussianEvent(part.number('sigma'));
        return truncatedPoissonSampled(rate, part.number('n'), part.number('max_batch'), noise);
    }
    return rate === 1 ? releaseOf(part) : poissonSampled(rate, releaseOf(part));
}
/** The plan that a list of parts describes: each `count` times. */
export const planOf = (parts) => composed(parts.map((part) => repeated(eventOf(part), part.numberOr('count', 1))));
//# sourceMappingURL=events.js.map
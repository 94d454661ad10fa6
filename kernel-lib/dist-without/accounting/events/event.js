import { count, delta as parseDelta, epsilon as parseEpsilon, noiseMultiplier as parseNoiseMultiplier, nonNegative, positive, samplingRate, } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
/** What accountants take where no relation is named. */
export const DEFAULT_RELATION = 'add-or-remove-one';
/** The events that one is made of; none for one by itself. */
export const partsOf = (event) => event.kind === 'composed' || event.kind === 'parallel'
    ? event.events
    : event.kind === 'repeated'
        ? [event.event]
        : [];
const frozen = (value) => Object.freeze(value);
/** Nothing was released. */
export const noEvent = frozen({ kind: 'composed', events: frozen([]) });
export const laplaceEvent = (noiseMultiplier) => frozen({ kind: 'laplace', noiseMultiplier: parseNoiseMultiplier(noiseMultiplier) });
export const gaussianEvent = (noiseMultiplier) => frozen({ kind: 'gaussian', noiseMultiplier: parseNoiseMultiplier(noiseMultiplier) });
export const discreteLaplaceEvent = (scale, sensitivity = 1) => frozen({
    kind: 'discrete-laplace',
    scale: positive(scale, 'scale'),
    sensitivity: count(sensitivity, 'sensitivity', 0),
});
export const discreteGaussianEvent = (sigma, sensitivity = 1) => frozen({
    kind: 'discrete-gaussian',
    sigma: positive(sigma, 'sigma'),
    sensitivity: count(sensitivity, 'sensitivity', 0),
});
export function randomizedResponseEvent(uniformProbability, categories = 2) {
    if (!(uniformProbability > 0 && uniformProbability <= 1))
        throw invalidArgument('uniformProbability', 'a number in (0, 1]');
    return frozen({
        kind: 'randomized-response',
        uniformProbability,
        categories: count(categories, 'categories', 2),
    });
}
export const exponentialEvent = (epsilon) => frozen({ kind: 'exponential', epsilon: parseEpsilon(epsilon) });
export const permuteAndFlipEvent = (epsilon) => frozen({ kind: 'permute-and-flip', epsilon: parseEpsilon(epsilon) });
export const epsilonDeltaEvent = (epsilon, delta) => frozen({ kind: 'epsilon-delta', epsilon: nonNegative(epsilon, 'epsilon'), delta: parseDelta(delta) });
export const zcdpEvent = (rho, xi = 0) => frozen({ kind: 'zcdp', rho: nonNegative(rho, 'rho'), xi: nonNegative(xi, 'xi') });
export const treeAggregationEvent = (noiseMultiplier, steps) => frozen({
    kind: 'tree-aggregation',
    noiseMultiplier: parseNoiseMultiplier(noiseMultiplier),
    steps: frozen((typeof steps === 'number' ? [steps] : steps).map((each) => count(each, 'steps', 0))),
});
/** No privacy at all: every accountant answers ∞. */
export const nonPrivateEvent = frozen({ kind: 'non-private' });
export const poissonSampled = (rate, event) => frozen({ kind: 'poisson-sampled', rate: samplingRate(rate, 'rate'), event: eventOf(event) });
export function fixedSizeSampled(populationSize, sampleSize, event) {
    if (sampleSize > populationSize)
        throw invalidArgument('sampleSize', 'at most populationSize');
    return frozen({
        kind: 'fixed-size-sampled',
        populationSize: count(populationSize, 'populationSize'),
        sampleSize: count(sampleSize, 'sampleSize'),
        event,
    });
}
export const truncatedPoissonSampled = (rate, populationSize, largestSample, event) => frozen({
    kind: 'truncated-poisson-sampled',
    rate: samplingRate(rate, 'rate'),
    populationSize: count(populationSize, 'populationSize'),
    largestSample: count(largestSample, 'largestSample'),
    event,
});
export const shuffledReports = (reports, localEpsilon) => frozen({
    kind: 'shuffled-reports',
    reports: count(reports, 'reports'),
    localEpsilon: parseEpsilon(localEpsilon, 'localEpsilon'),
});
export function repeatAndSelect(event, meanRepeats, shape, times = 1) {
    if (shape !== 'poisson' && !(shape > -1 && shape < Infinity))
        throw invalidArgument('shape', "a finite number above -1, or 'poisson'");
    return frozen({
        kind: 'repeat-and-select',
        event,
        ...(count(times, 'times') > 1 && { times }),
        meanRepeats: positive(meanRepeats, 'meanRepeats'),
        shape,
    });
}
export const repeated = (event, times) => frozen({ kind: 'repeated', event: eventOf(event), times: count(times, 'times', 0) });
export const composed = (events) => frozen({ kind: 'composed', events: listOf(events) });
/**
 * Events on parts of the data, each unit being in few of them.
 * @param moved how many parts one neighbour changes: 1 where a unit is in one part and comes, goes or stays there; as many as a unit may be
 * in; and twice that under `replace-one`, for a unit that is replaced may leave its parts for as many others
 */
export const parallel = (events, moved = 1) => frozen({ kind: 'parallel', events: listOf(events), moved: count(moved, 'moved') });
/** An event, for callers whose compiler does not check: a part that is missing would cost nothing. */
function eventOf(event) {
    const given = event;
    if (typeof given !== 'object' || given === null || !('kind' in given)) {
        throw invalidArgument('event', 'an event, such as laplaceEvent(10)');
    }
    return event;
}
function listOf(events) {
    if (!Array.isArray(events))
        throw invalidArgument('events', 'an array of events');
    return frozen(Array.from(events, eventOf));
}
//# sourceMappingURL=event.js.map
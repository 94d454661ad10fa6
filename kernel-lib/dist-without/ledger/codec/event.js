import * as v from 'valibot';
import { partsOf, } from '../../accounting/events/event.js';
import { list, nonNegative, numeric, optional, positive, whole, } from '../../reports/schemas.js';
const epsilon = numeric((value) => value >= 0);
const probability = numeric((value) => value >= 0 && value <= 1);
const rate = numeric((value) => value > 0 && value <= 1);
const noiseMultiplier = numeric((value) => value > 0);
const RELEASES = {
    laplace: { noiseMultiplier },
    gaussian: { noiseMultiplier },
    'discrete-laplace': { scale: positive, sensitivity: whole },
    'discrete-gaussian': { sigma: positive, sensitivity: whole },
    'randomized-response': {
        uniformProbability: numeric((value) => value > 0 && value <= 1),
        categories: numeric((value) => value >= 2 && Number.isSafeInteger(value)),
    },
    exponential: { epsilon },
    'permute-and-flip': { epsilon },
    'epsilon-delta': { epsilon, delta: probability },
    zcdp: { rho: numeric((value) => value >= 0), xi: nonNegative },
    'tree-aggregation': { noiseMultiplier, steps: list(whole, 10_000) },
    'non-private': {},
};
/** One schema for all kinds of a table. */
function oneOfKinds(fields) {
    const options = Object.entries(fields).map(([kind, each]) => v.object({ kind: v.literal(kind), ...each }));
    return v.variant('kind', options);
}
const release = oneOfKinds(RELEASES);
const POISSON_SAMPLED = { 'poisson-sampled': { rate, event: release } };
const SAMPLED = {
    ...POISSON_SAMPLED,
    'fixed-size-sampled': { populationSize: whole, sampleSize: whole, event: release },
    'truncated-poisson-sampled': {
        rate,
        populationSize: whole,
        largestSample: whole,
        event: oneOfKinds({ gaussian: RELEASES.gaussian }),
    },
    'shuffled-reports': { reports: whole, localEpsilon: numeric((value) => value > 0) },
    'repeat-and-select': {
        event: oneOfKinds({ ...RELEASES, ...POISSON_SAMPLED }),
        times: optional(whole),
        meanRepeats: positive,
        shape: v.union([v.literal('poisson'), numeric((value) => value > -1)]),
    },
};
const atomic = oneOfKinds({ ...RELEASES, ...SAMPLED });
/** Deep enough for every event the library makes, and shallow enough that a hostile message cannot exhaust the stack. */
export const DEEPEST_EVENT = 100;
/** How many levels down an event's deepest atom is. */
export function levelsOf(event) {
    let deepest = 0;
    const waiting = [{ part: event, level: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { part, level } = next;
        deepest = Math.max(deepest, level);
        for (const each of partsOf(part))
            waiting.push({ part: each, level: level + 1 });
    }
    return deepest;
}
/** The most parts of one composition: an event with more could not be read again. */
export const MOST_PARTS = 10_000;
/** The whole tree, its atoms at most {@link DEEPEST_EVENT} levels down. */
const event = Array.from({ length: DEEPEST_EVENT }).reduce((part) => oneOfKinds({
    ...RELEASES,
    ...SAMPLED,
    repeated: { event: part, times: whole },
    composed: { events: list(part, MOST_PARTS) },
    parallel: {
        events: list(part, MOST_PARTS),
        moved: numeric((value) => value >= 1 && Number.isSafeInteger(value)),
    },
}), atomic);
const COMPOUND = ['repeated', 'composed', 'parallel'];
const KNOWN = new Set([...Object.keys(RELEASES), ...Object.keys(SAMPLED), ...COMPOUND]);
const kindOf = (data) => typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
/** An event of which nothing is known: (0, 1)-DP, which every mechanism is. Every accountant then proves nothing. */
export const UNKNOWN_EVENT = Object.freeze({
    kind: 'epsilon-delta',
    epsilon: 0,
    delta: 1,
});
/** A kind of event that is unknown here, as of a later version, anywhere in the tree; undefined where all are known. */
function unknownKind(data) {
    const waiting = [{ data, level: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { data: part, level } = next;
        const kind = kindOf(part);
        if (typeof kind !== 'string' || level > DEEPEST_EVENT + 2)
            continue;
        if (!KNOWN.has(kind))
            return kind.slice(0, 100);
        const { event: inner, events } = part;
        if (inner !== undefined)
            waiting.push({ data: inner, level: level + 1 });
        if (Array.isArray(events) && events.length <= MOST_PARTS) {
            for (const each of events)
                waiting.push({ data: each, level: level + 1 });
        }
    }
    return undefined;
}
/** An event out of untrusted data: the event, or the kind in it that is unknown here, or undefined where it is malformed. */
export function decodeEvent(data) {
    const unknown = unknownKind(data);
    if (unknown !== undefined)
        return { unknown };
    const checked = v.safeParse(event, data, { abortEarly: true });
    return checked.success ? { event: checked.output } : undefined;
}
//# sourceMappingURL=event.js.map
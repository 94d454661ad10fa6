import { composed, repeated } from '../accounting/events/event.js';
/** A release that claims no privacy; it lies outside every budget, and nothing is proven about the data from then on. */
export const isNonPrivate = (entry) => entry.event.kind === 'non-private';
/** How many releases the entries are, as people count them: a run is one, however many steps and entries it has. */
export const countReleases = (entries) => entries.reduce((sum, { id, kind, run, times }) => sum + (kind === 'release' ? times : id === run ? 1 : 0), 0);
/** What events are compared by: equal texts did the same to the data. */
export const eventKey = (event) => JSON.stringify(event);
const sameEvent = (first, second) => first === second || eventKey(first) === eventKey(second);
/**
 * Whether an event made twice costs twice what it costs once, and not what a run of two steps does. Sampled events are no such ones:
 * released one by one, each is charged by itself, while a run of them was bought whole.
 */
const costsByItself = (event) => {
    if (event.kind === 'composed' || event.kind === 'parallel')
        return event.events.every(costsByItself);
    return event.kind === 'repeated' ? costsByItself(event.event) : !('event' in event);
};
/** Whether two releases are the same one made again, so that they can be kept as one with a count. `later` is a single one. */
export const isRepeat = (earlier, later) => earlier.kind === 'release' &&
    later.kind === 'release' &&
    earlier.label === later.label &&
    earlier.mechanism === later.mechanism &&
    earlier.random === later.random &&
    earlier.analyst === later.analyst &&
    earlier.notebook === later.notebook &&
    earlier.dataset === later.dataset &&
    earlier.scale === later.scale &&
    earlier.claim.epsilon === later.claim.epsilon * earlier.times &&
    earlier.claim.delta === Math.min(1, later.claim.delta * earlier.times) &&
    sameEvent(earlier.event, later.event) &&
    costsByItself(later.event);
/** A release once more: what `times` of them claim together is the sum of what each claims. `later` is a single one. */
export function repeatedEntry(earlier, later) {
    const times = earlier.times + 1;
    const epsilon = (later.claim.epsilon * times);
    const delta = Math.min(1, later.claim.delta * times);
    return Object.freeze({ ...later, id: earlier.id, times, claim: Object.freeze({ epsilon, delta }) });
}
/** All that an entry did to the data: what was done once, and then each of its `times`. */
export function entryEvent({ event, start, times }) {
    const steps = times === 1 ? event : repeated(event, times);
    return start === undefined ? steps : composed(times === 0 ? [start] : [start, steps]);
}
/** Everything the entries did to the data, the releases without privacy left out. */
export const totalEvent = (entries) => composed(entries.filter((entry) => !isNonPrivate(entry)).map(entryEvent));
/**
 * Steps of the event that runs have paid for and not used: they are free for later steps of the same event, whatever was released in
 * between. What was bought is on the filter's account for good, so that a step that was not drawn may be drawn later; its price given
 * back would not be a valid filter.
 */
export function prepaidSteps(entries, step) {
    const key = eventKey(step);
    const inUse = new Map();
    let bought = 0;
    for (const { event, times, run, progress } of entries) {
        if (run === undefined || progress === undefined || (event !== step && eventKey(event) !== key))
            continue;
        bought += times;
        inUse.set(run, progress.state === 'running' ? progress.allotted : progress.taken);
    }
    for (const steps of inUse.values())
        bought -= steps;
    return Math.max(0, bought);
}
//# sourceMappingURL=entry.js.map
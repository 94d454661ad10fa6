import { parallel } from '../events/event.js';
export const choiceOf = (events) => parallel(events);
/** The events of which a neighbour can change one. */
export const choicesOf = (event) => event.kind === 'parallel' ? event.events : [event];
export const NONE = Object.freeze({ kind: 'none' });
/** The same events, each distinct one once. */
export function distinct(events) {
    const counts = new Map();
    const keys = new Map();
    for (const { event, times } of events) {
        if (times === 0)
            continue;
        const key = keys.get(event) ?? JSON.stringify(event);
        keys.set(event, key);
        const known = counts.get(key);
        if (known === undefined)
            counts.set(key, { event, times });
        else
            known.times += times;
    }
    return [...counts.values()];
}
/** Every event of a loss, for a bound from one side, with its own stack: the tree may be a million levels deep. */
export function* eventsOf(root, sense = 'upper') {
    const stack = [{ loss: root, times: 1 }];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        const { loss, times } = top;
        if (loss.kind === 'both')
            stack.push({ loss: loss.first, times }, { loss: loss.second, times });
        else if (loss.kind === 'times')
            stack.push({ loss: loss.loss, times: times * loss.times });
        else if (loss.kind === 'event')
            yield { event: loss.event, times };
        else if (loss.kind === 'worst')
            for (const part of loss[sense])
                yield { event: part.event, times: times * part.times };
    }
}
/** Whether some of a loss is known by bounds alone, one from each side. */
export function isOneSided(root) {
    const stack = [root];
    for (let loss = stack.pop(); loss !== undefined; loss = stack.pop()) {
        if (loss.kind === 'worst' && loss.upper !== loss.lower)
            return true;
        if (loss.kind === 'both')
            stack.push(loss.first, loss.second);
        else if (loss.kind === 'times')
            stack.push(loss.loss);
    }
    return false;
}
/** Composition and repetition of losses that are kept as events, whatever their price. */
export const LOSSES = {
    zero: NONE,
    compose: (first, second) => first === NONE ? second : second === NONE ? first : { kind: 'both', first, second },
    repeat: (loss, times) => (loss === NONE ? NONE : { kind: 'times', loss, times }),
};
//# sourceMappingURL=loss.js.map
import { invalidArgument, PrivacyError } from '../../core/errors.js';
import { delta as parseDelta, nonNegative } from '../../core/quantities.js';
import { partsOf } from '../events/event.js';
/**
 * The one fold over an event tree. It keeps its own stack, so that a tree a million levels deep is as good as a flat one,
 * and takes each distinct frozen event's loss once.
 */
export function lossOf(algebra, root) {
    const add = (first, second) => algebra.compose(first, second);
    const worst = (first, second) => algebra.worst(first, second);
    const seen = new Map();
    const atomic = (event) => {
        const known = seen.get(event);
        if (known !== undefined)
            return known;
        const loss = algebra.of(event);
        if (loss === undefined) {
            const message = `the ${algebra.name} accountant has no bound for a ${event.kind} event under ${algebra.relation}`;
            throw new PrivacyError('unsupported-event', { accountant: algebra.name, event: event.kind }, message);
        }
        seen.set(event, loss);
        return loss;
    };
    const frameOf = (events, times, join) => ({
        times,
        events,
        join,
        next: 0,
        loss: algebra.zero,
    });
    const top = frameOf([root], 1, add);
    const stack = [top];
    for (;;) {
        const frame = stack[stack.length - 1] ?? top;
        const event = frame.next < frame.events.length ? eventAt(frame.events, frame.next++) : undefined;
        if (event === undefined) {
            stack.pop();
            const below = stack[stack.length - 1];
            if (below === undefined)
                return top.loss;
            const loss = frame.times === 1 ? frame.loss : frame.times === 0 ? algebra.zero : algebra.repeat(frame.loss, frame.times);
            below.loss = below.join(below.loss, loss);
        }
        else if (event.kind === 'composed' || event.kind === 'repeated') {
            stack.push(frameOf(partsOf(event), event.kind === 'repeated' ? event.times : 1, add));
        }
        else if (event.kind === 'parallel') {
            // No unit is in more parts than there are.
            stack.push(frameOf(event.events, Math.min(event.moved, event.events.length), worst));
        }
        else {
            frame.loss = frame.join(frame.loss, atomic(event));
        }
    }
}
/** A part of a tree that is missing must not end it: what comes after would be forgotten. */
function eventAt(events, index) {
    const event = events[index];
    if (typeof event !== 'object' || event === null || !('kind' in event)) {
        throw invalidArgument('event', 'made of events: laplaceEvent(…), composed([…]), and their kin');
    }
    return event;
}
/** The profile with its questions parsed once, for every accountant: δ in [0, 1), ε at least 0. */
const asked = (profile) => ({
    ...profile,
    epsilon: (delta) => profile.epsilon(parseDelta(delta)),
    delta: (epsilon) => profile.delta(epsilon === Infinity ? epsilon : nonNegative(epsilon, 'epsilon')),
});
/** Makes an accountant of a loss algebra. */
export const accountant = (algebra) => Object.freeze({
    name: algebra.name,
    relation: algebra.relation,
    adaptive: algebra.adaptive,
    profile: (event) => asked(algebra.profile(lossOf(algebra, event))),
});
//# sourceMappingURL=accountant.js.map
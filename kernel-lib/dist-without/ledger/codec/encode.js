import { entryEvent, eventKey } from '../entry.js';
import { EARLIER_RELEASES, MOST_ENTRIES } from './wire.js';
/** One entry in its wire form. */
export function kindOf(entry) {
    const { analyst, claim, dataset, event, kind, mechanism, notebook, random, scale, start } = entry;
    return {
        kind,
        mechanism,
        event,
        ...(start !== undefined && { start }),
        claim: [claim.epsilon === Infinity ? null : claim.epsilon, claim.delta],
        scale,
        random,
        ...(analyst !== undefined && { analyst }),
        ...(notebook !== undefined && { notebook }),
        ...(dataset !== undefined && { dataset }),
    };
}
export function rowOf({ id, label, times, at, run, progress }, kind) {
    if (run === undefined)
        return [id, label, kind, times, at];
    if (progress === undefined)
        return [id, label, kind, times, at, run, null];
    const { asked, steps, allotted, taken, state } = progress;
    return [id, label, kind, times, at, run, [asked, steps, allotted, taken, state]];
}
/**
 * The earliest entries, merged to one for each event and noise. The sums lose nothing that an accountant that only adds could tell; where the
 * order of releases counts, what is shown of so long a ledger may differ a little from what its filter proves.
 */
function merged(earliest) {
    const byKind = new Map();
    for (const entry of earliest) {
        const once = entry.start === undefined ? entry : { ...entry, event: entryEvent(entry), times: 1 };
        const { id, mechanism, event, claim, scale, random, times, at } = once;
        const key = `${mechanism} ${String(scale)} ${random} ${eventKey(event)}`;
        const known = byKind.get(key);
        byKind.set(key, {
            id: known?.id ?? id,
            kind: 'release',
            label: EARLIER_RELEASES,
            mechanism,
            event,
            claim: {
                epsilon: (claim.epsilon + (known?.claim.epsilon ?? 0)),
                delta: Math.min(1, claim.delta + (known?.claim.delta ?? 0)),
            },
            scale,
            random,
            times: times + (known?.times ?? 0),
            at,
        });
    }
    return [...byKind.values()];
}
/** Encodes a message as JSON-safe data, for a MIME bundle. */
export function encodeLedger({ leftOut: _, ...message }) {
    const surplus = message.entries.length - MOST_ENTRIES;
    const entries = surplus > 0 ? [...merged(message.entries.slice(0, surplus)), ...message.entries.slice(surplus)] : message.entries;
    const kinds = [];
    const indices = new Map();
    const rows = entries.map((entry) => {
        const kind = kindOf(entry);
        const text = JSON.stringify(kind);
        let index = indices.get(text);
        if (index === undefined) {
            index = kinds.push(kind) - 1;
            indices.set(text, index);
        }
        return rowOf(entry, index);
    });
    return { ...message, kinds, entries: rows };
}
//# sourceMappingURL=encode.js.map
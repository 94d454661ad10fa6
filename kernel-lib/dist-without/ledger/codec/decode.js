import * as v from 'valibot';
import { PrivacyError } from '../../core/errors.js';
import { decodeReports } from '../../reports/codec.js';
import { list, nonNegative, nullable, numeric, object, oneOf, share, text, whole, } from '../../reports/schemas.js';
import { PERIODS } from '../period.js';
import { decodeEvent, UNKNOWN_EVENT } from './event.js';
import { MOST_ENTRIES } from './wire.js';
import { fromVersion1 } from './v1.js';
const claim = v.tuple([v.nullable(nonNegative), share]);
const kind = v.object({
    kind: v.picklist(['release', 'run']),
    mechanism: text,
    event: v.unknown(),
    start: v.exactOptional(v.unknown()),
    claim,
    scale: nonNegative,
    random: v.picklist(['secure', 'seeded']),
    analyst: v.exactOptional(text),
    notebook: v.exactOptional(text),
    dataset: v.exactOptional(text),
});
const progress = v.tuple([whole, whole, whole, whole, oneOf(['running', 'done', 'stopped'])]);
const row = v.union([
    v.strictTuple([text, text, whole, whole, nonNegative]),
    v.strictTuple([text, text, whole, whole, nonNegative, text, v.nullable(progress)]),
]);
const refusal = object({
    label: text,
    requested: object({ epsilon: nullable(nonNegative), delta: share }),
    spent: nullable(nonNegative),
    after: nullable(nonNegative),
    remedy: text,
    times: whole,
    at: nonNegative,
});
/** What all versions of the message have in common. */
const terms = {
    session: text,
    sequence: whole,
    dataset: v.object({ name: text, version: text }),
    unit: text,
    relation: oneOf(['add-or-remove-one', 'replace-one', 'zero-out']),
    budget: v.object({
        epsilon: numeric((value) => value > 0),
        delta: numeric((value) => value >= 0 && value < 1),
        reserve: v.exactOptional(numeric((value) => value > 0)),
        deltaShare: v.exactOptional(numeric((value) => value >= 0 && value <= 0.9)),
        every: v.exactOptional(oneOf(PERIODS)),
        practice: v.exactOptional(v.boolean()),
    }),
    accountant: text,
    place: v.exactOptional(text),
    analyst: v.exactOptional(text),
    spentInAll: v.exactOptional(v.nullable(nonNegative)),
    warnAt: share,
    refusals: v.exactOptional(list(refusal, 100)),
};
const payload = v.pipe(v.object({
    version: v.literal(2),
    ...terms,
    kinds: list(kind, 2 * MOST_ENTRIES),
    entries: list(row, 2 * MOST_ENTRIES),
    reports: list(v.unknown(), 500),
}), 
// Every accountant but the sum of ε's needs a δ.
v.check(({ accountant, budget }) => accountant === 'pure' || budget.delta > 0));
const malformed = () => new PrivacyError('malformed-message', { expected: 'an epsbook ledger message, version 1 or 2' }, 'the message is not an epsbook ledger message of version 1 or 2');
/** Reads a message's events, each object once, and notes the kinds that are unknown here. Throws what is malformed. */
class Events {
    unknown = new Set();
    #read = new Map();
    /** The event, or the one of which nothing is known. */
    of(data) {
        let event = this.#read.get(data);
        if (event === undefined) {
            const decoded = decodeEvent(data);
            if (decoded === undefined)
                throw malformed();
            if (decoded.unknown !== undefined)
                this.unknown.add(decoded.unknown);
            event = decoded.event ?? UNKNOWN_EVENT;
            this.#read.set(data, event);
        }
        return event;
    }
}
const checkedKind = (each, events) => {
    const { start, ...rest } = each;
    return { ...rest, event: events.of(each.event), ...(start !== undefined && { start: events.of(start) }) };
};
function progressOf([asked, steps, allotted, taken, state]) {
    return Object.freeze({ asked, steps, allotted, taken, state });
}
/** One entry out of its wire form. */
function entryOf([id, label, , times, at, run, progress], wire) {
    const { claim: claimed, ...rest } = wire;
    const [epsilon, delta] = claimed;
    return Object.freeze({
        id,
        label,
        ...rest,
        times,
        at,
        claim: Object.freeze({ epsilon: (epsilon ?? Infinity), delta: delta }),
        ...(run !== undefined && { run }),
        ...(progress !== undefined && progress !== null && { progress: progressOf(progress) }),
    });
}
const checked = (schema, data) => {
    const result = v.safeParse(schema, data, { abortEarly: true });
    if (!result.success)
        throw malformed();
    return result.output;
};
function parsed(data) {
    const versioned = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
    const { kinds, entries, reports, ...rest } = checked(payload, versioned === 1 ? fromVersion1(data) : data);
    const events = new Events();
    const known = kinds.map((each) => checkedKind(each, events));
    const decoded = entries.map((each) => {
        const shared = known[each[2]];
        if (shared === undefined)
            throw malformed();
        return entryOf(each, shared);
    });
    const read = decodeReports(reports);
    const leftOut = events.unknown.size + read.leftOut.length === 0
        ? undefined
        : Object.freeze({ events: Object.freeze([...events.unknown]), reports: Object.freeze(read.leftOut) });
    return Object.freeze({
        ...rest,
        entries: Object.freeze(decoded),
        reports: Object.freeze(read.reports),
        ...(leftOut !== undefined && { leftOut }),
    });
}
/**
 * Decodes what arrived under the ledger's MIME type, as an object or as a JSON string; both are untrusted. Kinds of events and reports
 * that are unknown here are left out, and `leftOut` names them. Messages of version 1 are still read.
 * Throws `malformed-message` for anything else, and never another error.
 */
export function decodeLedger(data) {
    try {
        return parsed(typeof data === 'string' ? JSON.parse(data) : data);
    }
    catch {
        throw malformed(); // also an accessor or proxy that throws while it is read, and text that is no JSON
    }
}
/** One entry out of what {@link entryToJson} made of it, or throws `malformed-message`: for stores. An event must be one known here. */
export function entryFromJson(data) {
    try {
        const [shared, each] = checked(v.tuple([kind, row]), data);
        const events = new Events();
        const entry = entryOf(each, checkedKind(shared, events));
        if (events.unknown.size > 0)
            throw malformed();
        return entry;
    }
    catch {
        throw malformed();
    }
}
//# sourceMappingURL=decode.js.map
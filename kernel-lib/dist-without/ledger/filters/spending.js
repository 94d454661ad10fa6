import { addUp, roundDown, roundUp } from '../../core/rounding.js';
import { leastNonPositive } from '../../accounting/special/root.js';
import { greatestGaussian, logGaussian } from './gaussian-curve.js';
import { chargeOf, excessOf, roomAfter, widened } from './item-charge.js';
/** A list of releases: an item, and the list before it. Immutable; what is dear to work out is worked out when it is asked for. */
export class Spending {
    terms;
    last;
    reserve;
    /** Where ln γ may be after it. */
    range;
    /** Σd. */
    shared;
    /** Σε while only pure releases were made, else ∞. */
    pure;
    #isAdmitted;
    #room;
    constructor(terms, last, 
    /** What is left of the reserve. */
    reserve) {
        this.terms = terms;
        this.last = last;
        this.reserve = reserve;
        const { epsilon } = terms.budget;
        this.range = { low: epsilon, high: epsilon };
        this.shared = this.pure = 0;
        if (last === undefined)
            return;
        const { item, role, before } = last;
        const free = role === 'reserved';
        this.range = free ? before.range : widened(before.range, item);
        this.shared = item.d === 0 ? before.shared : addUp(before.shared, item.d);
        this.pure = free ? before.pure : item.kind === 'pure' ? addUp(before.pure, lossOf(item)) : Infinity;
    }
    /** Nothing yet but the reserve. */
    static none(terms) {
        const none = new Spending(terms, undefined, 0);
        const { reserve } = terms.budget;
        if (reserve === undefined)
            return none;
        const item = { kind: 'pure', epsilon: reserve, bounded: Infinity, d: 0, times: 1 };
        return new Spending(terms, { item, role: 'reserve', before: none }, reserve);
    }
    /** The list with one more, admitted or not. */
    with(item) {
        const { terms, reserve } = this;
        const loss = lossOf(item);
        if (loss <= reserve)
            return new Spending(terms, { item, role: 'reserved', before: this }, Math.max(0, roundDown(reserve - loss)));
        const share = roundDown(Math.max(0, terms.share - this.shared)) / 2;
        const charged = item.kind === 'run' && this.last !== undefined ? { ...item, d: share } : item;
        return new Spending(terms, { item: charged, role: 'charged', before: this }, reserve);
    }
    /** Whether the budget admits the list. */
    get isAdmitted() {
        return (this.#isAdmitted ??= this.#admits());
    }
    /** μ² of the most Gaussian noise that is still admitted; negative where the list itself is not. */
    get room() {
        return (this.#room ??= this.#roomLeft());
    }
    #admits() {
        const { last, terms } = this;
        if (last === undefined)
            return true;
        if (this.shared > terms.share)
            return false;
        if (last.role === 'reserved')
            return last.before.isAdmitted;
        if (this.pure <= terms.budget.epsilon)
            return true;
        const { room, range } = last.before;
        return room >= 0 && excessOf(last.item, 0, room, range, terms) <= 0;
    }
    #roomLeft() {
        if (!this.isAdmitted)
            return -1;
        // Back to a list whose room is known, and forward from there, equal releases in a row at once.
        const items = [];
        let known = this;
        for (; known.last !== undefined && known.#room === undefined; known = known.last.before)
            if (known.last.role !== 'reserved')
                merge(items, known.last.item);
        let { range } = known;
        let pure = known.pure;
        let room = (known.#room ??= greatestGaussian(this.terms.budget.epsilon, this.terms.logRest));
        for (const item of items.reverse()) {
            room = roomAfter(item, room, range, this.terms);
            range = widened(range, item);
            pure += lossOf(item);
            if (pure < Infinity && range.low >= 0)
                room = Math.max(room, greatestGaussian(range.low, this.terms.logRest));
        }
        return room;
    }
    /** What is charged, in order, equal pure releases in a row as one; or all releases, had no reserve been set aside. */
    items(withReserve) {
        const items = [];
        for (let { last } = this; last !== undefined; { last } = last.before) {
            if (last.role === (withReserve ? 'reserved' : 'reserve'))
                continue;
            merge(items, last.item);
        }
        return items.reverse();
    }
    /** The least ε that, fixed in advance, would have admitted the list, at the same δ; ∞ where none would. */
    spent() {
        if (this.shared > this.terms.share)
            return Infinity;
        const bare = leastEpsilon(this.items(false), this.terms);
        return this.terms.budget.reserve === undefined ? bare : Math.min(bare, leastEpsilon(this.items(true), this.terms));
    }
}
/** The greatest loss of an item. */
const lossOf = (item) => (item.kind === 'pure' ? roundUp(item.epsilon * item.times) : Infinity);
/** Puts an item before those of a list that is last first. */
function merge(items, item) {
    const next = items[items.length - 1];
    const joined = next && joinedItem(item, next);
    if (joined === undefined)
        items.push(item);
    else
        items[items.length - 1] = joined;
}
/** Two items in a row as one. */
function joinedItem(first, second) {
    if (first.kind === 'gaussian' && second.kind === 'gaussian')
        return { kind: 'gaussian', m: roundUp(first.m + second.m), d: roundUp(first.d + second.d) };
    return first.kind === 'pure' &&
        second.kind === 'pure' &&
        first.epsilon === second.epsilon &&
        first.bounded === second.bounded
        ? { ...first, d: roundUp(first.d + second.d), times: first.times + second.times }
        : undefined;
}
/** ε's beyond which a list is not worth an ε. */
const GREATEST_EPSILON = 1e6;
/** How close to the least ε is looked. */
const PRECISION = 1e-13;
function leastEpsilon(items, terms) {
    const [first] = items;
    if (first === undefined)
        return 0;
    if (items.length === 1 && first.kind === 'run' && first.d === 0)
        return terms.run(first).epsilon();
    // What comes after the first release that may lose anything costs the same at every ε.
    const turn = items.findIndex(({ kind }) => kind !== 'pure');
    const after = items.slice((turn < 0 ? items.length : turn) + 1);
    const m = after.reduceRight((sum, item) => chargeOf(item, sum, { low: -Infinity, high: Infinity }, terms), 0);
    if (!(m < Infinity))
        return Infinity;
    const before = items.slice(0, items.length - after.length);
    const excess = (epsilon) => excessAt(epsilon, before, m, terms);
    let high = terms.budget.epsilon;
    while (!(excess(high) <= 0)) {
        high *= 2;
        if (high > GREATEST_EPSILON)
            return Infinity;
    }
    let low = high;
    for (let rounds = 0; excess(low) <= 0 && rounds < 60; rounds++) {
        high = low;
        low /= 2;
    }
    return excess(low) <= 0 ? high : leastNonPositive(excess, low, high, PRECISION);
}
/** How far a list is from being admitted at ε, when Gaussian noise of μ² = m comes after it; at most 0 where it is. */
function excessAt(epsilon, items, m, terms) {
    const ranges = [];
    let range = { low: epsilon, high: epsilon };
    for (const item of items) {
        ranges.push(range);
        range = widened(range, item);
    }
    // The corollary: pure releases leave a Gaussian budget for what they leave of ε.
    let sum = m;
    for (let k = items.length - 1; k >= 0; k--) {
        const item = items[k];
        const { low, high } = k + 1 < items.length ? ranges[k + 1] : range;
        if (high < Infinity && low >= 0 && logGaussian(sum, low) <= terms.logRest)
            return -Number.MIN_VALUE;
        if (k === 0)
            return excessOf(item, sum, greatestGaussian(epsilon, terms.logRest), ranges[0], terms);
        sum = chargeOf(item, sum, ranges[k], terms);
        if (sum === Infinity)
            return Infinity;
    }
    return 0;
}
//# sourceMappingURL=spending.js.map
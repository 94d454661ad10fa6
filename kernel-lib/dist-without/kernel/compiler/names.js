import { TYPE, VALUE } from './declaration.js';
/** The names that earlier cells have declared: by a cell that failed, those it came to. */
export class Names {
    scope;
    #settled = new Map();
    #pending;
    /** @param scope where the values lie */
    constructor(scope) {
        this.scope = scope;
    }
    /** The names there are now. */
    current() {
        if (this.#pending === undefined)
            return this.#settled;
        const now = new Map(this.#settled);
        for (const [name, entry] of this.#pending.names)
            if (this.#wasReached(name, entry, this.#pending))
                now.set(name, entry);
        return now;
    }
    /** Enters a cell that is about to run. */
    begin(declared) {
        this.#settled = this.current();
        const names = new Map();
        for (const [name, entry] of declared) {
            // A type beside a value of an earlier cell, or a value beside a type, leaves the other what it was.
            const before = this.#settled.get(name);
            const isOther = before !== undefined && (before.meaning & entry.meaning) === 0;
            names.set(name, isOther ? { ...entry, meaning: VALUE | TYPE } : entry);
        }
        const before = new Map([...names.keys()].filter((name) => name in this.scope).map((name) => [name, this.scope[name]]));
        this.#pending = { names, before, succeeded: false };
    }
    /** Notes that the latest cell has run to its end. */
    succeeded() {
        if (this.#pending !== undefined)
            this.#pending.succeeded = true;
    }
    #wasReached(name, { meaning, kind }, { succeeded, before }) {
        if (succeeded || (meaning & VALUE) === 0 || kind === 'import' || kind === 'ambient')
            return true;
        return name in this.scope && (!before.has(name) || !Object.is(before.get(name), this.scope[name]));
    }
}
//# sourceMappingURL=names.js.map
/** What was released before, so that asking for it again is free; a new version of the data makes it stale. */
export class Recall {
    #ledger;
    /** As it was given out, in this process: a store may give back a copy. */
    #here = new Map();
    constructor(ledger) {
        this.#ledger = ledger;
    }
    /**
     * @param version of the data
     * @param key all of what was asked
     * @param revive makes what the store gives back whole again
     */
    find(version, key, revive = (kept) => kept) {
        const whole = keyOf(version, key);
        if (this.#here.has(whole))
            return this.#here.get(whole);
        const kept = this.#ledger.recall(whole);
        if (kept === undefined)
            return undefined;
        const revived = revive(kept);
        this.#here.set(whole, revived);
        return revived;
    }
    /** @param plain what the store is to keep, where that is not `released` itself */
    keep(version, key, released, plain = released) {
        const whole = keyOf(version, key);
        this.#here.set(whole, released);
        this.#ledger.keep(whole, plain);
    }
}
const keyOf = (version, key) => JSON.stringify([version, key]);
//# sourceMappingURL=recall.js.map
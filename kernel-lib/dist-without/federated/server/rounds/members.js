/** How long a client that said nothing is taken to be there, in milliseconds: longer than it may wait for work in one request. */
const PRESENCE = 60_000;
/** Who is there: a client is, when it was heard of lately, and since it was last missing from a round. */
export class Members {
    ids;
    #indices;
    #heard = new Map();
    #missing = new Set();
    constructor(ids) {
        this.ids = ids;
        this.#indices = new Map(ids.map((id, index) => [id, index]));
    }
    has(id) {
        return this.#indices.has(id);
    }
    /** A client's place in the list, which its training's seed follows from. */
    indexOf(id) {
        return this.#indices.get(id) ?? 0;
    }
    heard(id) {
        this.#heard.set(id, Date.now());
        this.#missing.delete(id);
    }
    /** A round ended without it: it is not there until it is heard of again. */
    missed(id) {
        this.#heard.delete(id);
        this.#missing.add(id);
    }
    isMissing(id) {
        return this.#missing.has(id);
    }
    /** Those that are there, in the order of the list. */
    present() {
        const since = Date.now() - PRESENCE;
        return this.ids.filter((id) => (this.#heard.get(id) ?? 0) >= since);
    }
}
//# sourceMappingURL=members.js.map
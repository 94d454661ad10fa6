import { randomUUID } from 'node:crypto';
import { PrivacyError } from '../../../core/errors.js';
import { getWeights, putWeights, weightsOf, } from '../../../weights/index.js';
/**
 * All that a federation knows, on disk: documents in the ledgers' database, weights in a blob store. A round ends in one transaction, so that
 * a server that is killed finds either the round with the updates that came, or the next.
 */
export class Journal {
    #documents;
    #blobs;
    #layout;
    #space;
    constructor(documents, blobs, name, layout) {
        this.#documents = documents;
        this.#blobs = blobs;
        this.#layout = layout;
        this.#space = `federation/${name}`;
    }
    get place() {
        return this.#documents.place;
    }
    // ---- the federation and its state
    /** What the federation is; begun with the given one where it is new. */
    begun(record) {
        const fresh = { run: randomUUID(), ...record };
        this.#documents.write([{ space: this.#space, key: 'federation', value: fresh, fresh: true }]);
        return this.#documents.get(this.#space, 'federation');
    }
    async state() {
        const record = this.#documents.get(this.#space, 'state');
        if (record === undefined)
            return undefined;
        const memory = await Promise.all(Object.entries(record.memory).map(async ([name, hash]) => {
            const { values } = await this.weights(hash);
            return [name, Float64Array.from(values)];
        }));
        const state = {
            round: record.round,
            weights: await this.weights(record.weights),
            memory: Object.fromEntries(memory),
        };
        return { state, hashes: record, ...(record.clipNorm !== undefined && { clipNorm: record.clipNorm }) };
    }
    /** Keeps the blobs of a state; they count once {@link advance} names them. */
    async keep(state, clipNorm) {
        const memory = await Promise.all(Object.entries(state.memory).map(async ([name, values]) => [name, await putWeights(this.#blobs, weightsOf(this.#layout, values))]));
        const hashes = { weights: await putWeights(this.#blobs, state.weights), memory: Object.fromEntries(memory) };
        return { state, hashes, ...(clipNorm !== undefined && { clipNorm }) };
    }
    /**
     * Ends a round and begins the next, in one transaction: the new state, what is kept of the round, who takes part in the next.
     * @throws PrivacyError `store-unavailable` where another server has ended the round
     */
    advance(kept, past, next, superseded) {
        const { hashes, state, clipNorm } = kept;
        const space = this.#space;
        const record = { round: state.round, ...hashes, ...(clipNorm !== undefined && { clipNorm }) };
        const updates = [...this.updates()];
        const changes = [
            { space, key: 'state', value: record },
            next === undefined ? { space, key: 'round', removed: true } : { space, key: 'round', value: next },
            ...updates.map(([key]) => ({ space: `${space}/update`, key, removed: true })),
            ...updates.map(([key, { round }]) => ({ space: `${space}/counted`, key, value: round })),
            ...superseded.map((key) => ({ space: `${space}/superseded`, key, value: true })),
        ];
        if (past !== undefined)
            changes.push({ space: `${space}/history`, key: String(past.round), value: past, fresh: true });
        if (!this.#documents.write(changes)) {
            const { place } = this;
            const problem = 'is used by another server of the same federation';
            throw new PrivacyError('store-unavailable', { store: place, problem }, `the store ${place} ${problem}; end one of them`);
        }
    }
    open() {
        return this.#documents.get(this.#space, 'round');
    }
    begin(round) {
        this.#documents.write([{ space: this.#space, key: 'round', value: round }]);
    }
    history() {
        return [...this.#documents.all(`${this.#space}/history`).values()].sort((one, other) => one.round - other.round);
    }
    // ---- updates
    /** The updates that were taken, by client. */
    updates() {
        return this.#documents.all(`${this.#space}/update`);
    }
    /** Takes an update down, durably. @returns false where the client has one already */
    take(client, update) {
        return this.#documents.write([
            { space: `${this.#space}/update`, key: client, value: update, fresh: true },
            // The same bytes may have come before, too early to be taken.
            { space: `${this.#space}/superseded`, key: update.blob, removed: true },
        ]);
    }
    /** The newest round of which an update of each client counted. */
    counted() {
        return this.#documents.all(`${this.#space}/counted`);
    }
    /** Takes down that a blob is to be forgotten: nothing names it. */
    discard(key) {
        this.#documents.write([{ space: `${this.#space}/superseded`, key, value: true }]);
    }
    putBlob(bytes) {
        return this.#blobs.put(bytes);
    }
    async blob(hash) {
        const bytes = await this.#blobs.get(hash);
        if (bytes === undefined)
            throw this.#missing();
        return bytes;
    }
    async weights(hash) {
        const weights = await getWeights(this.#blobs, hash);
        if (weights === undefined)
            throw this.#missing();
        return weights;
    }
    #missing() {
        const problem = 'has lost weights that its journal names';
        return new PrivacyError('store-unavailable', { store: this.place, problem }, `the store ${this.place} ${problem}`);
    }
    /** Forgets blobs that no longer count, those of a server before that was killed too. */
    async sweep() {
        const space = `${this.#space}/superseded`;
        for (const key of this.#documents.all(space).keys()) {
            await this.#blobs.delete(key);
            this.#documents.write([{ space, key, removed: true }]);
        }
    }
    // ---- tokens
    /** Takes down that a token was used. @returns false where it was used before, by this server or one before it */
    useToken(client, jti, until) {
        return this.#documents.note(`${this.#space}/token`, `${client}/${jti}`, until);
    }
    /** Forgets tokens that have expired. */
    forgetTokens(now) {
        const space = `${this.#space}/token`;
        const expired = [...this.#documents.all(space)].filter(([, until]) => Number(until) < now);
        if (expired.length > 0)
            this.#documents.write(expired.map(([key]) => ({ space, key, removed: true })));
    }
    close() {
        this.#documents.close();
    }
}
//# sourceMappingURL=journal.js.map
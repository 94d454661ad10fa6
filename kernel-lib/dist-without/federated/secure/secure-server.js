import { combine } from 'shamir-secret-sharing';
import { PrivacyError } from '../../core/errors.js';
import { indexBytes, indexOf, indicesBytes, packed, unpacked } from './bytes.js';
import { protocolError, publicKeyOf, rawPublic } from './keys.js';
import { addMask } from './masks.js';
import { neighborsOf } from './plan.js';
import { maskingKeyOf, maskKey, SECRET } from './secure-client.js';
const isSame = (one, other) => Buffer.from(one).equals(other);
/** Keeps a copy of what one client sent for another. */
function post(boxes, to, from, bytes) {
    const box = boxes.get(to) ?? new Map();
    box.set(from, bytes.slice());
    boxes.set(to, box);
}
/** All that was sent for a client: pairs of the sender's index and what it sent. */
const delivery = (boxes, to) => packed([...(boxes.get(to) ?? [])].flatMap(([from, bytes]) => [indexBytes(from), bytes]));
/**
 * The server of one round of secure aggregation: passes sealed shares and vouchers on, adds masked numbers up, and takes off the masks once enough clients
 * have given shares. It sees nobody's numbers, and with fewer clients than the threshold no sum either.
 */
export class SecureServer {
    #plan;
    #neighbors;
    #maskPublic = new Map();
    /** What was sealed for each client, by whom. */
    #boxes = new Map();
    #sum;
    #inputs = new Set();
    /** What vouches for the list of survivors, by whom it is for and whom it is of. */
    #vouchers = new Map();
    #shares = new Map();
    #answered = new Set();
    constructor(plan) {
        this.#plan = plan;
        this.#neighbors = neighborsOf(plan);
        this.#sum = new Uint32Array(plan.size);
    }
    /** Takes a client's step 1. */
    takeShares(message) {
        const parts = unpacked(message);
        const from = indexOf(parts[0], this.#plan.members.length);
        const neighbors = this.#neighbors[from];
        if (parts.length !== 2 + neighbors.length || parts[1]?.length !== 32)
            throw protocolError('a client shares with every neighbour');
        if (this.#maskPublic.has(from))
            throw protocolError('shares come once');
        this.#maskPublic.set(from, parts[1].slice());
        for (const [at, to] of neighbors.entries())
            post(this.#boxes, to, from, parts[at + 2]);
    }
    /** What a client needs for its step 2: what its neighbours sealed for it. */
    sealedFor(client) {
        return delivery(this.#boxes, client);
    }
    /** Adds a client's step 2 to the sum; each counts once. */
    takeMasked(from, masked) {
        if (!this.#maskPublic.has(from) || this.#inputs.has(from))
            throw protocolError('a masked input comes once, after the shares');
        if (masked.length !== 4 * this.#plan.size)
            throw protocolError(`a masked input is ${String(this.#plan.size)} numbers`);
        const words = masked.byteOffset % 4 === 0
            ? new Uint32Array(masked.buffer, masked.byteOffset, this.#plan.size)
            : new Uint32Array(masked.slice().buffer);
        const sum = this.#sum;
        for (let at = 0; at < sum.length; at++)
            sum[at] = sum[at] + words[at];
        this.#inputs.add(from);
    }
    /** Whose inputs are in the sum, for step 3. */
    survivors() {
        return indicesBytes([...this.#inputs].sort((one, other) => one - other));
    }
    /** Takes a client's step 3. */
    takeVouchers(from, message) {
        if (!this.#inputs.has(from))
            throw protocolError('those in the sum vouch for it');
        const parts = unpacked(message);
        const neighbors = new Set(this.#neighbors[from]);
        for (let at = 0; at < parts.length; at += 2) {
            const to = indexOf(parts[at], this.#plan.members.length);
            if (!neighbors.has(to) || parts[at + 1] === undefined || this.#vouchers.get(to)?.has(from) === true)
                throw protocolError('a client vouches once to each neighbour');
            post(this.#vouchers, to, from, parts[at + 1]);
        }
    }
    /** What a client needs for its step 4: what its neighbours vouch to it. */
    vouchersFor(client) {
        return delivery(this.#vouchers, client);
    }
    /** Takes a client's step 4. */
    takeUnmasking(from, message) {
        if (!this.#inputs.has(from) || this.#answered.has(from))
            throw protocolError('shares are given once, by those in the sum');
        this.#answered.add(from);
        const neighbors = new Set(this.#neighbors[from]).add(from);
        const parts = unpacked(message);
        for (let at = 0; at < parts.length; at += 2) {
            const of = indexOf(parts[at], this.#plan.members.length);
            const share = parts[at + 1];
            if (share?.length !== SECRET + 1 || !neighbors.has(of))
                throw protocolError('a share is of a neighbour, and of its length');
            const known = this.#shares.get(of);
            if (known === undefined)
                this.#shares.set(of, [share.slice()]);
            else
                known.push(share.slice());
        }
    }
    /**
     * The sum of the survivors' numbers, modulo 2³².
     * @throws PrivacyError `too-few-updates` where a secret has fewer shares than the threshold: never a sum that is wrong
     */
    async sum() {
        const { threshold, session } = this.#plan;
        const result = Uint32Array.from(this.#sum);
        const keys = new Map();
        const keyOf = (client) => {
            const key = keys.get(client) ?? publicKeyOf('x25519', this.#maskPublic.get(client));
            keys.set(client, key);
            return key;
        };
        for (const [client, maskPublic] of this.#maskPublic) {
            const secret = await this.#secretOf(client, threshold);
            if (this.#inputs.has(client)) {
                addMask(result, secret, -1);
                continue;
            }
            const masking = maskingKeyOf(secret);
            if (!isSame(rawPublic(masking), maskPublic))
                throw protocolError('shares must open the key that was sent');
            for (const other of this.#neighbors[client]) {
                if (!this.#inputs.has(other))
                    continue;
                // The survivor added this mask by its own sign: the one that has dropped out would have taken it away.
                addMask(result, maskKey(masking, keyOf(other), session, client, other), client < other ? 1 : -1);
            }
        }
        return { sum: result, survivors: [...this.#inputs].sort((one, other) => one - other) };
    }
    async #secretOf(client, threshold) {
        const shares = this.#shares.get(client) ?? [];
        if (shares.length < threshold) {
            throw new PrivacyError('too-few-updates', { round: 0, needed: threshold }, `secure aggregation is given up: ${String(shares.length)} shares of a secret, and ${String(threshold)} are needed to open it`);
        }
        return combine(shares.slice(0, threshold));
    }
}
//# sourceMappingURL=secure-server.js.map
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual, } from 'node:crypto';
import { split } from 'shamir-secret-sharing';
import { indexBytes, indexOf, indicesOf, packed, unpacked } from './bytes.js';
import { agree, privateKeyOf, protocolError, publicKeyOf, rawPublic } from './keys.js';
import { addMask } from './masks.js';
import { agreementKeysOf, neighborsOf } from './plan.js';
/** Bytes of a secret: 128 bits, the strength of X25519 itself. A share has one byte more. */
export const SECRET = 16;
const IV = 12;
const TAG = 16;
/** The X25519 key of a mask secret. */
export const maskingKeyOf = (secret) => privateKeyOf('x25519', createHash('sha256').update('epsbook masking key\0').update(secret).digest());
/** What a derived key, or a message under it, is for. */
function label(session, purpose, one, other) {
    const bytes = Buffer.alloc(session.length + purpose.length + 8);
    bytes.set(session);
    bytes.write(purpose, session.length, 'latin1');
    bytes.writeUInt32LE(one, bytes.length - 8);
    bytes.writeUInt32LE(other, bytes.length - 4);
    return bytes;
}
/** The key of the mask that two clients share: the same for both. */
export const maskKey = (own, theirs, session, one, other) => agree(own, theirs, label(session, 'mask', Math.min(one, other), Math.max(one, other)));
/**
 * One client in one round of secure aggregation (Bonawitz et al. 2017): it masks its numbers so that only the sum over the clients that
 * stay can be read, and helps to take off the masks of a sum once. All it takes and gives are bytes. Rounds with the consistency
 * step hold against a server that deviates, since at least a threshold of clients vouches for one list of survivors; without it, the server must
 * be honest but may be curious.
 */
export class SecureClient {
    #identity;
    #plan;
    #consistency;
    #index;
    #neighbors;
    /** Two secrets: the seed of its own mask, and that of its masking key. Never are shares of both given out. */
    #secrets = randomBytes(2 * SECRET);
    #masking;
    #channels = new Map();
    #held = new Map();
    #state = 'new';
    #survivors = [];
    #survivorsBytes = new Uint8Array();
    /** @param plan from a roster that the client has checked against its authority */
    constructor(identity, plan, { consistency = true } = {}) {
        this.#identity = identity;
        this.#plan = plan;
        this.#consistency = consistency;
        this.#index = plan.members.findIndex(({ id }) => id === identity.id);
        if (this.#index < 0)
            throw protocolError('a client must be a member of the roster');
        const own = plan.members[this.#index];
        if (own === undefined || !Buffer.from(own.agreement).equals(rawPublic(identity.agreement)))
            throw protocolError('the roster must have the client’s own key');
        this.#neighbors = neighborsOf(plan)[this.#index];
        this.#masking = maskingKeyOf(this.#secrets.subarray(SECRET));
    }
    #channel(other) {
        const known = this.#channels.get(other);
        if (known !== undefined)
            return known;
        const theirs = agreementKeysOf(this.#plan)[other];
        const [low, high] = [Math.min(this.#index, other), Math.max(this.#index, other)];
        const bytes = agree(this.#identity.agreement, theirs, label(this.#plan.session, 'channel', low, high));
        const channel = { sealing: bytes.subarray(0, 32), vouching: bytes.subarray(32) };
        this.#channels.set(other, channel);
        return channel;
    }
    #expect(state, next) {
        if (this.#state !== state)
            throw protocolError(`a step must come once and in order; the client is "${this.#state}"`);
        this.#state = next;
    }
    get state() {
        return this.#state;
    }
    /** Step 1: the masking key, and sealed for each neighbour a share of both secrets. */
    async shares() {
        this.#expect('new', 'shared');
        const { threshold, session } = this.#plan;
        const holders = [...this.#neighbors, this.#index];
        const shares = await split(new Uint8Array(this.#secrets), holders.length, threshold);
        const maskPublic = rawPublic(this.#masking);
        const parts = [indexBytes(this.#index), maskPublic];
        for (const [at, other] of holders.entries()) {
            const share = shares[at];
            if (other === this.#index) {
                this.#held.set(other, { share, maskPublic: this.#masking });
                continue;
            }
            const iv = randomBytes(IV);
            const cipher = createCipheriv('aes-256-gcm', this.#channel(other).sealing, iv).setAAD(label(session, 'share', this.#index, other));
            parts.push(Buffer.concat([iv, cipher.update(Buffer.concat([maskPublic, share])), cipher.final(), cipher.getAuthTag()]));
        }
        return packed(parts);
    }
    /**
     * Step 2: takes what the others sealed for it, and gives its numbers under masks.
     * @param sealed pairs of a neighbour's index and what it sealed
     * @param numbers whole numbers modulo 2³²
     */
    masked(sealed, numbers) {
        this.#expect('shared', 'masked');
        const { members, session, size, threshold } = this.#plan;
        if (numbers.length !== size)
            throw protocolError(`an input is ${String(size)} numbers`);
        const parts = unpacked(sealed);
        for (let at = 0; at < parts.length; at += 2) {
            const other = indexOf(parts[at], members.length);
            const box = parts[at + 1] ?? new Uint8Array();
            if (!this.#neighbors.includes(other) || this.#held.has(other) || box.length < IV + TAG)
                throw protocolError('shares come once from each neighbour');
            this.#held.set(other, this.#opened(other, box));
        }
        if (this.#held.size < threshold)
            throw protocolError('fewer clients than the threshold have sent shares');
        const sum = Uint32Array.from(numbers);
        addMask(sum, this.#secrets.subarray(0, SECRET), 1);
        for (const [other, { maskPublic }] of this.#held) {
            if (other === this.#index)
                continue;
            addMask(sum, maskKey(this.#masking, maskPublic, session, this.#index, other), this.#index < other ? 1 : -1);
        }
        return new Uint8Array(sum.buffer);
    }
    #opened(other, box) {
        const { session } = this.#plan;
        const decipher = createDecipheriv('aes-256-gcm', this.#channel(other).sealing, box.subarray(0, IV))
            .setAAD(label(session, 'share', other, this.#index))
            .setAuthTag(box.subarray(-TAG));
        try {
            const opened = Buffer.concat([decipher.update(box.subarray(IV, -TAG)), decipher.final()]);
            if (opened.length !== 32 + 2 * SECRET + 1)
                throw protocolError('a share has a length of its own');
            return { maskPublic: publicKeyOf('x25519', opened.subarray(0, 32)), share: new Uint8Array(opened.subarray(32)) };
        }
        catch {
            throw protocolError('shares must be sealed by the neighbour they are said to be of');
        }
    }
    /**
     * Step 3: checks the list of those whose inputs are in the sum, and vouches for it to each neighbour on it.
     * @returns pairs of a neighbour's index and what is for it; nothing in rounds without the consistency step
     */
    consistent(survivors) {
        this.#expect('masked', 'consistent');
        const { members, threshold } = this.#plan;
        const list = indicesOf(survivors, members.length);
        const near = list.filter((index) => this.#held.has(index));
        if (!list.includes(this.#index) || near.length < threshold)
            throw protocolError('fewer clients than the threshold have stayed: the sum must be given up');
        this.#survivors = list;
        this.#survivorsBytes = survivors.slice();
        if (!this.#consistency)
            return new Uint8Array();
        return packed(near
            .filter((other) => other !== this.#index)
            .flatMap((other) => [indexBytes(other), this.#voucher(other, this.#index, other)]));
    }
    /** One of two neighbours vouches to the other for the list that this client was shown. */
    #voucher(neighbor, from, to) {
        return createHmac('sha256', this.#channel(neighbor).vouching)
            .update(label(this.#plan.session, 'survivors', from, to))
            .update(this.#survivorsBytes)
            .digest();
    }
    /**
     * Step 4: once a threshold of neighbours vouches for the same list, gives for each of them a share of the self mask where it stayed, of the
     * masking key where it did not; never of both.
     * @param vouchers pairs of a neighbour's index and what it sent for this client
     */
    unmask(vouchers) {
        this.#expect('consistent', 'done');
        if (this.#consistency)
            this.#checkVouchers(vouchers);
        const stayed = new Set(this.#survivors);
        return packed([...this.#held].flatMap(([other, { share }]) => {
            const part = stayed.has(other) ? share.subarray(0, SECRET) : share.subarray(SECRET, 2 * SECRET);
            return [indexBytes(other), Buffer.concat([part, share.subarray(2 * SECRET)])];
        }));
    }
    #checkVouchers(vouchers) {
        const { members, threshold } = this.#plan;
        const survivors = new Set(this.#survivors);
        const vouching = new Set([this.#index]);
        const parts = unpacked(vouchers);
        for (let at = 0; at < parts.length && vouching.size < threshold; at += 2) {
            const other = indexOf(parts[at], members.length);
            if (vouching.has(other) || !this.#held.has(other) || !survivors.has(other))
                continue;
            const expected = this.#voucher(other, other, this.#index);
            const given = parts[at + 1];
            if (given?.length !== expected.length || !timingSafeEqual(given, expected))
                throw protocolError('neighbours must vouch for the list that this client was shown');
            vouching.add(other);
        }
        if (vouching.size < threshold)
            throw protocolError('fewer clients than the threshold vouch for the list of survivors');
    }
}
//# sourceMappingURL=secure-client.js.map
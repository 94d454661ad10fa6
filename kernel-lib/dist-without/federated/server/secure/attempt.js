import { PrivacyError } from '../../../core/errors.js';
import { indexBytes, packed } from '../../secure/bytes.js';
import { SecureServer } from '../../secure/secure-server.js';
import { stoppedError } from '../../../work/index.js';
import { Refused } from '../rounds/refused.js';
import { Signal } from '../rounds/signal.js';
/** What clients send, in this order. */
export const STEPS = ['shares', 'masked', 'vouchers', 'unmasking'];
/** What clients are given, each before the step of that place but for the first. */
export const GIVEN = ['sealed', 'survivors', 'for-me'];
/**
 * One try at a round's secure sum, as its server sees it: who has sent which step, and what is passed on to whom. Nothing of it is kept on disk:
 * a server that is begun anew tries anew, with new secrets of the clients.
 */
export class SecureAttempt {
    id;
    #plan;
    #server;
    #places;
    #sent = {
        shares: new Set(),
        masked: new Set(),
        vouchers: new Set(),
        unmasking: new Set(),
    };
    #changed = new Signal();
    #stepTimeout;
    #sharingEnds;
    #phase = 'shares';
    constructor(id, plan, stepTimeout) {
        this.id = id;
        this.#plan = plan;
        this.#server = new SecureServer(plan);
        this.#places = new Map(plan.members.map((member, index) => [member.id, index]));
        this.#stepTimeout = stepTimeout;
        this.#sharingEnds = Date.now() + stepTimeout;
    }
    /** Whether a client has begun: it can't begin again, since its secrets are shared. */
    hasBegun(client) {
        return this.#sent.shares.has(client);
    }
    hasSent(client, step) {
        return this.#sent[step].has(client);
    }
    /**
     * Takes a client's step, once; one that comes again is the same.
     * @throws Refused
     */
    take(client, step, bytes) {
        const place = this.#placeOf(client);
        if (this.#sent[step].has(client))
            return;
        this.#share();
        if (this.#phase !== step)
            throw new Refused(409, 'round-over', `the attempt takes no ${step} now`);
        const before = STEPS[STEPS.indexOf(step) - 1];
        if (before !== undefined && !this.#sent[before].has(client))
            throw new Refused(409, 'out-of-order', `${before} come before ${step}`);
        try {
            if (step === 'shares')
                this.#server.takeShares(fromClient(bytes, place));
            else if (step === 'masked')
                this.#server.takeMasked(place, bytes);
            else if (step === 'vouchers')
                this.#server.takeVouchers(place, bytes);
            else
                this.#server.takeUnmasking(place, bytes);
        }
        catch (error) {
            if (error instanceof PrivacyError)
                throw new Refused(422, 'unusable', error.message);
            throw error;
        }
        this.#sent[step].add(client);
        this.#changed.emit();
    }
    /** What a client needs for its next step, once it is there; undefined where it is not within so many milliseconds. */
    async give(client, what, milliseconds, signal) {
        const place = this.#placeOf(client);
        const end = Date.now() + milliseconds;
        const isGone = () => signal.aborted;
        const next = STEPS[GIVEN.indexOf(what) + 1];
        for (;;) {
            this.#share();
            if (this.#phase === 'over' || STEPS.indexOf(this.#phase) > STEPS.indexOf(next))
                throw new Refused(409, 'round-over', 'the attempt is over');
            if (this.#phase === next)
                break;
            const left = Math.min(end, this.#phase === 'shares' ? this.#sharingEnds : end) - Date.now();
            if (Date.now() >= end || isGone())
                return undefined;
            await this.#changed.next(Math.max(1, left), signal);
        }
        if (what === 'sealed')
            return this.#server.sealedFor(place);
        return what === 'survivors' ? this.#server.survivors() : this.#server.vouchersFor(place);
    }
    /**
     * Closes the attempt to more numbers, and takes off the masks with the clients' help.
     * @throws PrivacyError `too-few-updates` where too few have stayed; `aborted`
     */
    async finish() {
        await this.#step('vouchers');
        await this.#step('unmasking');
        this.#end();
        const { sum, survivors } = await this.#server.sum();
        return { sum, from: survivors.map((place) => this.#plan.members[place]?.id ?? '') };
    }
    /** Ends it: whoever waits is told. */
    abandon() {
        this.#end();
    }
    #end() {
        this.#phase = 'over';
        this.#changed.emit();
    }
    /** Once all have shared, or enough and time is up, numbers may come. */
    #share() {
        if (this.#phase !== 'shares')
            return;
        const shared = this.#sent.shares.size;
        const isTime = Date.now() >= this.#sharingEnds;
        if (shared < this.#plan.members.length && !(isTime && shared >= this.#plan.threshold))
            return;
        this.#phase = 'masked';
        this.#changed.emit();
    }
    /** Asks those in the sum for a step, and waits until all have sent it, or time is up. */
    async #step(step) {
        if (this.#phase === 'over')
            throw stoppedError('secure sum', 'nothing of it is kept');
        this.#phase = step;
        this.#changed.emit();
        const asked = this.#sent[STEPS[STEPS.indexOf(step) - 1]].size;
        const end = Date.now() + this.#stepTimeout;
        while (this.#sent[step].size < asked && Date.now() < end) {
            await this.#changed.next(end - Date.now());
            if (this.#phase === 'over')
                throw stoppedError('secure sum', 'nothing of it is kept');
        }
    }
    #placeOf(client) {
        const place = this.#places.get(client);
        if (place === undefined)
            throw new Refused(409, 'not-asked', 'this client was not asked to take part');
        return place;
    }
}
/** A client's first step, which names it: by the place of the one who sent it. */
function fromClient(bytes, place) {
    const named = packed([indexBytes(place)]);
    if (!Buffer.from(bytes.subarray(0, named.length)).equals(named))
        throw new Refused(422, 'unusable', 'the shares name another client');
    return bytes;
}
//# sourceMappingURL=attempt.js.map
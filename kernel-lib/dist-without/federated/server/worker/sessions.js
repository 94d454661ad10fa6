import { randomUUID } from 'node:crypto';
import { Refused } from '../rounds/refused.js';
/** Stores of one client at a time; the one that was used longest ago makes room. */
const MOST_SESSIONS = 4;
/**
 * Who uses a worker, each with a store of its own. Portions of commands are numbered: one that is sent again is answered and not carried out
 * again. A session's id is random and told to its client alone, so that no request of an earlier server's is of use here.
 */
export class WorkerSessions {
    #begin;
    #sessions = new Map();
    constructor(begin) {
        this.#begin = begin;
    }
    async begin(client) {
        const own = [...this.#sessions.values()].filter((session) => session.client === client);
        const [oldest] = own;
        if (oldest !== undefined && own.length >= MOST_SESSIONS)
            await this.end(oldest.id, client);
        const id = randomUUID();
        this.#sessions.set(id, { id, client, link: this.#begin(), number: 0, last: Promise.resolve([]) });
        return id;
    }
    /** @throws Refused */
    async answer(id, client, number, commands) {
        const session = this.#of(id, client);
        // The one that was used last is the last to make room.
        this.#sessions.delete(id);
        this.#sessions.set(id, session);
        if (number === session.number + 1) {
            session.number = number;
            session.last = session.link.ask(commands);
        }
        else if (number !== session.number)
            throw new Refused(409, 'out-of-order', 'portions come one after another');
        try {
            return await session.last;
        }
        catch {
            // The thread died, of too little memory or otherwise, and what it kept with it.
            if (this.#sessions.has(id))
                await this.end(id, client);
            throw new Refused(409, 'not-kept', 'the worker lost what it kept; begin anew');
        }
    }
    async end(id, client) {
        const { link } = this.#of(id, client);
        this.#sessions.delete(id);
        await link.close();
    }
    async endAll() {
        await Promise.all([...this.#sessions.values()].map(({ link }) => link.close()));
        this.#sessions.clear();
    }
    #of(id, client) {
        const session = this.#sessions.get(id);
        if (session?.client !== client)
            throw new Refused(404, 'not-kept', 'there is no such session');
        return session;
    }
}
//# sourceMappingURL=sessions.js.map
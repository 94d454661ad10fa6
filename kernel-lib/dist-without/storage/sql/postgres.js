import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { storeUnavailable } from '../store-unavailable.js';
import { Conflict } from './connection.js';
/** How long a query may take before the database is taken to be gone, in milliseconds. */
const PATIENCE = 10_000;
/** The class of PostgreSQL's errors that say a constraint was broken (Appendix A of its manual). */
const INTEGRITY = '23';
/** Two transactions met, or two processes made one table at once: one of them is to try again. */
const CONFLICTS = /^(40001|40P01|42P07)$/;
/** The address as people may see it: without user and password. */
function placeOf(url) {
    try {
        const { host, pathname } = new URL(url);
        return `postgres://${host}${pathname}`;
    }
    catch {
        throw storeUnavailable('postgres', 'needs an address such as postgres://user:password@host/database');
    }
}
/**
 * A PostgreSQL database, reached through a worker: the kernel waits for each answer, since a session is synchronous, but never longer
 * than ten seconds. After a failure the next query connects anew.
 */
export function openPostgres(url, patience = PATIENCE) {
    const place = placeOf(url);
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const { port1: port, port2: theirs } = new MessageChannel();
    const worker = new Worker(new URL('./postgres-worker.js', import.meta.url), {
        workerData: { url, patience, signal, port: theirs },
        transferList: [theirs],
    });
    worker.unref();
    port.unref();
    let latest = 0;
    /** Waits for the answer to the request; those of requests that were given up before are passed over. */
    const awaited = (id) => {
        const end = Date.now() + 2 * patience;
        for (let answered = Atomics.load(signal, 0); answered !== id; answered = Atomics.load(signal, 0)) {
            if (Atomics.wait(signal, 0, answered, Math.max(0, end - Date.now())) === 'timed-out') {
                const seconds = String((2 * patience) / 1000);
                throw storeUnavailable(place, `did not answer within ${seconds} s; run the cell again when the database is back`);
            }
        }
        for (;;) {
            const received = receiveMessageOnPort(port);
            if (received === undefined)
                throw storeUnavailable(place, 'gave no answer');
            if (received.message.id === id)
                return received.message;
        }
    };
    const ask = (queries, transaction) => {
        const request = {
            id: (latest = (latest + 1) | 0),
            transaction,
            queries: queries.map(({ sql, parameters }) => ({ sql, parameters: [...parameters] })),
        };
        port.postMessage(request);
        const answer = awaited(request.id);
        if ('rows' in answer)
            return answer.rows;
        if (answer.code.startsWith(INTEGRITY) || CONFLICTS.test(answer.code))
            throw new Conflict(answer.message);
        throw storeUnavailable(place, `failed: ${answer.message} (${answer.code})`);
    };
    return {
        place,
        query: (query) => ask([query], false),
        note: (query) => void ask([{ ...query, sql: 'set local synchronous_commit to off', parameters: [] }, query], true),
        transaction: (queries) => void ask(queries, true),
        close() {
            void worker.terminate();
        },
    };
}
//# sourceMappingURL=postgres.js.map
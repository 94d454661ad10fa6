import { workerData } from 'node:worker_threads';
const { url, patience, signal, port } = workerData;
let connected;
async function connect() {
    const name = 'pg';
    const { default: pg } = (await import(name));
    const client = new pg.Client({
        connectionString: url,
        connectionTimeoutMillis: patience,
        query_timeout: patience,
        statement_timeout: patience,
        application_name: 'epsbook',
    });
    client.on('error', () => (connected = undefined));
    await client.connect();
    // A commit returns when it is on the disk, whatever the server's default is.
    await client.query('set synchronous_commit = on');
    return client;
}
async function answer({ id, queries, transaction }) {
    try {
        const client = (connected ??= await connect());
        try {
            if (transaction)
                await client.query('begin');
            let rows = [];
            for (const { sql, parameters } of queries)
                rows = (await client.query(sql, parameters)).rows;
            if (transaction)
                await client.query('commit');
            return { id, rows };
        }
        catch (error) {
            if (transaction)
                await client.query('rollback');
            throw error;
        }
    }
    catch (error) {
        const { code, message } = error;
        // PostgreSQL's own errors have five letters and leave the connection usable; anything else may have broken it.
        if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || code.startsWith('57P')) {
            void connected?.end().catch(() => undefined);
            connected = undefined;
        }
        return { id, code: typeof code === 'string' ? code : 'unknown', message: String(message) };
    }
}
port.on('message', (request) => {
    void answer(request).then((reply) => {
        port.postMessage(reply);
        Atomics.store(signal, 0, request.id);
        Atomics.notify(signal, 0);
    });
});
//# sourceMappingURL=postgres-worker.js.map
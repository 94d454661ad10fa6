import fastify, {} from 'fastify';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { invalidArgument } from '../../../core/errors.js';
import { count } from '../../../core/quantities.js';
import { parsePublicKey } from '../protocol/tokens.js';
import { guard } from './access.js';
import { readBodies } from './bodies.js';
import { tellErrors } from './routes.js';
/** The longest that a request may take to come in, in milliseconds. */
const REQUEST_TIME = 120_000;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
/** The keys of those who may ask, by id; undefined for who shows a certificate. @throws PrivacyError `invalid-argument` */
export function membersOf({ clients, host = '127.0.0.1', tls }) {
    if (tls === undefined && !LOOPBACK.includes(host))
        throw invalidArgument('tls', 'given: without it, only this machine is listened to (host: 127.0.0.1)');
    if (!Array.isArray(clients) || clients.length === 0)
        throw invalidArgument('clients', 'a list of at least one client');
    const members = new Map();
    for (const [at, { id, key }] of clients.entries()) {
        const argument = `clients[${String(at)}].key`;
        if (key === undefined && tls?.clients === undefined)
            throw invalidArgument(argument, 'its public key in PEM, unless tls.clients names who signs certificates');
        if (members.has(id))
            throw invalidArgument('clients', 'clients with an id of their own each');
        members.set(id, key === undefined ? undefined : parsePublicKey(key, argument));
    }
    return members;
}
/** An application that lets members in alone, reads bodies up to a size, and describes itself at `/openapi.json`. Its routes are to be added. */
export async function application(title, { requestsPerMinute, tls }, access, largest) {
    const common = {
        bodyLimit: Math.max(largest.json, ...Object.values(largest.binary ?? {})),
        requestTimeout: REQUEST_TIME,
        forceCloseConnections: true,
        // A query's numbers are texts; a body's are not.
        ajv: { customOptions: { coerceTypes: true, removeAdditional: false, allErrors: false } },
    };
    const https = tls === undefined
        ? null
        : {
            cert: tls.certificate,
            key: tls.key,
            minVersion: 'TLSv1.3',
            ...(tls.clients !== undefined && { ca: tls.clients, requestCert: true, rejectUnauthorized: true }),
        };
    const app = (https === null ? fastify(common) : fastify({ ...common, https }));
    app.server.on('tlsClientError', (error, socket) => {
        access.log({ event: 'refused', reason: error.code ?? 'TLS', address: socket.remoteAddress ?? '' });
    });
    await app.register(swagger, { openapi: { info: { title, version: '1' } } });
    await app.register(rateLimit, {
        global: true,
        hook: 'preParsing',
        max: count(requestsPerMinute ?? 1_200, 'requestsPerMinute'),
        timeWindow: 60_000,
        keyGenerator: ({ client, ip }) => (client === '' ? ip : `client ${client}`),
    });
    readBodies(app, largest);
    tellErrors(app, access.log);
    guard(app, access);
    app.get('/openapi.json', { config: { isPublic: true }, schema: { hide: true } }, async () => app.swagger());
    return app;
}
/** Listens, and gives the address. */
export async function listen(app, { host = '127.0.0.1', port = 0, tls }) {
    await app.listen({ host, port });
    const { port: bound } = app.server.address();
    return `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${String(bound)}`;
}
//# sourceMappingURL=application.js.map
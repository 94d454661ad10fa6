import type { AddressInfo } from 'node:net';
import type { KeyObject } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { invalidArgument } from '../../../core/errors.js';
import { count } from '../../../core/quantities.js';
import type { FederationMember } from '../member.js';
import { parsePublicKey } from '../protocol/tokens.js';
import { guard, type AccessOptions } from './access.js';
import type { Log } from './log.js';
import { readBodies, type LargestBodies } from './bodies.js';
import { tellErrors } from './routes.js';

/** Where a server listens, and to whom. */
export interface HttpOptions {
  /** Who may ask. Whoever has no key has to show a certificate that `tls.clients` signed, with its id as common name. */
  readonly clients: readonly FederationMember[];
  /** The server's certificate and key in PEM, and the authority of its clients' certificates where they must show one. */
  readonly tls?: { readonly certificate: string; readonly key: string; readonly clients?: string };
  /** 127.0.0.1 unless it is given; other machines are only listened to under TLS. */
  readonly host?: string;
  /** A free one unless it is given. */
  readonly port?: number;
  /** Requests of one client in a minute; default 1,200. */
  readonly requestsPerMinute?: number;
  readonly log?: Log;
}

/** The longest that a request may take to come in, in milliseconds. */
const REQUEST_TIME = 120_000;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** The keys of those who may ask, by id; undefined for who shows a certificate. @throws PrivacyError `invalid-argument` */
export function membersOf({ clients, host = '127.0.0.1', tls }: HttpOptions): Map<string, KeyObject | undefined> {
  if (tls === undefined && !LOOPBACK.includes(host))
    throw invalidArgument('tls', 'given: without it, only this machine is listened to (host: 127.0.0.1)');
  if (!Array.isArray(clients) || clients.length === 0)
    throw invalidArgument('clients', 'a list of at least one client');
  const members = new Map<string, KeyObject | undefined>();
  for (const [at, { id, key }] of (clients as readonly FederationMember[]).entries()) {
    const argument = `clients[${String(at)}].key`;
    if (key === undefined && tls?.clients === undefined)
      throw invalidArgument(argument, 'its public key in PEM, unless tls.clients names who signs certificates');
    if (members.has(id)) throw invalidArgument('clients', 'clients with an id of their own each');
    members.set(id, key === undefined ? undefined : parsePublicKey(key, argument));
  }
  return members;
}

/** An application that lets members in alone, reads bodies up to a size, and describes itself at `/openapi.json`. Its routes are to be added. */
export async function application(
  title: string,
  { requestsPerMinute, tls }: HttpOptions,
  access: AccessOptions,
  largest: LargestBodies,
): Promise<FastifyInstance> {
  const common = {
    bodyLimit: Math.max(largest.json, ...Object.values(largest.binary ?? {})),
    requestTimeout: REQUEST_TIME,
    forceCloseConnections: true,
    // A query's numbers are texts; a body's are not.
    ajv: { customOptions: { coerceTypes: true, removeAdditional: false, allErrors: false } },
  };
  const https =
    tls === undefined
      ? null
      : {
          cert: tls.certificate,
          key: tls.key,
          minVersion: 'TLSv1.3' as const,
          ...(tls.clients !== undefined && { ca: tls.clients, requestCert: true, rejectUnauthorized: true }),
        };
  const app = (https === null ? fastify(common) : fastify({ ...common, https })) as unknown as FastifyInstance;
  app.server.on('tlsClientError', (error: NodeJS.ErrnoException, socket: { readonly remoteAddress?: string }) => {
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
export async function listen(
  app: FastifyInstance,
  { host = '127.0.0.1', port = 0, tls }: HttpOptions,
): Promise<string> {
  await app.listen({ host, port });
  const { port: bound } = app.server.address() as AddressInfo;
  return `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${String(bound)}`;
}

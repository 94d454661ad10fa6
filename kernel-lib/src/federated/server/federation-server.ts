import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { invalidArgument, requireOptions } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import type { FederationReport } from '../../reports/index.js';
import { diskBlobStore, openDocumentStore } from '../../storage/index.js';
import type { BlobStore } from '../../weights/index.js';
import { drive, untilInterrupted, type AbortSignalLike } from '../../work/index.js';
import type { FederationResult } from '../federate.js';
import { liveReport } from '../live-report.js';
import { guard } from './http/access.js';
import type { Log } from './http/log.js';
import { addRoutes, readBodies, tellErrors } from './http/routes.js';
import type { FederationMember } from './member.js';
import { parsePublicKey } from './protocol/tokens.js';
import { Journal } from './rounds/journal.js';
import type { ServedRoundsOptions } from './rounds/options.js';
import { ServedRounds } from './rounds/served-rounds.js';

export interface FederationServerOptions extends ServedRoundsOptions {
  /** Who may take part. Whoever has no key has to show a certificate that `tls.clients` signed, with its id as common name. */
  readonly clients: readonly FederationMember[];
  /** The server's certificate and key in PEM, and the authority of its clients' certificates where they must show one. */
  readonly tls?: { readonly certificate: string; readonly key: string; readonly clients?: string };
  /** A folder that survives the server: its journal, models and updates; or a `postgres://` address, with `blobs` beside it. */
  readonly place: string;
  /** Where weights are kept, this federation's alone; a folder in `place` by default. */
  readonly blobs?: BlobStore;
  /** 127.0.0.1 unless it is given; other machines are only listened to under TLS. */
  readonly host?: string;
  /** A free one unless it is given. */
  readonly port?: number;
  /** Requests of one client in a minute; default 1,200. */
  readonly requestsPerMinute?: number;
  readonly log?: Log;
  readonly signal?: AbortSignalLike;
}

/** A server that is under way. */
export interface FederationServer {
  /** Where clients join. */
  readonly url: string;
  /** The run's id: updates of another are refused. */
  readonly run: string;
  /** The model of the last round. Fails where the rounds cannot go on; the server answers until it is closed. */
  readonly result: Promise<FederationResult>;
  report(): FederationReport;
  /** Ends the server. What it has kept goes on when one is begun in the same place. */
  close(): Promise<void>;
}

/** Tokens that have expired are forgotten so often, in milliseconds. */
const FORGET_EVERY = 60_000;
/** The longest that a request may take to come in, in milliseconds. */
const REQUEST_TIME = 120_000;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/**
 * Serves a federation to clients that join over HTTP, each from where its rows are. Clients are told what to train on (`/train`), send their
 * updates (`/aggregate`), and follow models and rounds (`/model`, `/rounds`); `/openapi.json` describes it. Every request is of a known client,
 * by a token that is signed for it alone or by a certificate.
 *
 * What counts is on disk before it is said: a server that is killed and begun again with the same options goes on in the round it was
 * in, with the updates that had come. An update counts once, however often it is sent. Where all clients of each round send theirs before its
 * timeout, the final model is the one that `federate` gives for the same seed and clients, whatever failed in between.
 *
 * The server sees single updates: see SECURITY.md for what they tell it.
 * @throws PrivacyError `invalid-argument`; `store-unavailable`
 * @example
 * const server = await federationServer({ model, strategy: fedAvg(), rounds: 50, clients: [{ id: 'a', key }], tls, place: 'federation' });
 * const { weights } = await server.result;
 * await server.close();
 */
export async function federationServer(options: FederationServerOptions): Promise<FederationServer> {
  requireOptions(
    options,
    "{ model, strategy: fedAvg(), rounds: 10, clients: [{ id: 'a', key }], place: 'federation' }",
  );
  const members = membersOf(options);
  const { host = '127.0.0.1', name = 'federation', place, port = 0, tls } = options;
  if (tls === undefined && !LOOPBACK.includes(host))
    throw invalidArgument('tls', 'given: without it, only this machine is listened to (host: 127.0.0.1)');
  if (typeof place !== 'string' || place === '') throw invalidArgument('place', 'a folder, or a postgres:// address');
  if (/^postgres(ql)?:/.test(place) && options.blobs === undefined)
    throw invalidArgument('blobs', 'given, where the journal is in a database');
  const blobs = options.blobs ?? diskBlobStore(join(place, 'federations', name));
  const journal = new Journal(openDocumentStore({ place }), blobs, name, options.model.layout);
  try {
    const rounds = await ServedRounds.open(options, [...members.keys()], journal);
    const log = options.log ?? (() => undefined);
    const app = await application(options, rounds, {
      federation: name,
      members,
      log,
      useToken: (...used) => journal.useToken(...used),
    });
    const served = await listening(app, { host, port, tls: tls !== undefined });
    log({ event: 'listening', address: served, round: rounds.message().round });
    return start(options, rounds, journal, app, served, log);
  } catch (error) {
    journal.close();
    throw error;
  }
}

function membersOf({
  clients,
  tls,
}: FederationServerOptions): Map<string, ReturnType<typeof parsePublicKey> | undefined> {
  if (!Array.isArray(clients) || clients.length === 0)
    throw invalidArgument('clients', 'a list of at least one client');
  const members = new Map<string, ReturnType<typeof parsePublicKey> | undefined>();
  for (const [at, { id, key }] of (clients as readonly FederationMember[]).entries()) {
    const argument = `clients[${String(at)}].key`;
    if (key === undefined && tls?.clients === undefined)
      throw invalidArgument(argument, 'its public key in PEM, unless tls.clients names who signs certificates');
    if (members.has(id)) throw invalidArgument('clients', 'clients with an id of their own each');
    members.set(id, key === undefined ? undefined : parsePublicKey(key, argument));
  }
  return members;
}

async function application(
  { requestsPerMinute, tls }: FederationServerOptions,
  rounds: ServedRounds,
  access: Parameters<typeof guard>[1],
): Promise<FastifyInstance> {
  const common = {
    bodyLimit: rounds.largestUpdate,
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
  await app.register(swagger, { openapi: { info: { title: 'A federation of epsbook', version: '1' } } });
  await app.register(rateLimit, {
    global: true,
    hook: 'preParsing',
    max: count(requestsPerMinute ?? 1_200, 'requestsPerMinute'),
    timeWindow: 60_000,
    keyGenerator: ({ client, ip }) => (client === '' ? ip : `client ${client}`),
  });
  readBodies(app, rounds.largestUpdate);
  tellErrors(app, access.log);
  guard(app, access);
  app.get('/openapi.json', { config: { isPublic: true }, schema: { hide: true } }, async () => app.swagger());
  addRoutes(app, rounds);
  return app;
}

async function listening(
  app: FastifyInstance,
  { host, port, tls }: { readonly host: string; readonly port: number; readonly tls: boolean },
): Promise<string> {
  await app.listen({ host, port });
  const { port: bound } = app.server.address() as AddressInfo;
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${String(bound)}`;
}

/** Drives the rounds, and shows how far they are. */
function start(
  { label, name = 'federation', session, signal = untilInterrupted() }: FederationServerOptions,
  rounds: ServedRounds,
  journal: Journal,
  app: FastifyInstance,
  url: string,
  log: Log,
): FederationServer {
  const closed = { aborted: false };
  const showLive = liveReport(session);
  let round = -1;
  const show = (report: FederationReport): void => {
    if (report.round !== round) log({ event: 'round', round: (round = report.round) });
    showLive(report);
  };
  const stop: AbortSignalLike = {
    get aborted() {
      return closed.aborted || signal.aborted;
    },
  };
  const result = drive(rounds.all(), {
    label: label ?? name,
    signal: stop,
    onStep: ({ report }) => show(report),
  })
    .then((done) => {
      show(done.report);
      log({ event: 'ended', round: done.report.round });
      return done;
    })
    .catch((error: unknown) => {
      session?.show(rounds.report());
      throw error;
    });
  // Whoever closes the server may not wait for its result.
  result.catch(() => undefined);
  const forgetting = setInterval(() => journal.forgetTokens(Date.now()), FORGET_EVERY);
  forgetting.unref();
  return Object.freeze({
    url,
    run: rounds.run,
    result,
    report: () => rounds.report(),
    async close() {
      closed.aborted = true;
      clearInterval(forgetting);
      await app.close();
      await result.catch(() => undefined);
      journal.close();
    },
  });
}

import type { TLSSocket } from 'node:tls';
import type { KeyObject } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TokenRefused, digestOf, verifyToken, type VerifiedToken } from '../protocol/tokens.js';
import type { Log } from './log.js';

export interface AccessOptions {
  /** The federation's name: what tokens are for. */
  readonly federation: string;
  /** Keys by client; undefined for one that shows a certificate instead. */
  readonly members: ReadonlyMap<string, KeyObject | undefined>;
  /** Takes down that a token was used; false where it was used before. */
  readonly useToken: (client: string, jti: string, until: number) => boolean;
  readonly log: Log;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: known once access was granted. */
    client: string;
    /** The digest that the body must have, where a token says. */
    bodyDigest: string | undefined;
  }
}

/** Refusals of an address that are logged one by one, and told 401, in a minute; more are only told to wait. */
const REFUSALS = 30;

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/**
 * Lets nobody in but members: before a body is read, the request's token or certificate says who asks; afterwards, the body is the one that
 * was signed. Whoever is refused learns only that it was, and the log why.
 */
export function guard(app: FastifyInstance, options: AccessOptions): void {
  const isFlooding = app.createRateLimit({ max: REFUSALS, timeWindow: 60_000, keyGenerator: ({ ip }) => ip });
  app.decorateRequest('client', '');
  app.decorateRequest('bodyDigest', undefined);

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.isPublic === true) return;
    try {
      await admit(request, options);
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      const flood = await isFlooding(request);
      const isFlood = !flood.isAllowed && flood.isExceeded;
      if (!isFlood) options.log({ event: 'refused', reason: error.message, address: request.ip });
      // The connection is not kept: what of a body is still to come is not read.
      void reply.header('connection', 'close');
      await reply
        .code(isFlood ? 429 : 401)
        .send({ code: isFlood ? 'too-many' : 'not-admitted', message: 'access is refused' });
    }
  });

  app.addHook('preValidation', async (request, reply) => {
    const { bodyDigest } = request;
    if (bodyDigest === undefined || bodyDigest === digestOf(request.rawBody ?? new Uint8Array())) return;
    options.log({
      event: 'refused',
      reason: 'another body than was signed',
      address: request.ip,
      client: request.client,
    });
    await reply.code(401).send({ code: 'not-admitted', message: 'access is refused' });
  });
}

/** @throws TokenRefused */
async function admit(request: FastifyRequest, { federation, members, useToken }: AccessOptions): Promise<void> {
  const certified = certifiedClient(request);
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) {
    if (certified === undefined) throw new TokenRefused('neither a token nor a certificate');
    if (!members.has(certified)) throw new TokenRefused('a certificate of an unknown client');
    if (members.get(certified) !== undefined) throw new TokenRefused('no token of a client that signs');
    request.client = certified;
    return;
  }
  const { method, url } = request;
  const verified: VerifiedToken = await verifyToken(token, federation, (id) => members.get(id), { method, path: url });
  if (certified !== undefined && certified !== verified.client)
    throw new TokenRefused('the certificate of another client');
  if (!useToken(verified.client, verified.jti, verified.until)) throw new TokenRefused('a token that was used before');
  request.client = verified.client;
  request.bodyDigest = verified.digest;
}

/** Whom the connection's certificate names, where the server asked for one and it is of the authority that it trusts. */
function certifiedClient({ raw }: FastifyRequest): string | undefined {
  const socket = raw.socket as Partial<TLSSocket>;
  if (socket.authorized !== true) return undefined;
  const name = (socket as TLSSocket).getPeerCertificate().subject.CN;
  return typeof name === 'string' ? name : undefined;
}

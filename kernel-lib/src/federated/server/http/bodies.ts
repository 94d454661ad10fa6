import type { FastifyInstance } from 'fastify';
import { Refused } from '../rounds/refused.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came. */
    rawBody?: Uint8Array;
  }
}

/** The most bytes of a body: of JSON, and of binary kinds by their media type. */
export interface LargestBodies {
  readonly json: number;
  readonly binary?: Readonly<Record<string, number>>;
}

/** Bodies as they come: their bytes are kept, so that they can be compared with what was signed. */
export function readBodies(app: FastifyInstance, { binary = {}, json }: LargestBodies): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: json }, (request, body, done) => {
    request.rawBody = body as Buffer;
    try {
      done(null, JSON.parse(body.toString()));
    } catch {
      done(new Refused(422, 'unusable', 'the body is not JSON'));
    }
  });
  for (const [type, bodyLimit] of Object.entries(binary))
    app.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit }, (request, body, done) => {
      request.rawBody = body as Buffer;
      done(null, body);
    });
}

import type { FastifyInstance } from 'fastify';
import { WEIGHTS_TYPE } from '../protocol/messages.js';
import { Refused } from '../rounds/refused.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came. */
    rawBody?: Uint8Array;
  }
}

/** The most bytes of a body of JSON, and of weights where they are taken. */
export interface LargestBodies {
  readonly json: number;
  readonly weights?: number;
}

/** Bodies as they come: their bytes are kept, so that they can be compared with what was signed. */
export function readBodies(app: FastifyInstance, { json, weights }: LargestBodies): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: json }, (request, body, done) => {
    request.rawBody = body as Buffer;
    try {
      done(null, JSON.parse(body.toString()));
    } catch {
      done(new Refused(422, 'unusable', 'the body is not JSON'));
    }
  });
  if (weights === undefined) return;
  app.addContentTypeParser(WEIGHTS_TYPE, { parseAs: 'buffer', bodyLimit: weights }, (request, body, done) => {
    request.rawBody = body as Buffer;
    done(null, body);
  });
}

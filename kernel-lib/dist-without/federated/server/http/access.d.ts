import type { KeyObject } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
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
/**
 * Lets nobody in but members: before a body is read, the request's token or certificate says who asks; afterwards, the body is the one that
 * was signed. Whoever is refused learns only that it was, and the log why.
 */
export declare function guard(app: FastifyInstance, options: AccessOptions): void;

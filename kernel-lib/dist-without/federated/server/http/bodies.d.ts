import type { FastifyInstance } from 'fastify';
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
export declare function readBodies(app: FastifyInstance, { binary, json }: LargestBodies): void;

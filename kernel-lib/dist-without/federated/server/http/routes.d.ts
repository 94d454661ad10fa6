import type { FastifyInstance } from 'fastify';
import type { ServedRounds } from '../rounds/served-rounds.js';
import type { Log } from './log.js';
declare module 'fastify' {
    interface FastifyContextConfig {
        /** Whether anybody may ask. */
        readonly isPublic?: boolean;
    }
}
/** Bytes of a JSON body: a request for work has some thirty. */
export declare const LARGEST_JSON = 4096;
/** What is told of an error: refusals as they are, what is wrong with a request by its schema; of anything else, that it failed. */
export declare function tellErrors(app: FastifyInstance, log: Log): void;
/** `/train`, `/aggregate`, `/model`, `/rounds`, `/health`. */
export declare function addRoutes(app: FastifyInstance, rounds: ServedRounds): void;

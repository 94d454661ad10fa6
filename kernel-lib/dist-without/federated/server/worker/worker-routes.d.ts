import type { FastifyInstance } from 'fastify';
import type { WorkerSessions } from './sessions.js';
/** `/sessions`: begins one; `/sessions/:session`: carries out commands; `/sessions/:session/end`. */
export declare function addWorkerRoutes(app: FastifyInstance, worker: {
    readonly id: string;
    readonly tensors: readonly string[];
    readonly sessions: WorkerSessions;
}): void;

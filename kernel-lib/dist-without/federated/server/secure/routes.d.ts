import type { FastifyInstance } from 'fastify';
import type { ServedRounds } from '../rounds/served-rounds.js';
import { type ServedSecureSum } from './terms.js';
/** The media type of a step of secure aggregation. */
export declare const SECURE_TYPE = "application/vnd.epsbook.secure-sum";
/** `/roster`, and the steps of secure sums: `/secure/:attempt/:step`. */
export declare function addSecureRoutes(app: FastifyInstance, rounds: ServedRounds, { roster }: ServedSecureSum): void;

import type { KeyObject } from 'node:crypto';
import { type FastifyInstance } from 'fastify';
import type { FederationMember } from '../member.js';
import { type AccessOptions } from './access.js';
import type { Log } from './log.js';
import { type LargestBodies } from './bodies.js';
/** Where a server listens, and to whom. */
export interface HttpOptions {
    /** Who may ask. Whoever has no key has to show a certificate that `tls.clients` signed, with its id as common name. */
    readonly clients: readonly FederationMember[];
    /** The server's certificate and key in PEM, and the authority of its clients' certificates where they must show one. */
    readonly tls?: {
        readonly certificate: string;
        readonly key: string;
        readonly clients?: string;
    };
    /** 127.0.0.1 unless it is given; other machines are only listened to under TLS. */
    readonly host?: string;
    /** A free one unless it is given. */
    readonly port?: number;
    /** Requests of one client in a minute; default 1,200. */
    readonly requestsPerMinute?: number;
    readonly log?: Log;
}
/** The keys of those who may ask, by id; undefined for who shows a certificate. @throws PrivacyError `invalid-argument` */
export declare function membersOf({ clients, host, tls }: HttpOptions): Map<string, KeyObject | undefined>;
/** An application that lets members in alone, reads bodies up to a size, and describes itself at `/openapi.json`. Its routes are to be added. */
export declare function application(title: string, { requestsPerMinute, tls }: HttpOptions, access: AccessOptions, largest: LargestBodies): Promise<FastifyInstance>;
/** Listens, and gives the address. */
export declare function listen(app: FastifyInstance, { host, port, tls }: HttpOptions): Promise<string>;

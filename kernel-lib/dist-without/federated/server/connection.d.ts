import { PrivacyError } from '../../core/errors.js';
import { type AbortSignalLike } from '../../work/index.js';
/** Where a server is, who asks it, and whom it has to be. */
export interface ServerAccess {
    /** The server's address, `https://…`; `http://` for one on this machine alone. */
    readonly url: string | URL;
    /** Who asks: the id that the server knows. */
    readonly id: string;
    /** The client's Ed25519 private key in PEM: each request is signed with it. */
    readonly key?: string;
    /** The client's certificate and its key in PEM, where the server asks for one. */
    readonly certificate?: {
        readonly certificate: string;
        readonly key: string;
    };
    /** Whom the server's certificate has to be of: the authority's in PEM, or the server's own; those that Node trusts unless it is given. */
    readonly authority?: string;
    /** SHA-256 of the server's certificate: no other is accepted, whoever signed it. */
    readonly fingerprint?: string;
    /** Milliseconds without an answer until it gives up; default ten minutes. */
    readonly patience?: number;
    readonly signal?: AbortSignalLike;
}
export interface Answer {
    readonly status: number;
    readonly body: Buffer;
}
export interface Asked {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly type?: string;
    readonly body?: Uint8Array;
    /** Milliseconds until an answer has to come. */
    readonly within: number;
    /** The most bytes of an answer. */
    readonly largest: number;
    /** Milliseconds until this is given up, where that is before the connection's patience ends. */
    readonly patience?: number;
}
/** The most bytes of an answer in JSON. */
export declare const LARGEST_JSON: number;
/** Requests to one server, each signed anew, and tried again with growing pauses until an answer comes. */
export declare class Connection {
    #private;
    /**
     * @param federation whom requests are signed for: the federation's name, or the worker's
     * @throws PrivacyError `invalid-argument`
     */
    constructor(access: ServerAccess, federation: string);
    /**
     * The answer, however often it takes to ask.
     * @throws PrivacyError `server-unreachable` where none came for too long; `aborted`
     */
    ask(asked: Asked): Promise<Answer>;
    /** The answer as JSON. @throws PrivacyError `server-refused`, and as {@link ask} */
    json<Message>(asked: Omit<Asked, 'largest'>): Promise<Message>;
    close(): void;
}
/** Why a server says no, in its words. */
export declare function reasonOf({ body }: Answer): string;
export declare const refused: (status: number, reason: string) => PrivacyError<"server-refused">;

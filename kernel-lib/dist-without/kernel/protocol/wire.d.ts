/** A message's header (Jupyter messaging protocol 5.3, "General message format"). */
export interface Header {
    readonly msg_id: string;
    readonly msg_type: string;
    readonly session: string;
    readonly username: string;
    readonly version: string;
    readonly date: string;
}
/** A message as it comes from a socket. */
export interface Incoming {
    /** Whom it comes from, in ZeroMQ's terms. */
    readonly identities: readonly Buffer[];
    readonly header: Header;
    readonly parent: Partial<Header>;
    readonly content: Readonly<Record<string, unknown>>;
}
/** The version of the protocol that is spoken here. */
export declare const PROTOCOL = "5.3";
/**
 * Reads the frames of a message.
 * @throws Error where it is no message, or signed with another key
 */
export declare const parse: (key: string, frames: readonly Buffer[]) => Incoming;
/** The frames of a message of a type, as an answer to `parent`. */
export declare const framesOf: (key: string, parent: Incoming, type: string, content: object) => (Buffer | string)[];

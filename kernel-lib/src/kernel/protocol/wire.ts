import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { withIntrinsics } from '../intrinsics.js';

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

const DELIMITER = '<IDS|MSG>';

/** The version of the protocol that is spoken here. */
export const PROTOCOL = '5.3';

const sign = (key: string, parts: readonly (string | Buffer)[]): string => {
  const hash = createHmac('sha256', key);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/**
 * Reads the frames of a message.
 * @throws Error where it is no message, or signed with another key
 */
export const parse = (key: string, frames: readonly Buffer[]): Incoming => withIntrinsics(() => parsed(key, frames));

function parsed(key: string, frames: readonly Buffer[]): Incoming {
  const at = frames.findIndex((frame) => frame.toString('latin1') === DELIMITER);
  const [signature, header, parent, metadata, content] = frames.slice(at + 1);
  if (at < 0 || !signature || !header || !parent || !metadata || !content) throw new Error('a message lacks its parts');
  const expected = Buffer.from(sign(key, frames.slice(at + 2)));
  if (key !== '' && (signature.length !== expected.length || !timingSafeEqual(signature, expected)))
    throw new Error('a message is signed with another key');
  const read = (frame: Buffer): unknown => JSON.parse(frame.toString());
  return {
    identities: frames.slice(0, at),
    header: read(header) as Header,
    parent: read(parent) as Partial<Header>,
    content: read(content) as Readonly<Record<string, unknown>>,
  };
}

/** The frames of a message of a type, as an answer to `parent`. */
export const framesOf = (key: string, parent: Incoming, type: string, content: object): (Buffer | string)[] =>
  withIntrinsics(() => framed(key, parent, type, content));

function framed(key: string, parent: Incoming, type: string, content: object): (Buffer | string)[] {
  const header: Header = {
    msg_id: randomUUID(),
    msg_type: type,
    session: parent.header.session,
    username: parent.header.username,
    version: PROTOCOL,
    date: new Date().toISOString(),
  };
  const parts = [header, parent.header, {}, content].map((part) => JSON.stringify(part));
  return [...parent.identities, DELIMITER, key === '' ? '' : sign(key, parts), ...parts];
}

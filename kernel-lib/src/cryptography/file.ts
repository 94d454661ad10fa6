import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { randomBytes, type Plain } from './bytes.js';
import { decryptStream, encryptStream, type ByteSource, type StreamOptions } from './stream.js';

/** Read in pieces this large: fewer turns of the event loop than with Node's 64 KiB. */
const READ = { highWaterMark: 2 ** 20 };

/**
 * Writes a file whole or not at all: into a new file beside it, readable by its owner alone, that takes the name once all is on disk.
 */
export async function writeWhole(path: string, content: ByteSource): Promise<void> {
  const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
  try {
    await pipeline(content, createWriteStream(partial, { flags: 'wx', mode: 0o600, ...READ }));
    const file = await open(partial, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
    const folder = await open(dirname(path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Encrypts a file of any length, in memory of a few megabytes. `to` appears only when it is complete; it may be `from` itself. */
export async function encryptFile(
  from: string,
  to: string,
  key: Uint8Array,
  options: StreamOptions = {},
): Promise<void> {
  await writeWhole(to, encryptStream(createReadStream(from, READ), key, options));
}

/** Decrypts a file. `to` appears only once all of it has been authenticated. */
export async function decryptFile(
  from: string,
  to: string,
  key: Uint8Array,
  options: { readonly associatedData?: Plain } = {},
): Promise<void> {
  await writeWhole(to, decryptStream(createReadStream(from, READ), key, options));
}

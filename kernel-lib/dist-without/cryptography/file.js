import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { invalidArgument } from '../core/errors.js';
import { randomBytes } from './bytes.js';
import { decryptStream, encryptStream } from './stream.js';
/** Read and written in pieces this large: fewer turns of the event loop than with Node's 64 KiB. */
const PIECES = { highWaterMark: 2 ** 20 };
/** The system's word for what is wrong, such as ENOENT. */
const reason = (error) => String(error.code ?? error);
async function openForReading(path, argument) {
    let file;
    try {
        file = await open(path, 'r');
    }
    catch (error) {
        throw invalidArgument(argument, `the path of a file that exists and may be read (${reason(error)})`);
    }
    if (!(await file.stat()).isDirectory())
        return file;
    await file.close();
    throw invalidArgument(argument, 'the path of a file, not of a folder (archive a folder first)');
}
/** A file's bytes. It is opened when the first of them is asked for, and closed whichever way the reading ends. */
async function* bytesOf(path, argument) {
    const file = await openForReading(path, argument);
    try {
        for await (const chunk of file.createReadStream(PIECES))
            yield chunk;
    }
    finally {
        await file.close();
    }
}
/** What a file holds that fits in memory, such as a key. */
export async function readWhole(path) {
    const file = await openForReading(path, 'path');
    try {
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
async function openForWriting(path, argument) {
    try {
        return await open(path, 'wx', 0o600);
    }
    catch (error) {
        throw invalidArgument(argument, `a path in a folder that exists and may be written to (${reason(error)})`);
    }
}
/**
 * Writes a file whole or not at all: into a new file beside it, readable by its owner alone, that takes the name once all is on disk.
 * @param argument what the caller calls the path, for errors
 */
export async function writeWhole(path, content, argument = 'path') {
    const partial = `${path}.${randomBytes(6).toString('hex')}.partial`;
    const output = await openForWriting(partial, argument);
    try {
        // The stream closes what it writes to, however it ends.
        await pipeline(content, output.createWriteStream(PIECES));
        const file = await open(partial, 'r+');
        try {
            await file.sync();
        }
        finally {
            await file.close();
        }
        await rename(partial, path);
        const folder = await open(dirname(path), 'r');
        try {
            await folder.sync();
        }
        finally {
            await folder.close();
        }
    }
    catch (error) {
        await rm(partial, { force: true });
        throw error;
    }
}
/**
 * Encrypts a file of any length, in memory of a few megabytes. `to` appears only when it is complete; it may be `from` itself.
 * @throws PrivacyError `invalid-argument` where `from` cannot be read or the folder of `to` cannot be written
 */
export async function encryptFile(from, to, key, options = {}) {
    await writeWhole(to, encryptStream(bytesOf(from, 'from'), key, options), 'to');
}
/**
 * Decrypts a file. `to` appears only once all of it has been authenticated.
 * @throws PrivacyError `invalid-argument` as {@link encryptFile}; `not-authentic` where the key is wrong or the file was changed
 */
export async function decryptFile(from, to, key, options = {}) {
    await writeWhole(to, decryptStream(bytesOf(from, 'from'), key, options), 'to');
}
//# sourceMappingURL=file.js.map
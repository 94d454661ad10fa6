import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentHash, parseContentHash } from '../weights/index.js';
import { storeUnavailable } from './store-unavailable.js';
const isMissing = (error) => error.code === 'ENOENT';
/**
 * Models and checkpoints in a folder, each in a file of its content's name. A blob is written aside, flushed to the disk and then
 * renamed, so that a name that is there has all of its bytes, whatever crashed.
 * @throws PrivacyError `store-unavailable` where bytes that were put are no longer what their name says
 */
export function diskBlobStore(folder) {
    // Two letters more of folder, so that no folder gets too long to list.
    const fileOf = (name) => join(folder, name.slice(0, 2), name);
    const has = async (name) => {
        try {
            await access(fileOf(parseContentHash(name)));
            return true;
        }
        catch (error) {
            if (isMissing(error))
                return false;
            throw error;
        }
    };
    return Object.freeze({
        has,
        async put(bytes) {
            const name = contentHash(bytes);
            if (await has(name))
                return name;
            const file = fileOf(name);
            const aside = `${file}.${randomUUID()}`;
            await mkdir(dirname(file), { recursive: true, mode: 0o700 });
            try {
                await flushed(aside, 'wx', (handle) => handle.writeFile(bytes));
                await rename(aside, file);
                await flushed(dirname(file), 'r'); // the name itself
            }
            catch (error) {
                await rm(aside, { force: true });
                throw error;
            }
            return name;
        },
        async get(name) {
            let bytes;
            try {
                bytes = await readFile(fileOf(parseContentHash(name)));
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw error;
            }
            if (contentHash(bytes) !== name)
                throw storeUnavailable(folder, `has other bytes under ${name} than were put there`);
            return bytes;
        },
        async delete(name) {
            await rm(fileOf(parseContentHash(name)), { force: true });
        },
    });
}
async function flushed(path, flags, work = async () => undefined) {
    const handle = await open(path, flags, 0o600);
    try {
        await work(handle);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
//# sourceMappingURL=disk-blobs.js.map
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { PrivacyError } from '../core/errors.js';
const CARRIED_FOLDER = fileURLToPath(new URL('../../data/', import.meta.url));
/** Longer than a large file takes on a slow line; without a network the attempt ends at once. */
const PATIENCE = 120_000;
const LARGEST_FILE = 64 * 2 ** 20;
const sha256Of = (bytes) => createHash('sha256').update(bytes).digest('hex');
function read(file) {
    try {
        return readFileSync(file);
    }
    catch {
        return undefined;
    }
}
const unpacked = (bytes, file) => (file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
const cacheFolder = (places) => places.cache ??
    process.env['EPSBOOK_CACHE'] ??
    path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'epsbook', 'data');
/** A data set that cannot be had here, and what to do about it. */
export function unavailable(name, { file, repository }, why) {
    const from = repository === undefined ? '' : ` from github.com/${repository.name} at ${repository.commit}`;
    const remedy = `put ${file} into a folder and set EPSBOOK_DATA to it, or go online once: it is fetched${from}, checked and kept`;
    return new PrivacyError('dataset-unavailable', { dataset: name, file, remedy }, `${name} is not here: ${why}; ${remedy}`);
}
/** A carried file. */
export function carried(name, entry) {
    const bytes = read(path.join(CARRIED_FOLDER, entry.file));
    if (bytes === undefined || sha256Of(bytes) !== entry.sha256) {
        throw unavailable(name, entry, 'the file that the package carries is missing or changed: install the package again');
    }
    return { content: bytes, origin: 'carried', sha256: entry.sha256 };
}
/**
 * A file in the cache or in the folder.
 * @throws PrivacyError `dataset-unavailable` where the folder has a file of this name that is another one
 */
export function onDisk(name, entry, places) {
    const contentSha256 = entry.contentSha256 ?? entry.sha256;
    const kept = read(path.join(cacheFolder(places), contentSha256));
    if (kept !== undefined && sha256Of(kept) === contentSha256)
        return { content: kept, origin: 'cache', sha256: contentSha256 };
    const folder = places.folder ?? process.env['EPSBOOK_DATA'];
    if (folder === undefined || folder === '')
        return undefined;
    const own = read(path.resolve(folder, entry.file));
    if (own === undefined)
        return undefined;
    if (sha256Of(own) !== entry.sha256) {
        throw unavailable(name, entry, `${entry.file} in the folder has another sha256 than ${entry.sha256}`);
    }
    return { content: unpacked(own, entry.file), origin: 'folder', sha256: contentSha256 };
}
async function download(url, sha256, { fetch = globalThis.fetch }) {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok)
        throw new Error(`${url} answers ${String(response.status)}`);
    if (Number(response.headers.get('content-length') ?? 0) > LARGEST_FILE)
        throw new Error(`${url} is too large`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (sha256Of(bytes) !== sha256)
        throw new Error(`${url} has another sha256 than ${sha256}`);
    return bytes;
}
/** Whole or not at all, whoever else writes the same: under a name of its own first. */
function keep(content, sha256, places) {
    const folder = cacheFolder(places);
    const draft = path.join(folder, `.${randomUUID()}`);
    try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, content);
        renameSync(draft, path.join(folder, sha256));
    }
    catch {
        // What cannot be kept is fetched again next time.
        rmSync(draft, { force: true });
    }
}
/**
 * Fetches a data set from its source, checks every file, and keeps the result.
 * @throws PrivacyError `dataset-unavailable`
 */
export async function fetched(name, entry, places) {
    const { source, repository, contentSha256 = entry.sha256 } = entry;
    if (source === undefined || repository === undefined) {
        throw unavailable(name, entry, 'its source publishes it in a format that is not read here');
    }
    let content;
    try {
        const base = `https://raw.githubusercontent.com/${repository.name}/${repository.commit}/`;
        const files = await Promise.all(source.files.map(([file, sha256]) => download(base + encodeURI(file), sha256, places)));
        content = source.prepare(files);
    }
    catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
        throw unavailable(name, entry, `${error instanceof Error ? error.message : String(error)}${cause}`);
    }
    if (sha256Of(content) !== contentSha256)
        throw unavailable(name, entry, 'its source gives another content');
    keep(content, contentSha256, places);
    return { content, origin: 'fetched', sha256: contentSha256 };
}
//# sourceMappingURL=find.js.map
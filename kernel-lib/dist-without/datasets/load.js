import { invalidArgument, PrivacyError } from '../core/errors.js';
import { CARRIED } from './carried.js';
import { contentOf, sizeOf } from './content.js';
import { FETCHED } from './fetched.js';
import { carried, fetched, onDisk, unavailable } from './find.js';
import { standIn } from './stand-in.js';
const ENTRIES = { ...CARRIED, ...FETCHED };
export const DATASET_NAMES = Object.freeze(Object.keys(ENTRIES));
function notice(entry, origin, why) {
    if (origin === 'stand-in') {
        return `STAND-IN for ${entry.title}: made-up rows with its columns, no figure from them means anything. ${why}`;
    }
    const changes = entry.changes === undefined ? '' : ` Changes were made: ${entry.changes}.`;
    return `${entry.title}. ${entry.citation}. Licence: ${entry.licence}.${changes}`;
}
/**
 * Loads a real data set by its name: from the package, a cache, the folder `EPSBOOK_DATA`, or its public source, whose files' sha256
 * are checked. Prints its licence and citation. Where it cannot be had, a small stand-in of made-up rows with the same columns is given,
 * and a banner says so.
 * @throws PrivacyError `invalid-argument` for an unknown name; `dataset-unavailable` for a file with another sha256, or, with
 * `standIn: false`, where the data cannot be had: the message says which file, from where, and what to do
 * @example
 * const { data } = await loadDataset('heart_sites');
 * const session = openSession(dataset({ name: 'heart', unit: 'patient', data }), { budget: { epsilon: 1 } });
 */
export async function loadDataset(name, options = {}) {
    if (!Object.hasOwn(ENTRIES, name))
        throw invalidArgument('name', `one of ${DATASET_NAMES.join(', ')}`);
    const entry = ENTRIES[name];
    let found;
    let why = '';
    if (Object.hasOwn(CARRIED, name))
        found = carried(name, entry);
    else {
        found = onDisk(name, entry, options);
        try {
            if (found === undefined && options.offline === true)
                throw unavailable(name, entry, 'offline is asked for');
            found ??= await fetched(name, entry, options);
        }
        catch (error) {
            if (options.standIn === false)
                throw error;
            why = error instanceof PrivacyError ? error.message : String(error);
        }
    }
    const text = found === undefined ? standIn(name) : new TextDecoder().decode(found.content);
    const data = contentOf(entry.kind, text);
    const origin = found?.origin ?? 'stand-in';
    const shown = notice(entry, origin, why);
    if (options.quiet !== true)
        (origin === 'stand-in' ? console.warn : console.log)(shown);
    return Object.freeze({
        name,
        title: entry.title,
        kind: entry.kind,
        data,
        rows: sizeOf(data),
        target: entry.target,
        licence: entry.licence,
        citation: entry.citation,
        changes: entry.changes,
        origin,
        sha256: found?.sha256,
        toString: () => shown,
    });
}
//# sourceMappingURL=load.js.map
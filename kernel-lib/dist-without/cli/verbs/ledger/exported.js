import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { PrivacyError } from '../../../core/errors.js';
import { decodeRecord, encodeRecord } from '../../../storage/index.js';
import { UsageError } from '../verb.js';
/** What an exported ledger calls itself. */
const FORMAT = 'epsbook-ledger-export-1';
/** A ledger as text: `json` holds every record and can be imported; `csv` is a table of its entries, for spreadsheets. No answer is in it. */
export function exportLedger(store, name, format) {
    const { entries } = store.state(name);
    switch (format) {
        case 'json':
            return `${JSON.stringify({ format: FORMAT, name, records: store.records(name).map(encodeRecord) }, null, 1)}\n`;
        case 'csv':
            return stringify(entries.map(({ at, claim, event, id, kind, label, mechanism, random, scale, times }) => [
                id,
                kind,
                // A text that begins like a formula is not one.
                label.replace(/^[=+\-@\t]/, "'$&"),
                mechanism,
                claim.epsilon,
                claim.delta,
                times,
                scale,
                random,
                new Date(at).toISOString(),
                JSON.stringify(event),
            ]), {
                header: true,
                columns: [
                    'id',
                    'kind',
                    'label',
                    'mechanism',
                    'claimed epsilon',
                    'delta',
                    'times',
                    'scale',
                    'random',
                    'at',
                    'event',
                ],
            });
        default:
            throw new UsageError(`--format must be json or csv, and not ${format}`);
    }
}
/** Restores what {@link exportLedger} wrote as json, under its own name or another. */
export function importLedger(store, file, name) {
    let read;
    let records;
    try {
        read = JSON.parse(readFileSync(file, 'utf8'));
        records = read.records.map(decodeRecord);
    }
    catch {
        throw malformed();
    }
    const restored = name ?? read.name;
    if (read.format !== FORMAT || typeof restored !== 'string' || records[0]?.kind !== 'begun')
        throw malformed();
    store.restore(restored, records);
    return `${restored}: ${String(records.length)} records restored in ${store.place}\n`;
}
const malformed = () => new PrivacyError('malformed-message', { expected: FORMAT }, 'the file is not a ledger that `epsbook ledger export` wrote as json');
//# sourceMappingURL=exported.js.map
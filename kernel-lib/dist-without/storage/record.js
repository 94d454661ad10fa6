import { entryFromJson, entryToJson } from '../ledger/codec/index.js';
/** A record as the text that is chained. */
export const encodeRecord = (record) => JSON.stringify(record.kind === 'entry' ? { kind: 'entry', entry: entryToJson(record.entry) } : record);
/** A record out of its text, its entry checked. @throws PrivacyError `malformed-message` for an entry of a later version */
export function decodeRecord(payload) {
    const record = JSON.parse(payload);
    return Object.freeze(record.kind === 'entry' ? { kind: 'entry', entry: entryFromJson(record.entry) } : record);
}
//# sourceMappingURL=record.js.map
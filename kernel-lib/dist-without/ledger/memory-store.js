import { ledgerKey } from './ledger-key.js';
/** Where a ledger is that ends with its process. */
const MEMORY = 'memory: ends with this process';
/** A ledger that lives as long as its process. */
function memoryLedger(terms) {
    const entries = [];
    const places = new Map();
    /** At which position each entry was last written. */
    const written = [];
    const kept = new Map();
    let now = 0;
    return Object.freeze({
        id: crypto.randomUUID(),
        place: MEMORY,
        terms,
        read(position) {
            return { position: now, entries: entries.filter((_, place) => (written[place] ?? 0) > position) };
        },
        write(entry, position) {
            if (position !== now)
                return undefined;
            const place = places.get(entry.id) ?? entries.length;
            if (place === entries.length)
                places.set(entry.id, place);
            entries[place] = entry;
            written[place] = ++now;
            return now;
        },
        recall: (key) => kept.get(key),
        keep: (key, released) => void kept.set(key, released),
    });
}
/** Ledgers in memory: sessions that are handed the same store share them, and all end with the process. */
export function memoryStore() {
    const ledgers = new Map();
    return Object.freeze({
        open(name, terms) {
            const key = ledgerKey(name);
            const known = ledgers.get(key) ?? memoryLedger(terms);
            ledgers.set(key, known);
            return known;
        },
    });
}
//# sourceMappingURL=memory-store.js.map
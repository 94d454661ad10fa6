import type { LedgerEntry } from './entry.js';
import { ledgerKey } from './ledger-key.js';
import type { LedgerStore, LedgerTerms, StoredLedger } from './store.js';

// The one part of the Web Cryptography API that is used: Node and browsers have it, the compiler's ES2022 library does not name it.
declare const crypto: { randomUUID(): string };

/** Where a ledger is that ends with its process. */
const MEMORY = 'memory: ends with this process';

/** A ledger that lives as long as its process. */
function memoryLedger(terms: LedgerTerms): StoredLedger {
  const entries: LedgerEntry[] = [];
  const places = new Map<string, number>();
  /** At which position each entry was last written. */
  const written: number[] = [];
  const kept = new Map<string, unknown>();
  let now = 0;
  return Object.freeze({
    id: crypto.randomUUID(),
    place: MEMORY,
    terms,
    read(position: number) {
      return { position: now, entries: entries.filter((_, place) => (written[place] ?? 0) > position) };
    },
    write(entry: LedgerEntry, position: number) {
      if (position !== now) return undefined;
      const place = places.get(entry.id) ?? entries.length;
      if (place === entries.length) places.set(entry.id, place);
      entries[place] = entry;
      written[place] = ++now;
      return now;
    },
    recall: (key: string) => kept.get(key),
    keep: (key: string, released: unknown) => void kept.set(key, released),
  });
}

/** Ledgers in memory: sessions that are handed the same store share them, and all end with the process. */
export function memoryStore(): LedgerStore {
  const ledgers = new Map<string, StoredLedger>();
  return Object.freeze({
    open(name: string, terms: LedgerTerms) {
      const key = ledgerKey(name);
      const known = ledgers.get(key) ?? memoryLedger(terms);
      ledgers.set(key, known);
      return known;
    },
  });
}

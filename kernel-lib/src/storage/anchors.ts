import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ChainHash } from './chain.js';

/** The last record of a ledger that this user has seen. */
export interface Anchor {
  readonly seq: number;
  readonly hash: ChainHash;
}

/**
 * Remembers beside the store, in a file for each ledger, how far the ledger had come: a store that was put back to an earlier state as
 * a whole verifies in itself, and only something outside it can tell. Who puts back the anchor too is not found out (SECURITY.md).
 */
export interface Anchors {
  read(ledger: string): Anchor | undefined;
  /** Remembers the record. Not flushed: what a crash of the machine loses makes the anchor older, which is weaker and never wrong. */
  write(ledger: string, anchor: Anchor): void;
  /** Forgets a ledger that was put elsewhere. */
  forget(ledger: string): void;
  close(): void;
}

const WIDTH = 96;

export function anchorsIn(folder: string): Anchors {
  const files = new Map<string, number>();
  const fileOf = (ledger: string): string =>
    join(folder, `${createHash('sha256').update(ledger).digest('hex').slice(0, 32)}.anchor`);
  return {
    read(ledger) {
      const file = fileOf(ledger);
      if (!existsSync(file)) return undefined;
      const [seq, hash] = readFileSync(file, 'utf8').trim().split(' ');
      return hash === undefined ? undefined : { seq: Number(seq), hash };
    },
    write(ledger, { seq, hash }) {
      let file = files.get(ledger);
      if (file === undefined) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        file = openSync(fileOf(ledger), 'a'); // made where it is missing, kept where it is not
        closeSync(file);
        file = openSync(fileOf(ledger), 'r+');
        files.set(ledger, file);
      }
      writeSync(file, `${String(seq)} ${hash}`.padEnd(WIDTH) + '\n', 0);
    },
    forget(ledger) {
      const file = files.get(ledger);
      if (file !== undefined) closeSync(file);
      files.delete(ledger);
      rmSync(fileOf(ledger), { force: true });
    },
    close() {
      for (const file of files.values()) closeSync(file);
      files.clear();
    },
  };
}

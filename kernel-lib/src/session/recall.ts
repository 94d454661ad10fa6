import type { StoredLedger } from '../ledger/store.js';

/** What was released before, so that asking for it again is free; a new version of the data makes it stale. */
export class Recall {
  readonly #ledger: Pick<StoredLedger, 'keep' | 'recall'>;
  /** As it was given out, in this process: a store may give back a copy. */
  readonly #here = new Map<string, unknown>();

  constructor(ledger: Pick<StoredLedger, 'keep' | 'recall'>) {
    this.#ledger = ledger;
  }

  /**
   * @param version of the data
   * @param key all of what was asked
   * @param revive makes what the store gives back whole again
   */
  find<Released>(
    version: string,
    key: string,
    revive: (kept: unknown) => Released = (kept) => kept as Released,
  ): Released | undefined {
    const whole = keyOf(version, key);
    if (this.#here.has(whole)) return this.#here.get(whole) as Released;
    const kept = this.#ledger.recall(whole);
    if (kept === undefined) return undefined;
    const revived = revive(kept);
    this.#here.set(whole, revived);
    return revived;
  }

  /** @param plain what the store keeps, where it is not `released` itself */
  keep(version: string, key: string, released: unknown, plain = released): void {
    const whole = keyOf(version, key);
    this.#here.set(whole, released);
    this.#ledger.keep(whole, plain);
  }
}

const keyOf = (version: string, key: string): string => JSON.stringify([version, key]);

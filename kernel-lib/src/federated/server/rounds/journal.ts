import { randomUUID } from 'node:crypto';
import { PrivacyError } from '../../../core/errors.js';
import type { DocumentChange, DocumentStore } from '../../../storage/index.js';
import {
  getWeights,
  putWeights,
  weightsOf,
  type BlobStore,
  type ContentHash,
  type Layout,
  type Weights,
} from '../../../weights/index.js';
import type { StrategyState } from '../../strategies/index.js';

/** What a federation is, from its first start on. */
export interface FederationRecord {
  readonly run: string;
  readonly model: string;
  readonly strategy: string;
  /** In decimal digits: what training and selection follow from. */
  readonly seed: string;
}

/** The round that is under way: who takes part, decided once, so that it is the same after a restart. */
export interface OpenRound {
  readonly round: number;
  readonly participants: readonly string[];
}

/** An update that was taken: who sent it is the document's key. */
export interface TakenUpdate {
  readonly round: number;
  readonly examples: number;
  readonly steps: number;
  readonly blob: ContentHash;
}

/** What is kept of a round that is over. */
export interface PastRound {
  readonly round: number;
  readonly at: number;
  readonly counted: number;
  readonly loss?: number;
  readonly accuracy?: number;
  readonly model?: ContentHash;
}

interface StateRecord {
  readonly round: number;
  readonly weights: ContentHash;
  readonly memory: Readonly<Record<string, ContentHash>>;
  readonly clipNorm?: number;
}

/** A state as it was read: the strategy's, where its weights are kept, and what adaptive clipping had come to. */
export interface KeptState {
  readonly state: StrategyState;
  readonly hashes: { readonly weights: ContentHash; readonly memory: Readonly<Record<string, ContentHash>> };
  readonly clipNorm?: number;
}

/**
 * All that a federation knows, on disk: documents in the ledgers' database, weights in a blob store. A round ends in one transaction, so that
 * a server that is killed finds either the round with the updates that came, or the next.
 */
export class Journal {
  readonly #documents: DocumentStore;
  readonly #blobs: BlobStore;
  readonly #layout: Layout;
  readonly #space: string;

  constructor(documents: DocumentStore, blobs: BlobStore, name: string, layout: Layout) {
    this.#documents = documents;
    this.#blobs = blobs;
    this.#layout = layout;
    this.#space = `federation/${name}`;
  }

  get place(): string {
    return this.#documents.place;
  }

  // ---- the federation and its state

  /** What the federation is; begun with the given one where it is new. */
  begun(record: Omit<FederationRecord, 'run'>): FederationRecord {
    const fresh = { run: randomUUID(), ...record };
    this.#documents.write([{ space: this.#space, key: 'federation', value: fresh, fresh: true }]);
    return this.#documents.get(this.#space, 'federation') as FederationRecord;
  }

  async state(): Promise<KeptState | undefined> {
    const record = this.#documents.get(this.#space, 'state') as StateRecord | undefined;
    if (record === undefined) return undefined;
    const memory = await Promise.all(
      Object.entries(record.memory).map(async ([name, hash]) => {
        const { values } = await this.weights(hash);
        return [name, Float64Array.from(values)] as const;
      }),
    );
    const state = {
      round: record.round,
      weights: await this.weights(record.weights),
      memory: Object.fromEntries(memory),
    };
    return { state, hashes: record, ...(record.clipNorm !== undefined && { clipNorm: record.clipNorm }) };
  }

  /** Keeps the blobs of a state; they count once {@link advance} names them. */
  async keep(state: StrategyState, clipNorm?: number): Promise<KeptState> {
    const memory = await Promise.all(
      Object.entries(state.memory).map(
        async ([name, values]) => [name, await putWeights(this.#blobs, weightsOf(this.#layout, values))] as const,
      ),
    );
    const hashes = { weights: await putWeights(this.#blobs, state.weights), memory: Object.fromEntries(memory) };
    return { state, hashes, ...(clipNorm !== undefined && { clipNorm }) };
  }

  /**
   * Ends a round and begins the next, in one transaction: the new state, what is kept of the round, who takes part in the next.
   * @throws PrivacyError `store-unavailable` where another server has ended the round
   */
  advance(
    kept: KeptState,
    past: PastRound | undefined,
    next: OpenRound | undefined,
    superseded: readonly ContentHash[],
  ): void {
    const { hashes, state, clipNorm } = kept;
    const space = this.#space;
    const record: StateRecord = { round: state.round, ...hashes, ...(clipNorm !== undefined && { clipNorm }) };
    const updates = [...this.updates()];
    const changes: DocumentChange[] = [
      { space, key: 'state', value: record },
      next === undefined ? { space, key: 'round', removed: true } : { space, key: 'round', value: next },
      ...updates.map(([key]) => ({ space: `${space}/update`, key, removed: true }) as const),
      ...updates.map(([key, { round }]) => ({ space: `${space}/counted`, key, value: round })),
      ...superseded.map((key) => ({ space: `${space}/superseded`, key, value: true })),
    ];
    if (past !== undefined)
      changes.push({ space: `${space}/history`, key: String(past.round), value: past, fresh: true });
    if (!this.#documents.write(changes)) {
      const { place } = this;
      const problem = 'is used by another server of the same federation';
      throw new PrivacyError(
        'store-unavailable',
        { store: place, problem },
        `the store ${place} ${problem}; end one of them`,
      );
    }
  }

  open(): OpenRound | undefined {
    return this.#documents.get(this.#space, 'round') as OpenRound | undefined;
  }

  begin(round: OpenRound): void {
    this.#documents.write([{ space: this.#space, key: 'round', value: round }]);
  }

  history(): readonly PastRound[] {
    return [...(this.#documents.all(`${this.#space}/history`) as ReadonlyMap<string, PastRound>).values()].sort(
      (one, other) => one.round - other.round,
    );
  }

  // ---- updates

  /** The updates that were taken, by client. */
  updates(): ReadonlyMap<string, TakenUpdate> {
    return this.#documents.all(`${this.#space}/update`) as ReadonlyMap<string, TakenUpdate>;
  }

  /** Takes an update down, durably. @returns false where the client has one already */
  take(client: string, update: TakenUpdate): boolean {
    return this.#documents.write([
      { space: `${this.#space}/update`, key: client, value: update, fresh: true },
      // The same bytes may have come before, too early to be taken.
      { space: `${this.#space}/superseded`, key: update.blob, removed: true },
    ]);
  }

  /** The newest round of which an update of each client counted. */
  counted(): ReadonlyMap<string, number> {
    return this.#documents.all(`${this.#space}/counted`) as ReadonlyMap<string, number>;
  }

  /** Takes down that a blob is to be forgotten: nothing names it. */
  discard(key: ContentHash): void {
    this.#documents.write([{ space: `${this.#space}/superseded`, key, value: true }]);
  }

  putBlob(bytes: Uint8Array): Promise<ContentHash> {
    return this.#blobs.put(bytes);
  }

  async blob(hash: ContentHash): Promise<Uint8Array> {
    const bytes = await this.#blobs.get(hash);
    if (bytes === undefined) throw this.#missing();
    return bytes;
  }

  async weights(hash: ContentHash): Promise<Weights> {
    const weights = await getWeights(this.#blobs, hash);
    if (weights === undefined) throw this.#missing();
    return weights;
  }

  #missing(): PrivacyError<'store-unavailable'> {
    const problem = 'has lost weights that its journal names';
    return new PrivacyError('store-unavailable', { store: this.place, problem }, `the store ${this.place} ${problem}`);
  }

  /** Forgets blobs that no longer count, those of a server before that was killed too. */
  async sweep(): Promise<void> {
    const space = `${this.#space}/superseded`;
    for (const key of this.#documents.all(space).keys()) {
      await this.#blobs.delete(key as ContentHash);
      this.#documents.write([{ space, key, removed: true }]);
    }
  }

  // ---- tokens

  /** Takes down that a token was used. @returns false where it was used before, by this server or one before it */
  useToken(client: string, jti: string, until: number): boolean {
    return this.#documents.note(`${this.#space}/token`, `${client}/${jti}`, until);
  }

  /** Forgets tokens that have expired. */
  forgetTokens(now: number): void {
    const space = `${this.#space}/token`;
    const expired = [...this.#documents.all(space)].filter(([, until]) => Number(until) < now);
    if (expired.length > 0) this.#documents.write(expired.map(([key]) => ({ space, key, removed: true })));
  }

  close(): void {
    this.#documents.close();
  }
}

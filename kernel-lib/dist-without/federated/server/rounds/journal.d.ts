import type { DocumentStore } from '../../../storage/index.js';
import { type BlobStore, type ContentHash, type Layout, type Weights } from '../../../weights/index.js';
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
/** A state as it was read: the strategy's, where its weights are kept, and what adaptive clipping had come to. */
export interface KeptState {
    readonly state: StrategyState;
    readonly hashes: {
        readonly weights: ContentHash;
        readonly memory: Readonly<Record<string, ContentHash>>;
    };
    readonly clipNorm?: number;
}
/**
 * All that a federation knows, on disk: documents in the ledgers' database, weights in a blob store. A round ends in one transaction, so that
 * a server that is killed finds either the round with the updates that came, or the next.
 */
export declare class Journal {
    #private;
    constructor(documents: DocumentStore, blobs: BlobStore, name: string, layout: Layout);
    get place(): string;
    /** What the federation is; begun with the given one where it is new. */
    begun(record: Omit<FederationRecord, 'run'>): FederationRecord;
    state(): Promise<KeptState | undefined>;
    /** Keeps the blobs of a state; they count once {@link advance} names them. */
    keep(state: StrategyState, clipNorm?: number): Promise<KeptState>;
    /**
     * Ends a round and begins the next, in one transaction: the new state, what is kept of the round, who takes part in the next.
     * @throws PrivacyError `store-unavailable` where another server has ended the round
     */
    advance(kept: KeptState, past: PastRound | undefined, next: OpenRound | undefined, superseded: readonly ContentHash[]): void;
    open(): OpenRound | undefined;
    begin(round: OpenRound): void;
    history(): readonly PastRound[];
    /** The updates that were taken, by client. */
    updates(): ReadonlyMap<string, TakenUpdate>;
    /** Takes an update down, durably. @returns false where the client has one already */
    take(client: string, update: TakenUpdate): boolean;
    /** The newest round of which an update of each client counted. */
    counted(): ReadonlyMap<string, number>;
    /** Takes down that a blob is to be forgotten: nothing names it. */
    discard(key: ContentHash): void;
    putBlob(bytes: Uint8Array): Promise<ContentHash>;
    blob(hash: ContentHash): Promise<Uint8Array>;
    weights(hash: ContentHash): Promise<Weights>;
    /** Forgets blobs that no longer count, those of a server before that was killed too. */
    sweep(): Promise<void>;
    /** Takes down that a token was used. @returns false where it was used before, by this server or one before it */
    useToken(client: string, jti: string, until: number): boolean;
    /** Forgets tokens that have expired. */
    forgetTokens(now: number): void;
    close(): void;
}

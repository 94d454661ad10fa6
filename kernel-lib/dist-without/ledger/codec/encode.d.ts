import { type LedgerEntry } from '../entry.js';
import type { LedgerMessage } from '../message.js';
import { type LedgerPayload, type WireEntry, type WireKind } from './wire.js';
/** One entry in its wire form. */
export declare function kindOf(entry: LedgerEntry): WireKind;
export declare function rowOf({ id, label, times, at, run, progress }: LedgerEntry, kind: number): WireEntry;
/** Encodes a message as JSON-safe data, for a MIME bundle. */
export declare function encodeLedger({ leftOut: _, ...message }: LedgerMessage): LedgerPayload;

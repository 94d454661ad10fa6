import type { DpEvent } from '../../accounting/events/event.js';
import type { Report } from '../../reports/report.js';
import type { EntryKind, LedgerEntry, RunState } from '../entry.js';
import type { LedgerMessage } from '../message.js';
/** What many entries have in common, and the wire writes once. */
export interface WireKind {
    readonly kind: EntryKind;
    readonly mechanism: string;
    readonly event: DpEvent;
    readonly start?: DpEvent;
    /** ε and δ of the whole entry; ε is null where nothing is claimed, as JSON has no ∞. */
    readonly claim: readonly [number | null, number];
    readonly scale: number;
    readonly random: LedgerEntry['random'];
    readonly analyst?: string;
    readonly notebook?: string;
    readonly dataset?: string;
}
/** asked, steps, allotted, taken, state. */
export type WireProgress = readonly [number, number, number, number, RunState];
/** id, label, index into `kinds`, times, milliseconds since 1970; and of a run, the entry that began it, and how far it is. */
export type WireEntry = readonly [string, string, number, number, number] | readonly [string, string, number, number, number, string, WireProgress | null];
/** A message's wire form: kinds of entries are written once, and each entry refers to one, so that ten thousand stay small. */
export interface LedgerPayload extends Omit<LedgerMessage, 'entries' | 'leftOut'> {
    readonly kinds: readonly WireKind[];
    readonly entries: readonly WireEntry[];
    readonly reports: readonly Report[];
}
/** More entries than this are not sent one by one: the earliest are merged by kind. */
export declare const MOST_ENTRIES = 10000;
/** The label under which the earliest entries of a long ledger are merged. */
export declare const EARLIER_RELEASES = "earlier releases";

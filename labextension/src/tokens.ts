import type { LedgerMessage } from 'epsbook/ledger';
import { Token } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';

/**
 * Where a ledger comes from:
 * - `live`: the running kernel sent it
 * - `saved`: it stands in the notebook's outputs; the kernel has not spoken of it
 * - `restarted`: the kernel that kept it is gone
 */
export type LedgerState = 'live' | 'saved' | 'restarted';

/** The newest snapshot of one session. */
export interface TrackedLedger {
  readonly message: LedgerMessage;
  readonly state: LedgerState;
  /** When it came, on the page's clock (`performance.now()`). */
  readonly receivedAt: number;
}

/** Follows the active notebook and keeps the ledgers its sessions publish. */
export interface ILedgerTracker {
  /** Whether a notebook is active. */
  readonly hasNotebook: boolean;
  /** The ledgers of the active notebook: live ones first, and of those the last to change first. */
  readonly ledgers: readonly TrackedLedger[];
  /** Whether the active notebook's kernel is at work. */
  readonly busy: boolean;
  /** Interrupts the active notebook's kernel, as its stop button does. */
  interrupt(): Promise<void>;
  /** Emitted when another notebook becomes active, and when a ledger came, changed state or went, and when the kernel begins or ends its work. */
  readonly changed: ISignal<ILedgerTracker, void>;
  /** Emitted when the active notebook's kernel published a ledger. */
  readonly published: ISignal<ILedgerTracker, TrackedLedger>;
}

export const ILedgerTracker = new Token<ILedgerTracker>(
  'epsbook-labextension:ILedgerTracker',
  'Follows the active notebook and keeps the privacy ledgers its sessions publish.',
);

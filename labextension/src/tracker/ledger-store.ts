import { decodeLedger, type LedgerMessage } from 'epsbook/ledger';
import type { LedgerState, TrackedLedger } from '../tokens.js';

interface Kept {
  message: LedgerMessage;
  state: LedgerState;
  receivedAt: number;
  /** Counts messages from the kernel, so that the last to change comes first. */
  activity: number;
}

/** Decodes what came under the ledger's MIME type, or undefined where it is no ledger. */
export function readLedger(data: unknown): LedgerMessage | undefined {
  try {
    return decodeLedger(data);
  } catch {
    return undefined;
  }
}

const lastRelease = ({ entries }: LedgerMessage): number => entries[entries.length - 1]?.at ?? 0;

/**
 * The ledgers of one notebook, each session's newest snapshot. Messages may come late, twice, out of order or malformed:
 * the highest sequence of a session wins, and what is no ledger is passed over.
 */
export class LedgerStore {
  readonly #kept = new Map<string, Kept>();
  #activity = 0;

  constructor(readonly now: () => number) {}

  /** Takes what the kernel published; gives back the ledger where that changed anything. */
  receive(data: unknown): TrackedLedger | undefined {
    const message = readLedger(data);
    if (message === undefined) return undefined;
    const known = this.#kept.get(message.session);
    const newer = known === undefined || message.sequence > known.message.sequence;
    if (!newer && known.state === 'live') return undefined;
    const kept: Kept = {
      message: newer ? message : known.message,
      state: 'live',
      receivedAt: this.now(),
      activity: ++this.#activity,
    };
    this.#kept.set(message.session, kept);
    return kept;
  }

  /** Takes all ledgers that stand in the notebook's outputs, in order; says whether that changed anything. */
  rescan(saved: Iterable<LedgerMessage>): boolean {
    let changed = false;
    const standing = new Set<string>();
    for (const message of saved) {
      standing.add(message.session);
      const known = this.#kept.get(message.session);
      if (known === undefined) {
        this.#kept.set(message.session, { message, state: 'saved', receivedAt: this.now(), activity: 0 });
        changed = true;
      } else if (message.sequence > known.message.sequence) {
        known.message = message;
        known.receivedAt = this.now();
        changed = true;
      }
    }
    for (const [session, { state }] of this.#kept) {
      // A live ledger is the kernel's and outlasts its output; any other is only as durable as the output it stands in.
      if (state !== 'live' && !standing.has(session)) changed = this.#kept.delete(session) || changed;
    }
    return changed;
  }

  /** The kernel restarted, died or was exchanged: it keeps none of the ledgers; says whether that changed anything. */
  kernelGone(): boolean {
    let changed = false;
    for (const kept of this.#kept.values()) {
      changed ||= kept.state === 'live';
      if (kept.state === 'live') kept.state = 'restarted';
    }
    return changed;
  }

  /** Live ones first, the last to change first; then the others, the last release first. */
  get ledgers(): readonly TrackedLedger[] {
    return [...this.#kept.values()]
      .sort((first, second) => {
        const live = Number(second.state === 'live') - Number(first.state === 'live');
        if (live !== 0) return live;
        const activity = second.activity - first.activity;
        return first.state === 'live' && activity !== 0
          ? activity
          : lastRelease(second.message) - lastRelease(first.message);
      })
      .map(({ message, state, receivedAt }) => ({ message, state, receivedAt }));
  }
}

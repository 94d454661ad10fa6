import { encodeLedger, isNonPrivate, LEDGER_MIME_TYPE, type LedgerEntry, type LedgerMessage } from '../ledger/index.js';
import type { Session } from '../session/index.js';
import { notebookDisplay } from './display.js';
import { escapeHtml } from './html.js';
import { createLivePublisher } from './live-publisher.js';
import { newDisplayId, type MimeBundle } from './mime-bundle.js';

const shown = (value: number): string => String(Number(value.toPrecision(3)));

const releases = (entries: readonly LedgerEntry[]): string => {
  const total = entries.reduce((sum, entry) => sum + entry.times, 0);
  return total === 1 ? '1 release' : `${String(total)} releases`;
};

/** The ledger in one line: what is spent of what, under which relation, δ and accountant. */
export function describeLedger(message: LedgerMessage, spent: number): string {
  const { accountant, budget, dataset, entries, relation, unit } = message;
  const open = entries.filter(isNonPrivate);
  const warning =
    open.length === 0 ? '' : `; ${releases(open)} without privacy: nothing is proven about these data as a whole`;
  return (
    `${dataset.name} · version ${dataset.version}: ε ${shown(spent)} of ${shown(budget.epsilon)} spent at δ ${shown(budget.delta)} ` +
    `by ${releases(entries.filter((entry) => !isNonPrivate(entry)))} (one ${unit}, ${relation}; ${accountant} accountant)${warning}`
  );
}

/** Entries that the fallback for plain notebooks lists. */
const LISTED = 8;

function ledgerHtml(message: LedgerMessage, spent: number): string {
  const rows = message.entries.slice(-LISTED).map(({ claim, label, mechanism, times }) => {
    const name = times === 1 ? label : `${label} × ${String(times)}`;
    const epsilon = claim.epsilon === Infinity ? '∞' : shown(claim.epsilon);
    return `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(mechanism)}</td><td>${epsilon}</td></tr>`;
  });
  const table = `<table><thead><tr><th>label</th><th>mechanism</th><th>claimed ε</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<p>${escapeHtml(describeLedger(message, spent))}</p>${rows.length === 0 ? '' : table}`;
}

/** A session's state as output of a cell: for the panel, and for whoever has none. */
export function ledgerBundle(session: Session): MimeBundle {
  const message = session.message();
  const { spent } = session;
  return {
    data: {
      [LEDGER_MIME_TYPE]: encodeLedger(message),
      'text/html': ledgerHtml(message, spent),
      'text/plain': describeLedger(message, spent),
    },
  };
}

const publishing = new WeakMap<Session, () => void>();

/**
 * Shows a session's ledger below the running cell, and keeps it up to date. Shown again, as when its cell is run again,
 * it moves to the new place: the old output is gone with the cell's.
 */
export function showLedger(session: Session): void {
  publishing.get(session)?.();
  const publisher = createLivePublisher({
    display: notebookDisplay,
    id: newDisplayId(),
    bundle: () => ledgerBundle(session),
  });
  publishing.set(
    session,
    session.subscribe(() => {
      publisher.changed();
    }),
  );
  publisher.changed();
}

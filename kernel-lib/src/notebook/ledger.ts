import { showUp } from '../core/index.js';
import {
  countReleases,
  encodeLedger,
  isNonPrivate,
  LEDGER_MIME_TYPE,
  type LedgerEntry,
  type LedgerMessage,
} from '../ledger/index.js';
import { kernelBridge } from '../kernel/index.js';
import type { Session } from '../session/index.js';
import { notebookDisplay } from './display.js';
import { escapeHtml } from '../core/html.js';
import { createLivePublisher } from './live-publisher.js';
import { newDisplayId, type MimeBundle } from './mime-bundle.js';

const seeded = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.filter(({ random }) => random === 'seeded');

const releases = (entries: readonly LedgerEntry[]): string => {
  const total = countReleases(entries);
  return total === 1 ? '1 release' : `${String(total)} releases`;
};

/** The ledger in one line: what is spent of what, under which relation, δ and accountant. */
export function describeLedger(message: LedgerMessage, spent: number): string {
  const { accountant, budget, dataset, entries, relation, unit } = message;
  const open = entries.filter(isNonPrivate);
  const warning =
    open.length === 0 ? '' : `; ${releases(open)} without privacy: nothing is proven about these data as a whole`;
  const drawn = seeded(entries);
  const reproducible = drawn.length === 0 ? '' : `; ${releases(drawn)} drew seeded noise: not private`;
  return (
    `${dataset.name} · version ${dataset.version}: ε ${showUp(spent, 3)} of ${String(budget.epsilon)} spent at δ ${String(budget.delta)} ` +
    `by ${releases(entries.filter((entry) => !isNonPrivate(entry)))} (one ${unit}, ${relation}; ${accountant} accountant)${warning}${reproducible}`
  );
}

/** Entries that the fallback for plain notebooks lists. */
const LISTED = 8;

function ledgerHtml(message: LedgerMessage, spent: number): string {
  const rows = message.entries.slice(-LISTED).map(({ claim, label, mechanism, random, times }) => {
    const name = `${label}${times === 1 ? '' : ` × ${String(times)}`}${random === 'seeded' ? ' (seeded)' : ''}`;
    const epsilon = claim.epsilon === Infinity ? '∞' : showUp(claim.epsilon, 3);
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

/** Counts the cells that have run; a plain tslab kernel does not tell, and there it stays 0. */
let cellsRun = 0;
kernelBridge()?.onCellEnd(() => cellsRun++);

const publishing = new WeakMap<Session, { readonly since: number; readonly stop: () => void }>();

/**
 * Shows a session's ledger below the running cell, and keeps it up to date. Shown again in a later cell, as when a cell is run again,
 * it moves to the new place: the old output may be gone with its cell's.
 */
export function showLedger(session: Session): void {
  const shown = publishing.get(session);
  if (shown?.since === cellsRun && kernelBridge() !== undefined) return;
  shown?.stop();
  const publisher = createLivePublisher({
    display: notebookDisplay,
    id: newDisplayId(),
    bundle: () => ledgerBundle(session),
  });
  const stop = session.subscribe(() => {
    publisher.changed();
  });
  publishing.set(session, { since: cellsRun, stop });
  publisher.changed();
}

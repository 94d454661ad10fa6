import { encodeLedger, LEDGER_MIME_TYPE } from '../ledger/index.js';
import { kernelBridge } from '../kernel/index.js';
import { ledgerForm } from '../session/ledger-form.js';
import { notebookDisplay } from './display.js';
import { createLivePublisher } from './live-publisher.js';
import { newDisplayId } from './mime-bundle.js';
/** A session's state as output of a cell: for the panel, and for whoever has none. */
export function ledgerBundle(session) {
    const message = session.message();
    const { html, text } = ledgerForm(message, session.spent);
    return { data: { [LEDGER_MIME_TYPE]: encodeLedger(message), 'text/html': html, 'text/plain': text } };
}
/** Counts the cells that have run; a plain tslab kernel does not tell, and there it stays 0. */
let cellsRun = 0;
kernelBridge()?.onCellEnd(() => cellsRun++);
const publishing = new WeakMap();
/**
 * Shows a session's ledger below the running cell, and keeps it up to date. Shown again in a later cell, as when a cell is run again,
 * it moves to the new place: the old output may be gone with its cell's.
 */
export function showLedger(session) {
    const shown = publishing.get(session);
    if (shown?.since === cellsRun && kernelBridge() !== undefined)
        return;
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
//# sourceMappingURL=ledger.js.map
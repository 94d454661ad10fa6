import { tableHtml, tableText } from '../core/form-table.js';
import { formatDelta, formatUp, formatValue } from '../core/format.js';
import { escapeHtml } from '../core/html.js';
import { countReleases, isNonPrivate } from '../ledger/entry.js';
/** Entries that are listed, the latest ones. */
const LISTED = 8;
const isSeeded = ({ random }) => random === 'seeded';
function releases(entries) {
    const total = countReleases(entries);
    return total === 1 ? '1 release' : `${String(total)} releases`;
}
/** The ledger in one line: what is spent of what, under which relation, δ and accountant. */
export function describeLedger(message, spent) {
    const { accountant, budget, dataset, entries, relation, unit } = message;
    const open = entries.filter(isNonPrivate);
    const warning = open.length === 0 ? '' : `; ${releases(open)} without privacy: nothing is proven about these data as a whole`;
    const drawn = entries.filter(isSeeded);
    const reproducible = drawn.length === 0 ? '' : `; ${releases(drawn)} drew seeded noise: not private`;
    return (`${dataset.name} · version ${dataset.version}: ε ${formatUp(spent)} of ${formatValue(budget.epsilon)} spent at δ ${formatDelta(budget.delta)} ` +
        `by ${releases(entries.filter((entry) => !isNonPrivate(entry)))} (one ${unit}, ${relation}; ${accountant} accountant)${warning}${reproducible}`);
}
function entriesTable(entries) {
    const rows = entries.slice(-LISTED).map((entry) => {
        const { claim, label, mechanism, times } = entry;
        const name = `${label}${times === 1 ? '' : ` × ${String(times)}`}${isSeeded(entry) ? ' (seeded)' : ''}`;
        return [name, mechanism, formatUp(claim.epsilon), formatUp(claim.delta)];
    });
    return {
        columns: ['label', 'mechanism', 'claimed ε', 'claimed δ'],
        rows,
        note: entries.length > rows.length ? `the latest ${String(rows.length)} of ${String(entries.length)} entries` : '',
    };
}
/** A list of entries as notebooks show it. */
export function entriesForm(entries) {
    if (entries.length === 0)
        return { text: 'no releases', html: '<div>no releases</div>' };
    const table = entriesTable(entries);
    return { text: tableText(table), html: tableHtml(table) };
}
/** A ledger as notebooks show it where there is no panel: the line, and under it the latest entries. */
export function ledgerForm(message, spent) {
    const text = describeLedger(message, spent);
    const table = message.entries.length === 0 ? '' : tableHtml(entriesTable(message.entries));
    return { text, html: `<p>${escapeHtml(text)}</p>${table}` };
}
//# sourceMappingURL=ledger-form.js.map
/** The entries in their last states, in the order in which they were begun. */
export function entriesOf(records) {
    const entries = new Map();
    for (const record of records)
        if (record.kind === 'entry')
            entries.set(record.entry.id, record.entry);
    return [...entries.values()];
}
/** Folds a ledger's records; undefined where the first of them is not a beginning. */
export function stateOf(records) {
    const [first] = records;
    if (first?.kind !== 'begun')
        return undefined;
    const budgets = records.flatMap((record) => (record.kind === 'budget' ? [record.budget] : []));
    return {
        id: first.id,
        name: first.name,
        terms: { ...first.terms, budget: budgets[budgets.length - 1] ?? first.terms.budget },
        closed: records.some(({ kind }) => kind === 'closed'),
        practice: first.terms.budget.practice === true,
        entries: entriesOf(records),
    };
}
//# sourceMappingURL=ledger-state.js.map
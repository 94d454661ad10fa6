/**
 * Messages of version 1, as notebooks saved them: releases without ids, a claim for one of the `times`, curves in place of reports.
 * Written anew in version 2's wire form, still unchecked, for the one schema to check.
 */
export function fromVersion1(data) {
    const { kinds, entries, curves, ...rest } = data;
    const claims = Array.isArray(kinds) ? kinds : [];
    const rows = Array.isArray(entries) ? entries : [];
    const rewritten = [];
    return {
        ...rest,
        version: 2,
        kinds: rewritten,
        entries: rows.map((row, place) => {
            const [label, kind, times, at] = Array.isArray(row) ? row : [];
            const index = rewritten.push(wholeClaim(claims[Number(kind)], times)) - 1;
            return [String(place + 1), label, index, times, at];
        }),
        reports: Array.isArray(curves) ? curves.map((curve) => ({ ...asObject(curve), kind: 'curve' })) : [],
    };
}
const asObject = (data) => (typeof data === 'object' && data !== null ? data : {});
/** The kind with the claim of all `times` releases, the sum of what each claims. */
function wholeClaim(kind, times) {
    const { claim } = asObject(kind);
    if (!Array.isArray(claim) || typeof times !== 'number')
        return undefined;
    const [epsilon, delta] = claim;
    return {
        ...asObject(kind),
        kind: 'release',
        claim: [typeof epsilon === 'number' ? epsilon * times : epsilon, Math.min(1, Number(delta) * times)],
    };
}
//# sourceMappingURL=v1.js.map
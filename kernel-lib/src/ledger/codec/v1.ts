/**
 * Messages of version 1, as notebooks saved them: releases without ids, a claim for one of the `times`, curves in place of reports.
 * Written anew in version 2's wire form, still unchecked, for the one schema to check.
 */
export function fromVersion1(data: object): unknown {
  const { kinds, entries, curves, ...rest } = data as Readonly<Record<string, unknown>>;
  const claims = Array.isArray(kinds) ? (kinds as unknown[]) : [];
  const rows = Array.isArray(entries) ? (entries as unknown[]) : [];
  const rewritten: unknown[] = [];
  return {
    ...rest,
    version: 2,
    kinds: rewritten,
    entries: rows.map((row, place) => {
      const [label, kind, times, at] = Array.isArray(row) ? (row as unknown[]) : [];
      const index = rewritten.push(wholeClaim(claims[Number(kind)], times)) - 1;
      return [String(place + 1), label, index, times, at];
    }),
    reports: Array.isArray(curves) ? (curves as unknown[]).map((curve) => ({ ...asObject(curve), kind: 'curve' })) : [],
  };
}

const asObject = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});

/** The kind with the claim of all `times` releases, the sum of what each claims. */
function wholeClaim(kind: unknown, times: unknown): unknown {
  const { claim } = asObject(kind) as { claim?: unknown };
  if (!Array.isArray(claim) || typeof times !== 'number') return undefined;
  const [epsilon, delta] = claim as unknown[];
  return {
    ...asObject(kind),
    kind: 'release',
    claim: [typeof epsilon === 'number' ? epsilon * times : epsilon, Math.min(1, Number(delta) * times)],
  };
}

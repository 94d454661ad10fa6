import { invalidArgument } from '../../core/errors.js';
/**
 * Looks up every value of a column.
 * @throws PrivacyError `invalid-argument`, with the column and the value, where the hierarchy lacks one
 */
export function generalizedColumn(column, hierarchy) {
    const given = hierarchy;
    if (!Array.isArray(given?.rows))
        throw invalidArgument(`hierarchy of ${column.name}`, 'a hierarchy, such as hierarchyOf or numberHierarchy makes');
    const rowOf = new Map(hierarchy.rows.map((row) => [row[0] ?? '', row]));
    const rows = column.labels.map((label) => {
        const row = rowOf.get(label);
        if (row === undefined)
            throw invalidArgument(`hierarchy of ${column.name}`, `a hierarchy with a row for every value of the column; it lacks ${JSON.stringify(label)}${label === '' ? ' (a missing value)' : ''}`);
        return row;
    });
    const levels = Array.from({ length: hierarchy.height + 1 }, (_, level) => level);
    return {
        column,
        height: hierarchy.height,
        leaves: hierarchy.rows.length,
        labels: levels.map((level) => rows.map((row) => row[level] ?? '')),
        groups: levels.map((level) => {
            const firstOf = new Map();
            return Int32Array.from(rows, (row, code) => {
                const label = row[level] ?? '';
                const first = firstOf.get(label);
                if (first !== undefined)
                    return first;
                firstOf.set(label, code);
                return code;
            });
        }),
        covered: levels.map((level) => {
            const held = new Map();
            for (const row of hierarchy.rows)
                held.set(row[level] ?? '', (held.get(row[level] ?? '') ?? 0) + 1);
            return Int32Array.from(rows, (row) => held.get(row[level] ?? '') ?? 1);
        }),
    };
}
//# sourceMappingURL=generalized-column.js.map
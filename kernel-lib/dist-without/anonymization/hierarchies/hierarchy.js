import { invalidArgument } from '../../core/errors.js';
import { textOf } from '../table/coded-column.js';
/** Where in a hierarchy something is wrong; a hierarchy describes a domain, not a record, so its values may be named. */
const wrong = (name, row, allowed) => invalidArgument(`hierarchy of ${name}`, `${allowed} (value ${JSON.stringify(row[0] ?? '')})`);
/**
 * A hierarchy from its rows, checked: every row reaches every level, no value comes twice, no label has two parents and none its own
 * descendant as an ancestor.
 * @param name what errors call the hierarchy: its column
 * @throws PrivacyError `invalid-argument`, which names the column and the value
 */
export function hierarchyOf(rows, name = 'a column') {
    const given = rows;
    if (!Array.isArray(given) || !given.every(Array.isArray))
        throw invalidArgument(`hierarchy of ${name}`, 'a list of rows: a value, then its label at each level');
    const texts = rows.map((row) => Object.freeze(row.map((cell) => textOf(cell, `hierarchy of ${name}`))));
    const width = texts[0]?.length ?? 0;
    if (width === 0)
        throw invalidArgument(`hierarchy of ${name}`, 'a list of at least one row');
    const values = new Set();
    const parents = Array.from({ length: width }, () => new Map());
    for (const row of texts) {
        const [value = ''] = row;
        if (row.length !== width || row.slice(1).includes(''))
            throw wrong(name, row, `without holes: every value has a label at each of ${String(width - 1)} levels`);
        if (values.has(value))
            throw wrong(name, row, 'a list in which every value comes once');
        values.add(value);
        for (let level = 1; level < width; level++) {
            const below = parents[level - 1];
            const child = row[level - 1];
            const parent = row[level];
            const known = below.get(child);
            if (known !== undefined && known !== parent)
                throw wrong(name, row, `a tree: ${JSON.stringify(child)} has two parents at level ${String(level)}, ${JSON.stringify(known)} and ${JSON.stringify(parent)}`);
            below.set(child, parent);
        }
    }
    refuseCycles(texts, name);
    return Object.freeze({ height: width - 1, rows: Object.freeze(texts) });
}
/** A label may stay the same over several levels; but one that comes back above another is its own ancestor. */
function refuseCycles(rows, name) {
    const parents = new Map();
    for (const row of rows) {
        for (let level = 1; level < row.length; level++) {
            const child = row[level - 1];
            const parent = row[level];
            if (child === parent)
                continue;
            const known = parents.get(child) ?? new Set();
            parents.set(child, known.add(parent));
        }
    }
    const state = new Map();
    for (const row of rows) {
        // A walk without recursion: each label is entered once, and left after all of its ancestors.
        const walk = [...row.slice(0, 1)];
        while (walk.length > 0) {
            const label = walk[walk.length - 1];
            if (state.get(label) === undefined) {
                state.set(label, 'open');
                for (const parent of parents.get(label) ?? []) {
                    if (state.get(parent) === 'open')
                        throw wrong(name, row, `without cycles: ${JSON.stringify(parent)} is its own ancestor`);
                    if (state.get(parent) === undefined)
                        walk.push(parent);
                }
            }
            else {
                walk.pop();
                state.set(label, 'done');
            }
        }
    }
}
/** A hierarchy of one step: every value stays as it is or is suppressed. */
export const suppressionHierarchy = (values, name) => hierarchyOf([...new Set(values.map(String))].map((value) => [value, '*']), name);
//# sourceMappingURL=hierarchy.js.map
import { cellNumber, cellValue } from './cell-value.js';
import { columnOf, rowsOfTable, withColumns, withoutColumns } from './table.js';
/** What names a unit, the same for all of its rows; undefined in rows that could be anybody's, which are left out. */
const ownersOf = (data, column) => columnOf(data, column).map((owner) => {
    const name = cellValue(owner);
    return Number.isNaN(name) ? undefined : name;
});
/** The table with the first `rows` rows of each unit, in the order of the table. */
export function rowsPerUnit(data, column, rows) {
    const seen = new Map();
    const kept = ownersOf(data, column).map((owner) => {
        if (owner === undefined)
            return false;
        const times = (seen.get(owner) ?? 0) + 1;
        seen.set(owner, times);
        return times <= rows;
    });
    return rowsOfTable(data, (row) => kept[row] === true);
}
/** The name of the column in which {@link oneRowPerUnit} counts the rows of a unit. */
export const ROWS_OF_UNIT = 'rows of unit';
/**
 * One row for each unit: the sums of `totals` over its rows, where cells that are no numbers add nothing, its number of rows, and the
 * other cells of its first row.
 */
export function oneRowPerUnit(data, column, totals) {
    const owners = ownersOf(data, column);
    const firstRows = new Map();
    owners.forEach((owner, row) => {
        if (owner !== undefined && !firstRows.has(owner))
            firstRows.set(owner, row);
    });
    const units = [...firstRows.keys()];
    const positions = new Map(units.map((unit, index) => [unit, index]));
    const totalOf = (cells) => {
        const sums = new Array(units.length).fill(0);
        owners.forEach((owner, row) => {
            const at = positions.get(owner);
            const value = cellNumber(cells[row]);
            if (at !== undefined && !Number.isNaN(value))
                sums[at] = (sums[at] ?? 0) + value;
        });
        return sums;
    };
    const counts = totalOf(owners.map(() => 1));
    const summed = Object.fromEntries(totals.map((name) => [name, totalOf(columnOf(data, name))]));
    const first = new Set(firstRows.values());
    const others = withoutColumns(rowsOfTable(data, (row) => first.has(row)), totals);
    return withColumns(others, { ...summed, [ROWS_OF_UNIT]: counts });
}
/**
 * Leaves out rows of units that are in more than so many parts, or have more than so many rows in one: the first ones in the order of the
 * table stay, and what of one unit stays doesn't depend on others.
 * @param places the part that each row is in, −1 for none; written to
 */
export function rowsPerUnitAndPart(data, places, { column, parts, rows }) {
    const seen = new Map();
    ownersOf(data, column).forEach((owner, row) => {
        const place = places[row];
        if (place < 0)
            return;
        const counts = seen.get(owner) ?? new Map();
        seen.set(owner, counts);
        const times = (counts.get(place) ?? 0) + 1;
        const isUsed = owner !== undefined && times <= rows && (counts.has(place) || counts.size < parts);
        if (isUsed)
            counts.set(place, times);
        else
            places[row] = -1;
    });
}
//# sourceMappingURL=units.js.map
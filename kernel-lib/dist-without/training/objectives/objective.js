/** Every row a unit of its own. */
export function rowsAsUnits(rows) {
    const order = Int32Array.from({ length: rows }, (_, row) => row);
    return Object.freeze({ units: rows, rows, order, starts: Int32Array.from({ length: rows + 1 }, (_, row) => row) });
}
/** Rows grouped by the cells of a unit column, such as a patient's number; which unit comes first tells nothing. */
export function rowsByUnit(cells) {
    const groups = new Map();
    for (let row = 0; row < cells.length; row++) {
        const group = groups.get(cells[row]);
        if (group === undefined)
            groups.set(cells[row], [row]);
        else
            group.push(row);
    }
    const starts = new Int32Array(groups.size + 1);
    const order = new Int32Array(cells.length);
    let unit = 0;
    let next = 0;
    for (const rows of groups.values()) {
        order.set(rows, next);
        next += rows.length;
        starts[++unit] = next;
    }
    return Object.freeze({ units: groups.size, rows: cells.length, order, starts });
}
/** The rows of some units, each a contribution, or each group of them. */
export function selectUnits(of, units, groups) {
    const starts = new Int32Array(units.length + 1);
    units.forEach((unit, place) => {
        const size = of.starts[unit + 1] - of.starts[unit];
        starts[place + 1] = starts[place] + size;
    });
    const rows = new Int32Array(starts[units.length]);
    units.forEach((unit, place) => {
        rows.set(of.order.subarray(of.starts[unit], of.starts[unit + 1]), starts[place]);
    });
    if (groups === undefined)
        return { rows, starts, weights: new Float64Array(units.length).fill(1) };
    const members = groups.length - 1;
    return {
        rows,
        starts: groups.map((place) => starts[place]),
        weights: Float64Array.from({ length: members }, (_, group) => 1 / (groups[group + 1] - groups[group])),
    };
}
/** Multiplies each contribution's derivatives by its weight, in place. */
export function weighDeltas(deltas, outputs, { starts, weights }) {
    weights.forEach((weight, place) => {
        if (weight === 1)
            return;
        for (let index = starts[place] * outputs; index < starts[place + 1] * outputs; index++)
            deltas[index] = weight * deltas[index];
    });
}
//# sourceMappingURL=objective.js.map
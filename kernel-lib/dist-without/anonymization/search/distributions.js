/** Rows in the order of their classes: where each class begins, and the rows. */
export function byClass(of, rows, classes) {
    const starts = new Int32Array(classes + 1);
    for (let row = 0; row < rows; row++) {
        const next = of[row] + 1;
        starts[next] = starts[next] + 1;
    }
    for (let one = 0; one < classes; one++)
        starts[one + 1] = starts[one + 1] + starts[one];
    const next = starts.slice(0, classes);
    const order = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
        const one = of[row];
        const place = next[one];
        order[place] = row;
        next[one] = place + 1;
    }
    return { starts, order };
}
/** Reads a sensitive column's distribution in every class. Rows outside the subset do not count. */
export function distributionsOf(column, of, classes, subset) {
    const { starts, order } = byClass(of, of.length, classes);
    const single = {
        starts: Int32Array.from({ length: of.length + 1 }, (_, row) => row),
        values: column.codes,
        counts: Int32Array.from(of, (_, row) => (subset?.[row] !== 0 ? 1 : 0)),
    };
    const total = new Int32Array(column.labels.length);
    for (let row = 0; row < of.length; row++) {
        const code = column.codes[row];
        total[code] = total[code] + single.counts[row];
    }
    const merger = new Merger(column.labels.length);
    return { column, total, ...merger.merge(single, starts, order, () => undefined) };
}
/** Adds up distributions of classes that fall together; one histogram serves all of them. */
export class Merger {
    histogram;
    present = [];
    constructor(values) {
        this.histogram = new Int32Array(values);
    }
    /** Shows each merged class to `see`, while its histogram stands, and gives all of them. */
    merge(from, starts, order, see) {
        const classes = starts.length - 1;
        const outStarts = new Int32Array(classes + 1);
        const values = new Int32Array(from.values.length);
        const counts = new Int32Array(from.values.length);
        let out = 0;
        for (let one = 0; one < classes; one++) {
            this.gather(from, order, starts[one], starts[one + 1]);
            see(one);
            for (const value of this.present) {
                values[out] = value;
                counts[out++] = this.histogram[value];
                this.histogram[value] = 0;
            }
            outStarts[one + 1] = out;
        }
        return { starts: outStarts, values: values.subarray(0, out), counts: counts.subarray(0, out) };
    }
    /** Adds up the distributions of the parts `order[begin]` to `order[end - 1]`, in a histogram that is clear. */
    gather(from, order, begin, end) {
        const { histogram } = this;
        const present = [];
        for (let at = begin; at < end; at++) {
            const part = order[at];
            for (let cell = from.starts[part]; cell < from.starts[part + 1]; cell++) {
                const count = from.counts[cell];
                if (count === 0)
                    continue;
                const value = from.values[cell];
                if (histogram[value] === 0)
                    present.push(value);
                histogram[value] = histogram[value] + count;
            }
        }
        this.present = present;
    }
    clear() {
        for (const value of this.present)
            this.histogram[value] = 0;
    }
}
//# sourceMappingURL=distributions.js.map
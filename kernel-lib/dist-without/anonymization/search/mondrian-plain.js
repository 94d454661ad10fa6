export function mondrianPlain({ columns, k, relaxed, weights }) {
    const rows = columns[0]?.length ?? 0;
    const order = Int32Array.from({ length: rows }, (_, row) => row);
    const scratch = new Int32Array(rows);
    const histogram = new Int32Array(65_536);
    const starts = [];
    const rangeOf = (codes, from, to) => {
        let low = 65_535;
        let high = 0;
        for (let at = from; at < to; at++) {
            const code = codes[order[at]];
            if (code < low)
                low = code;
            if (code > high)
                high = code;
        }
        return { low, high };
    };
    const partition = (codes, from, to, at, left, quota) => {
        let p = from;
        let q = from + left;
        let equal = quota;
        for (let index = from; index < to; index++) {
            const row = order[index];
            const code = codes[row];
            const isTie = relaxed && code === at;
            if (code > at || (isTie && equal <= 0))
                scratch[q++] = row;
            else
                scratch[p++] = row;
            if (isTie)
                equal--;
        }
        order.set(scratch.subarray(from, to), from);
    };
    const cut = (from, to) => {
        const size = to - from;
        if (size < 2 * k)
            return -1;
        const tried = new Set();
        for (;;) {
            let best = -1;
            let width = 0;
            let range = { low: 0, high: 0 };
            columns.forEach((codes, column) => {
                if (tried.has(column))
                    return;
                const own = rangeOf(codes, from, to);
                const weighted = (own.high - own.low) * weights[column];
                if (weighted > width) {
                    best = column;
                    width = weighted;
                    range = own;
                }
            });
            if (best < 0)
                return -1;
            tried.add(best);
            const codes = columns[best];
            const { low, high } = range;
            histogram.fill(0, 0, high - low + 1);
            for (let at = from; at < to; at++) {
                const bin = codes[order[at]] - low;
                histogram[bin] = histogram[bin] + 1;
            }
            if (relaxed) {
                const half = size >> 1;
                let below = 0;
                let value = low;
                while (below + histogram[value - low] < half)
                    below += histogram[value++ - low];
                partition(codes, from, to, value, half, half - below);
                return from + half;
            }
            let below = 0;
            let at = -1;
            let left = 0;
            for (let value = low; value < high; value++) {
                below += histogram[value - low];
                if (below >= k && size - below >= k && (at < 0 || Math.abs(2 * below - size) < Math.abs(2 * left - size))) {
                    at = value;
                    left = below;
                }
                if (2 * below >= size && at >= 0)
                    break;
            }
            if (at < 0)
                continue;
            partition(codes, from, to, at, left, 0);
            return from + left;
        }
    };
    const open = [[0, rows]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [from, to] = next;
        const middle = cut(from, to);
        if (middle < 0)
            starts.push(from);
        else
            open.push([from, middle], [middle, to]);
    }
    return { order, starts: Int32Array.from(starts).sort() };
}
//# sourceMappingURL=mondrian-plain.js.map
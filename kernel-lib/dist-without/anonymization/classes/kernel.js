import { instantiate } from '../../wasm/instantiate.js';
import classes from '../kernels/classes.wasm.js';
import { plainGrouper } from './plain.js';
const PAGE = 65_536;
/** The kernel's own data lie below. */
const FIRST = 1024;
/** Addresses of regions one after another, each aligned for vectors; `end` is where memory may end. */
export function regions(bytes) {
    const at = {};
    let next = FIRST;
    for (const name of Object.keys(bytes)) {
        at[name] = next;
        next += (bytes[name] + 63) & ~63;
    }
    at.end = next;
    return at;
}
/** Grows a kernel's memory until it reaches `end`. */
export function reach({ memory }, end) {
    if (end > memory.buffer.byteLength)
        memory.grow(Math.ceil((end - memory.buffer.byteLength) / PAGE));
}
/** The most bytes that the kernel's 32-bit addresses reach; beyond it the plain reference does the work. */
export const ADDRESSABLE = 2 ** 32 - 2 * PAGE;
/** Groups rows in WebAssembly, and in plain typed arrays where that cannot run. */
export function grouperOf(shape) {
    const { layout, capacity, lists } = shape;
    const { words } = layout;
    const slots = 4 * Math.max(1024, 2 ** Math.ceil(Math.log2(2 * capacity + 2)));
    const at = regions({
        heldKeys: 4 * capacity * words,
        heldCounts: 4 * capacity * lists,
        keys: 4 * capacity * words,
        counts: 4 * capacity * lists,
        outKeys: 4 * capacity * words,
        outCounts: 4 * capacity * lists,
        of: 4 * capacity,
        slots,
        table: 4 * Math.max(...layout.fields.map(({ mask }) => (mask >>> 0) + 1), 1),
    });
    if (at.end > ADDRESSABLE)
        return plainGrouper(shape);
    const kernel = instantiate(classes);
    if (kernel === undefined)
        return plainGrouper(shape);
    reach(kernel, at.end);
    const view = (address, length) => new Int32Array(kernel.memory.buffer, address, length);
    let held = { length: 0, counted: false };
    const put = ({ keys, counts, length }, keysAt, countsAt) => {
        view(keysAt, length * words).set(keys.length === length * words ? keys : keys.subarray(0, length * words));
        if (counts !== undefined)
            view(countsAt, length * lists).set(counts.subarray(0, length * lists));
    };
    return {
        hold(rows) {
            put(rows, at.heldKeys, at.heldCounts);
            held = { length: rows.length, counted: rows.counts !== undefined };
        },
        group(rows, changes, membership) {
            if (rows !== undefined)
                put(rows, at.keys, at.counts);
            const length = rows?.length ?? held.length;
            const counted = rows === undefined ? held.counted : rows.counts !== undefined;
            const countsAt = rows === undefined ? at.heldCounts : at.counts;
            let from = rows === undefined ? at.heldKeys : at.keys;
            const touched = new Set();
            if (from === at.heldKeys && words > 1 && changes.length > 0) {
                // Words that no change copies have to come along.
                view(at.keys, length * words).set(view(at.heldKeys, length * words));
                from = at.keys;
            }
            for (const { word, shift, mask, flips } of changes) {
                view(at.table, flips.length).set(flips);
                const source = touched.has(word) ? at.keys : from;
                kernel.generalize(source + 4 * word, at.keys + 4 * word, length, words, shift, mask, at.table);
                touched.add(word);
            }
            if (touched.size > 0)
                from = at.keys;
            const found = kernel.group(from, counted ? countsAt : 0, length, words, lists, at.slots, at.outKeys, at.outCounts, membership ? at.of : 0);
            return {
                length: found,
                keys: view(at.outKeys, found * words),
                counts: view(at.outCounts, found * lists),
                of: view(at.of, membership ? length : 0),
            };
        },
    };
}
//# sourceMappingURL=kernel.js.map
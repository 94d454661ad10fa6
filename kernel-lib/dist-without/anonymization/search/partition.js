import { ADDRESSABLE, reach, regions } from '../classes/kernel.js';
import kernelSource from '../kernels/classes.wasm.js';
import { instantiate } from '../../wasm/instantiate.js';
import { mondrianPlain } from './mondrian-plain.js';
/** Mondrian's partition in WebAssembly, and in plain typed arrays where that cannot run. */
export function partition(question) {
    const { columns, k, relaxed, weights } = question;
    const rows = columns[0]?.length ?? 0;
    // Codes of one byte where all are: half of the memory to go through.
    const codeBytes = columns.every(areBytes) ? 1 : 2;
    const width = 16 / codeBytes;
    const vectors = Math.ceil(columns.length / width);
    const at = regions({
        weights: 8 * columns.length,
        histogram: 4 * 65_536,
        extremes: 32 * vectors + columns.length + 64,
        records: 16 * vectors * rows,
        numbers: 4 * rows,
        scratchRecords: 16 * vectors * rows,
        scratchNumbers: 4 * rows,
        starts: 4 * rows,
    });
    const kernel = at.end > ADDRESSABLE ? undefined : instantiate(kernelSource);
    if (kernel === undefined)
        return mondrianPlain(question);
    reach(kernel, at.end);
    const { buffer } = kernel.memory;
    new Float64Array(buffer, at.weights, columns.length).set(weights);
    const records = new (codeBytes === 1 ? Uint8Array : Uint16Array)(buffer, at.records, width * vectors * rows);
    columns.forEach((codes, column) => {
        spread(codes, records, column, width * vectors);
    });
    const numbers = new Int32Array(buffer, at.numbers, rows);
    for (let row = 0; row < rows; row++)
        numbers[row] = row;
    const classes = kernel.mondrian(at.records, at.numbers, rows, codeBytes, vectors, columns.length, k, relaxed ? 1 : 0, at.weights, at.scratchRecords, at.scratchNumbers, at.histogram, at.extremes, at.starts);
    return { order: numbers.slice(), starts: new Int32Array(buffer, at.starts, classes).slice().sort() };
}
/** Whether a byte holds every code. No iterator: over a million rows, one that is not compiled yet takes longer than all cuts. */
function areBytes(codes) {
    let bits = 0;
    let row = codes.length;
    while (row-- > 0)
        bits |= codes[row];
    return bits < 256;
}
/** Writes a column's codes into records of so many codes. */
function spread(codes, records, column, stride) {
    for (let row = 0, to = column; row < codes.length; row++, to += stride)
        records[to] = codes[row];
}
//# sourceMappingURL=partition.js.map
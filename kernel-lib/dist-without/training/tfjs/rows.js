import { invalidArgument, outsideDomain } from '../../core/errors.js';
const isTensorLike = (value) => typeof value === 'object' && value !== null && 'dataSync' in value && 'shape' in value;
function shapeOf(value) {
    if (typeof value === 'number')
        return [];
    if ((Array.isArray(value) || ArrayBuffer.isView(value)) && 'length' in value)
        return [value.length, ...(value.length > 0 ? shapeOf(value[0]) : [])];
    return [];
}
function flatten(value, shape, to, at, argument) {
    if (shape.length === 0) {
        if (typeof value !== 'number')
            throw outsideDomain(argument, 'rows of numbers, all of one shape');
        to[at] = value;
        return at + 1;
    }
    const items = value;
    if (typeof items !== 'object' || items.length !== shape[0])
        throw outsideDomain(argument, 'rows of numbers, all of one shape');
    let next = at;
    for (const item of Array.from(items))
        next = flatten(item, shape.slice(1), to, next, argument);
    return next;
}
/** Reads rows once. */
export function rowTable(data, argument) {
    if (!isTensorLike(data) && !Array.isArray(data))
        throw invalidArgument(argument, 'a tensor or nested arrays of rows');
    const shape = isTensorLike(data) ? [...data.shape] : shapeOf(data);
    const size = shape.reduce((product, side) => product * side, 1);
    if (shape.length === 0 || size === 0)
        throw outsideDomain(argument, 'a table with at least one row');
    const values = isTensorLike(data) ? Float32Array.from(data.dataSync()) : new Float32Array(size);
    if (!isTensorLike(data))
        flatten(data, shape, values, 0, argument);
    const [rows = 0, ...rest] = shape;
    const width = rest.reduce((product, side) => product * side, 1);
    const type = isTensorLike(data) && data.dtype === 'int32' ? 'int32' : 'float32';
    return Object.freeze({
        rows,
        shape: Object.freeze(rest),
        type,
        values,
        tensor(tf, wanted, count) {
            const some = type === 'int32' ? new Int32Array(count * width) : new Float32Array(count * width);
            wanted.forEach((row, place) => {
                some.set(values.subarray(row * width, (row + 1) * width), place * width);
            });
            return tf.tensor(some, [count, ...rest], type);
        },
    });
}
//# sourceMappingURL=rows.js.map
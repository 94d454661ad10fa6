import { invalidArgument } from '../core/errors.js';
/** The most numbers a model may have: a Float64Array of them is 16 GiB. */
const LARGEST = 2 ** 31;
const LONGEST_NAME = 256;
const MOST_DIMENSIONS = 16;
function sizeOf(shape, argument) {
    if (!Array.isArray(shape) || shape.length > MOST_DIMENSIONS)
        throw invalidArgument(argument, `a list of at most ${String(MOST_DIMENSIONS)} whole numbers`);
    let size = 1;
    for (const side of shape) {
        if (typeof side !== 'number' || !Number.isSafeInteger(side) || side < 0 || size * side > LARGEST)
            throw invalidArgument(argument, 'a list of whole numbers of at least 0, whose product is at most 2^31');
        size *= side;
    }
    return size;
}
/**
 * The layout of layers with these names and shapes.
 * @throws PrivacyError `invalid-argument` for an empty or repeated name, or a shape that is not whole numbers
 */
export function layoutOf(shapes) {
    if (!Array.isArray(shapes))
        throw invalidArgument('layers', 'a list of names and shapes');
    const names = new Set();
    let offset = 0;
    const layers = shapes.map(({ name, shape }, index) => {
        const where = `layers[${String(index)}]`;
        if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME || names.has(name))
            throw invalidArgument(`${where}.name`, `a name of its own, of 1 to ${String(LONGEST_NAME)} characters`);
        names.add(name);
        const size = sizeOf(shape, `${where}.shape`);
        const layer = Object.freeze({ name, shape: Object.freeze([...shape]), offset, size });
        offset += size;
        if (offset > LARGEST)
            throw invalidArgument('layers', 'of at most 2^31 numbers in all');
        return layer;
    });
    return Object.freeze({ layers: Object.freeze(layers), size: offset });
}
/** Whether two layouts have the same names and shapes in the same order. */
export function sameLayout(one, other) {
    if (one === other)
        return true;
    return (one.size === other.size &&
        one.layers.length === other.layers.length &&
        one.layers.every((layer, index) => {
            const twin = other.layers[index];
            return (layer.name === twin.name &&
                layer.shape.length === twin.shape.length &&
                layer.shape.every((side, axis) => side === twin.shape[axis]));
        }));
}
/** A layout as people read it: `dense1/kernel 10×16, dense1/bias 16`. */
export const describeLayout = ({ layers }) => layers.map(({ name, shape }) => `${name} ${shape.length === 0 ? '1' : shape.join('×')}`).join(', ');
//# sourceMappingURL=layout.js.map
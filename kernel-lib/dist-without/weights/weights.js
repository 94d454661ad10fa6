import { invalidArgument } from '../core/errors.js';
import { layoutOf, sameLayout, describeLayout } from './layout.js';
const isValues = (values) => values instanceof Float32Array || values instanceof Float64Array;
/** The precision of an array of values. */
export const precisionOf = (values) => (values instanceof Float32Array ? 'float32' : 'float64');
/** So many zeros. */
export const zeroValues = (size, precision) => precision === 'float32' ? new Float32Array(size) : new Float64Array(size);
/**
 * Weights of a layout whose numbers already lie one after another.
 * @param values kept, not copied
 */
export function weightsOf(layout, values) {
    if (!isValues(values) || values.length !== layout.size)
        throw invalidArgument('values', `a Float32Array or Float64Array of ${String(layout.size)} numbers`);
    return Object.freeze({ layout, values });
}
/**
 * Weights made of layers, copied into one array.
 * @param layers by name, in the order they are to have
 * @throws PrivacyError `invalid-argument` where a layer's numbers are not as many as its shape says
 */
export function weights(layers, precision = 'float32') {
    const layout = layoutOf(layers);
    const values = zeroValues(layout.size, precision);
    layout.layers.forEach(({ name, offset, size }, index) => {
        const given = layers[index]?.values;
        if (given?.length !== size)
            throw invalidArgument(`layers.${name}.values`, `${String(size)} numbers, as its shape says`);
        values.set(given, offset);
    });
    return Object.freeze({ layout, values });
}
/** Zeros of the same layout and precision. */
export const zerosLike = ({ layout, values }, precision = precisionOf(values)) => Object.freeze({ layout, values: zeroValues(layout.size, precision) });
/** The same weights in an array of their own, in another precision if asked. */
export function copyOf({ layout, values }, precision = precisionOf(values)) {
    const copy = zeroValues(layout.size, precision);
    copy.set(values);
    return Object.freeze({ layout, values: copy });
}
/** The layers in order, as views. */
export const layersOf = ({ layout, values }) => layout.layers.map(({ name, shape, offset, size }) => Object.freeze({ name, shape, values: values.subarray(offset, offset + size) }));
/**
 * The layer of that name, as a view.
 * @throws PrivacyError `invalid-argument` where there is none
 */
export function layerOf({ layout, values }, name) {
    const layer = layout.layers.find((candidate) => candidate.name === name);
    if (layer === undefined)
        throw invalidArgument('name', `a layer's: ${layout.layers.map((candidate) => candidate.name).join(', ')}`);
    const { shape, offset, size } = layer;
    return Object.freeze({ name, shape, values: values.subarray(offset, offset + size) });
}
/**
 * The layers whose names are wanted, as weights of their own, copied: what of a model is shared, or kept at a client.
 */
export const selectLayers = (model, wanted) => weights(layersOf(model).filter(({ name }) => wanted(name)), precisionOf(model.values));
/** The model with the layers of `part` in place of its own of those names, copied. */
export function replaceLayers(model, part) {
    const copy = copyOf(model);
    for (const { name, values } of layersOf(part)) {
        const place = layerOf(copy, name);
        if (place.values.length !== values.length)
            throw invalidArgument(`part.${name}`, `of ${String(place.values.length)} numbers`);
        place.values.set(values);
    }
    return copy;
}
/**
 * Checks that weights have a layout: same names, same shapes, same order.
 * @throws PrivacyError `invalid-argument` that names both layouts
 */
export function requireLayout(candidate, layout, argument) {
    if (!sameLayout(candidate.layout, layout))
        throw invalidArgument(argument, `weights of ${describeLayout(layout)}; they are ${describeLayout(candidate.layout)}`);
}
/** Whether every number is finite. */
export function isFiniteWeights({ values }) {
    for (const value of values)
        if (!Number.isFinite(value))
            return false;
    return true;
}
//# sourceMappingURL=weights.js.map
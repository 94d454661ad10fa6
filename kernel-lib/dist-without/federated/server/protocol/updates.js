import { PrivacyError } from '../../../core/errors.js';
import { decodeWeights, encodedSize, encodeWeights, layoutOf, precisionOf, sameLayout, weightsOf, } from '../../../weights/index.js';
import { zeroValues } from '../../../weights/weights.js';
/** Layers of an update's bytes: those of the model, and where control variates move, how they moved, in layers of their own. */
function layoutOfUpdate(layout, control) {
    const layers = layout.layers.map(({ name, shape }) => ({ name, shape }));
    return control
        ? layoutOf([...layers, ...layers.map(({ name, shape }) => ({ name: `control:${name}`, shape }))])
        : layout;
}
/** The most bytes that an update of the layout takes. */
export const largestUpdate = (layout, control) => encodedSize(layoutOfUpdate(layout, control), 'float64');
/** The numbers of an update as bytes, in the precision they have. */
export function encodeUpdate(layout, { values, control }) {
    if (control === undefined)
        return encodeWeights(weightsOf(layout, values));
    const both = zeroValues(2 * layout.size, precisionOf(values));
    both.set(values);
    both.set(control, layout.size);
    return encodeWeights(weightsOf(layoutOfUpdate(layout, true), both));
}
const otherLayers = () => new PrivacyError('malformed-message', { expected: 'an update of this model' }, 'the update has other layers than the model');
/** The numbers of an update. @throws PrivacyError `malformed-message` for other bytes and other layers */
export function decodeUpdate(layout, control, bytes) {
    const { layout: sent, values } = decodeWeights(bytes);
    if (!sameLayout(sent, layoutOfUpdate(layout, control)))
        throw otherLayers();
    if (!control)
        return { values };
    return { values: values.subarray(0, layout.size), control: values.subarray(layout.size) };
}
/** An update's bytes with whose and which it is, so that no two kept ones are the same bytes, nor those of a model. */
export const tagged = (bytes, tag) => Buffer.concat([bytes, Buffer.from(`\n${tag}`)]);
/** The update's own bytes. */
export const untagged = (bytes, tag) => bytes.subarray(0, bytes.length - Buffer.byteLength(`\n${tag}`));
//# sourceMappingURL=updates.js.map
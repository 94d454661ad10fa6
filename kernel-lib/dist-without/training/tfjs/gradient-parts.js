import { convolved } from './recording.js';
const side = (tensor, axis) => tensor.shape[axis];
/** [B, positions, last axis]. */
const flat = (tf, tensor) => tf.reshape(tensor, [side(tensor, 0), -1, side(tensor, tensor.rank - 1)]);
/** The windows that a convolution looks at, [B, positions, window × channels], by a convolution whose kernel is the identity. */
function windows(tf, use, input) {
    const shape = use.weight.shape.slice(0, -1).map((side) => side ?? 0);
    const size = shape.reduce((product, side) => product * side, 1);
    const identity = tf.reshape(tf.eye(size), [...shape, size]);
    return flat(tf, convolved(tf, use.convolution, input, identity));
}
function deltaOf(tf, use, deltas) {
    const delta = deltas[use.delta];
    if (use.part === undefined)
        return delta;
    const start = delta.shape.map((_, axis) => (axis === delta.rank - 1 ? (use.part?.[0] ?? 0) : 0));
    const size = delta.shape.map((side, axis) => (axis === delta.rank - 1 ? (use.part?.[1] ?? side) : side));
    return tf.slice(delta, start, size);
}
/** The parts of all weights. Call inside `tf.tidy`. */
export function gradientParts(tf, pass, deltas, offsets) {
    const byWeight = new Map();
    for (const use of pass.uses)
        byWeight.set(use.weight.id, [...(byWeight.get(use.weight.id) ?? []), use]);
    const parts = [];
    for (const [id, uses] of byWeight) {
        const offset = offsets.get(id);
        if (offset === undefined)
            continue; // frozen
        const [first] = uses;
        if (first.form === 'outer')
            parts.push(outerPart(tf, uses, deltas, offset));
        else if (first.form === 'direct') {
            const sums = uses.map((use) => {
                const delta = deltaOf(tf, use, deltas);
                return tf.sum(flat(tf, use.input === undefined ? delta : tf.mul(delta, use.input)), 1);
            });
            parts.push({ form: 'written', offset, values: tf.addN(sums) });
        }
        else {
            const rows = tf.concat(uses.map((use) => tf.reshape(use.input, [side(use.input, 0), -1])), 1);
            const values = tf.concat(uses.map((use) => flat(tf, deltaOf(tf, use, deltas))), 1);
            parts.push({
                form: 'lookup',
                offset,
                width: side(values, 2),
                positions: side(values, 1),
                rows: rows.dataSync(),
                deltas: values.dataSync(),
            });
        }
    }
    return parts;
}
function outerPart(tf, uses, deltas, offset) {
    /** Uses of one block of columns, as the two of a gated recurrent kernel, are added up; blocks lie side by side. */
    const blocks = new Map();
    for (const use of uses) {
        const block = blocks.get(use.column ?? 0) ?? { inputs: [], deltas: [] };
        const input = use.input;
        block.inputs.push(use.convolution === undefined ? flat(tf, input) : windows(tf, use, input));
        block.deltas.push(flat(tf, deltaOf(tf, use, deltas)));
        blocks.set(use.column ?? 0, block);
    }
    const joined = [...blocks.entries()]
        .sort(([one], [other]) => one - other)
        .map(([, block]) => ({ input: tf.concat(block.inputs, 1), delta: tf.concat(block.deltas, 1) }));
    const [only] = joined;
    if (joined.length === 1 && only?.input.shape[1] === 1) {
        const input = tf.reshape(only.input, [side(only.input, 0), -1]);
        return { form: 'ghost', offset, input, delta: tf.reshape(only.delta, [side(only.delta, 0), -1]) };
    }
    const written = tf.concat(joined.map(({ input, delta }) => tf.matMul(input, delta, true, false)), 2);
    return { form: 'written', offset, values: tf.reshape(written, [side(written, 0), -1]) };
}
//# sourceMappingURL=gradient-parts.js.map
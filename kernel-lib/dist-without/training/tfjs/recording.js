const KINDS = {
    Dense: 'dense',
    Conv1D: 'conv',
    Conv2D: 'conv',
    Embedding: 'embedding',
    LayerNormalization: 'normalization',
    SimpleRNNCell: 'simple-rnn',
    GRUCell: 'gru',
    LSTMCell: 'lstm',
};
/** The kind, where the layer's options are ones whose gradient is known in closed form. */
export function kindOf(layer) {
    const kind = KINDS[layer.getClassName()];
    if (kind === 'conv') {
        const plain = ['valid', 'same'].includes(layer.padding) && layer.dataFormat === 'channelsLast';
        return plain ? kind : undefined;
    }
    if (kind === 'normalization') {
        const axes = typeof layer.axis === 'number' ? [layer.axis] : layer.axis;
        return axes.length === 1 ? kind : undefined;
    }
    if (kind === 'simple-rnn' || kind === 'gru' || kind === 'lstm')
        return (layer.dropout ?? 0) > 0 || (layer.recurrentDropout ?? 0) > 0 ? undefined : kind;
    return kind;
}
const only = (inputs) => (Array.isArray(inputs) ? inputs[0] : inputs);
/** What a layer computes, with zeros added before its activation and its uses of weights noted. */
export function recordedCall(tf, layer, kind, pass) {
    const activate = (z) => layer.activation?.apply(z) ?? z;
    const biased = (z, delta) => {
        if (layer.bias === undefined || layer.bias === null)
            return z;
        pass.uses.push({ weight: layer.bias, form: 'direct', delta });
        return tf.add(z, layer.bias.read());
    };
    const times = (input, kernel) => {
        const [width = 0, outputs = 0] = kernel.shape;
        if (input.rank === 2)
            return tf.matMul(input, kernel);
        return tf.reshape(tf.matMul(tf.reshape(input, [-1, width]), kernel), [
            ...input.shape.slice(0, -1),
            outputs,
        ]);
    };
    switch (kind) {
        case 'dense':
            return (inputs) => {
                const input = pass.keep(only(inputs));
                const product = times(input, layer.kernel.read());
                const { tensor, index } = pass.zeros(product.shape);
                pass.uses.push({ weight: layer.kernel, form: 'outer', input, delta: index });
                return activate(tf.add(biased(product, index), tensor));
            };
        case 'conv':
            return (inputs) => {
                const input = pass.keep(only(inputs));
                const product = convolved(tf, layer, input, layer.kernel.read());
                const { tensor, index } = pass.zeros(product.shape);
                pass.uses.push({ weight: layer.kernel, form: 'outer', input, delta: index, convolution: layer });
                return activate(tf.add(biased(product, index), tensor));
            };
        case 'embedding':
            return (inputs) => {
                const input = pass.keep(tf.cast(only(inputs), 'int32'));
                const table = layer.embeddings.read();
                const looked = tf.gather(table, tf.reshape(input, [input.size]));
                const output = tf.reshape(looked, [...input.shape, table.shape[1] ?? 0]);
                const { tensor, index } = pass.zeros(output.shape);
                pass.uses.push({ weight: layer.embeddings, form: 'lookup', input, delta: index });
                return tf.add(output, tensor);
            };
        case 'normalization':
            return (inputs) => {
                const input = only(inputs);
                const [axis = -1] = typeof layer.axis === 'number' ? [layer.axis] : layer.axis;
                const last = axis === -1 ? input.rank - 1 : axis;
                const { mean, variance } = tf.moments(input, last, true);
                const normal = pass.keep(tf.div(tf.sub(input, mean), tf.sqrt(tf.add(variance, layer.epsilon))));
                const { tensor, index } = pass.zeros(input.shape);
                let output = normal;
                if (layer.gamma) {
                    pass.uses.push({ weight: layer.gamma, form: 'direct', input: normal, delta: index });
                    output = tf.mul(output, layer.gamma.read());
                }
                if (layer.beta) {
                    pass.uses.push({ weight: layer.beta, form: 'direct', delta: index });
                    output = tf.add(output, layer.beta.read());
                }
                return tf.add(output, tensor);
            };
        case 'simple-rnn':
        case 'lstm':
            return (inputs) => {
                const [x, h, c] = inputs;
                const input = pass.keep(x);
                const before = pass.keep(h);
                const product = tf.add(times(input, layer.kernel.read()), times(before, layer.recurrentKernel.read()));
                const { tensor, index } = pass.zeros(product.shape);
                pass.uses.push({ weight: layer.kernel, form: 'outer', input, delta: index });
                pass.uses.push({ weight: layer.recurrentKernel, form: 'outer', input: before, delta: index });
                const z = tf.add(biased(product, index), tensor);
                if (kind === 'simple-rnn') {
                    const output = activate(z);
                    return [output, output];
                }
                const [i, f, g, o] = tf
                    .split(z, 4, 1)
                    .map((part, gate) => (gate === 2 ? activate(part) : layer.recurrentActivation.apply(part)));
                const carry = tf.add(tf.mul(f, c), tf.mul(i, g));
                const output = tf.mul(o, activate(carry));
                return [output, output, carry];
            };
        case 'gru':
            return (inputs) => {
                const [x, h] = inputs;
                const input = pass.keep(x);
                const before = pass.keep(h);
                const { units } = layer;
                const product = times(input, layer.kernel.read());
                const { tensor, index } = pass.zeros(product.shape);
                const [xz, xr, xh] = tf.split(tf.add(biased(product, index), tensor), 3, 1);
                const [inner, outer] = tf.split(layer.recurrentKernel.read(), [2 * units, units], 1);
                const [hz, hr] = tf.split(times(before, inner), 2, 1);
                const z = layer.recurrentActivation.apply(tf.add(xz, hz));
                const gated = pass.keep(tf.mul(layer.recurrentActivation.apply(tf.add(xr, hr)), before));
                const candidate = activate(tf.add(xh, times(gated, outer)));
                pass.uses.push({ weight: layer.kernel, form: 'outer', input, delta: index });
                pass.uses.push({
                    weight: layer.recurrentKernel,
                    form: 'outer',
                    input: before,
                    delta: index,
                    part: [0, 2 * units],
                    column: 0,
                });
                pass.uses.push({
                    weight: layer.recurrentKernel,
                    form: 'outer',
                    input: gated,
                    delta: index,
                    part: [2 * units, units],
                    column: 2 * units,
                });
                const output = tf.add(tf.mul(z, before), tf.mul(tf.sub(1, z), candidate));
                return [output, output];
            };
    }
}
/** A convolution with a kernel of the layer's window, whatever its output channels. */
export function convolved(tf, layer, input, kernel) {
    const padding = layer.padding;
    if (kernel.rank === 3)
        return tf.conv1d(input, kernel, layer.strides[0] ?? 1, padding, 'NWC', layer.dilationRate[0] ?? 1);
    return tf.conv2d(input, kernel, layer.strides, padding, 'NHWC', layer.dilationRate);
}
//# sourceMappingURL=recording.js.map
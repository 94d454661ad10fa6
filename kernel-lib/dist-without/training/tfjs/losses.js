import { invalidArgument } from '../../core/errors.js';
/** tfjs's losses by name, one number an example: what `model.compile({ loss })` would take the mean of. */
export function lossOf(tf, loss) {
    if (typeof loss === 'function')
        return loss;
    const metrics = tf.metrics;
    const known = {
        meanSquaredError: (truth, prediction) => tf.mean(tf.squaredDifference(truth, prediction), -1),
        meanAbsoluteError: (truth, prediction) => tf.mean(tf.abs(tf.sub(truth, prediction)), -1),
        binaryCrossentropy: (truth, prediction) => metrics['binaryCrossentropy'](truth, prediction),
        categoricalCrossentropy: (truth, prediction) => crossEntropy(truth, prediction),
        sparseCategoricalCrossentropy: (truth, prediction) => {
            const classes = prediction.shape[prediction.rank - 1] ?? 0;
            // Truth of shape [batch, 1] names the class as [batch] does.
            const shape = prediction.shape.slice(0, -1);
            return crossEntropy(tf.oneHot(tf.cast(tf.reshape(truth, shape), 'int32'), classes), prediction);
        },
    };
    const crossEntropy = (truth, prediction) => {
        const clipped = tf.clipByValue(prediction, 1e-7, 1 - 1e-7);
        return tf.neg(tf.sum(tf.mul(tf.cast(truth, 'float32'), tf.log(clipped)), -1));
    };
    const found = loss === undefined ? undefined : known[loss];
    if (found === undefined)
        throw invalidArgument('loss', `a function that gives one number an example, or one of ${Object.keys(known).join(', ')}`);
    return found;
}
//# sourceMappingURL=losses.js.map
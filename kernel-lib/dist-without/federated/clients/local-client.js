import { invalidArgument, requireOptions } from '../../core/errors.js';
import { copyOf, layersOf, replaceLayers, selectLayers, weightsOf, } from '../../weights/index.js';
/** Parses a client's id: text that fits into a log line and a path. */
export function parseClientId(value, argument = 'id') {
    if (typeof value !== 'string' || !/^[\w.@-]{1,64}$/.test(value))
        throw invalidArgument(argument, '1 to 64 letters, digits, dots, dashes, underscores and @');
    return value;
}
/** A client that trains in this process. */
export function localClient(options) {
    requireOptions(options, "{ id: 'hospital-1', model, rows }");
    const { model, rows, local } = options;
    const id = parseClientId(options.id);
    let variate;
    let own;
    const personal = (weights) => (own === undefined ? weights : replaceLayers(weights, own));
    return Object.freeze({
        id,
        examples: rows.count,
        rows,
        personal,
        fineTuned(weights, { epochs, learningRate, batchSize = 32 }) {
            const start = personal(weights);
            const { values } = model.train(start, rows, { epochs, learningRate, batchSize, proximal: 0, seed: 0n });
            return moved(start, values);
        },
        async train(task) {
            const { control, round } = task;
            const start = personal(task.weights);
            const size = start.layout.size;
            const mine = (variate ??= new Float64Array(size));
            const correction = control === undefined ? {} : { correction: mine.map((value, at) => control[at] - value) };
            const { values, steps } = model.train(start, rows, { ...trainingOf(task), ...correction });
            if (local !== undefined) {
                own = selectLayers(moved(start, values), local);
                for (const layer of layersOf(weightsOf(start.layout, values)))
                    if (local(layer.name))
                        layer.values.fill(0);
            }
            const update = { client: id, round, values, examples: rows.count, steps };
            if (control === undefined)
                return update;
            // Option II: cᵢ⁺ = cᵢ − c + (x − yᵢ) / (Kη).
            const change = mine.map((_, at) => -control[at] - values[at] / (Math.max(1, steps) * task.learningRate));
            variate = mine.map((value, at) => value + change[at]);
            return { ...update, control: change };
        },
        evaluate: async (weights) => model.evaluate(personal(weights), rows),
    });
}
const trainingOf = ({ epochs, batchSize, learningRate, proximal, seed, optimizer }) => ({
    epochs,
    batchSize,
    learningRate,
    proximal,
    seed,
    optimizer,
});
/** Weights moved by an update. */
export function moved(weights, update) {
    const copy = copyOf(weights);
    for (let at = 0; at < update.length; at++)
        copy.values[at] = copy.values[at] + update[at];
    return copy;
}
//# sourceMappingURL=local-client.js.map
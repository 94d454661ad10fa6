import { isFiniteWeights, weightsOf } from '../../weights/index.js';
/** An update of zeros, to ask a strategy what an update contributes. */
export const emptyUpdate = (size) => ({
    client: '',
    round: 0,
    values: new Float64Array(size),
    control: new Float64Array(size),
    examples: 1,
    steps: 1,
});
/** What is wrong with an update; undefined where nothing is. */
export function flawOf(update, client, state) {
    const { layout } = state.weights;
    if (update.client !== client.id)
        return 'it names another client';
    if (update.round !== state.round)
        return 'it is of another round';
    const vectors = update.control === undefined ? [update.values] : [update.values, update.control];
    for (const vector of vectors) {
        if (!(vector instanceof Float32Array || vector instanceof Float64Array) || vector.length !== layout.size)
            return 'it has another shape';
        if (!isFiniteWeights(weightsOf(layout, vector)))
            return 'it is not finite';
    }
    if (!(Number.isSafeInteger(update.examples) && update.examples >= 0))
        return 'its number of rows is none';
    if (!(Number.isSafeInteger(update.steps) && update.steps >= 0))
        return 'its number of steps is none';
    return undefined;
}
//# sourceMappingURL=updates.js.map
import { copyOf } from '../../weights/index.js';
/** The round's mean update: the sums added up, and divided by their weights. */
export function meanUpdate(sums) {
    const [first] = sums;
    const mean = Float64Array.from(first?.values ?? []);
    let weight = first?.weight ?? 0;
    for (const sum of sums.slice(1)) {
        weight += sum.weight;
        for (let index = 0; index < mean.length; index++)
            mean[index] = mean[index] + sum.values[index];
    }
    // Clients without rows change nothing.
    for (let index = 0; index < mean.length; index++)
        mean[index] = weight === 0 ? 0 : mean[index] / weight;
    return mean;
}
/** The state after a round: the model moved by the optimizer's step. */
export function advance(state, update, optimizer, memory = {}) {
    const round = state.round + 1;
    const delta = update instanceof Float64Array ? update : Float64Array.from(update);
    const { step, memory: remembered } = optimizer.step(delta, state.memory, round);
    const weights = copyOf(state.weights);
    const { values } = weights;
    for (let index = 0; index < values.length; index++)
        values[index] = values[index] + step[index];
    return Object.freeze({ round, weights, memory: Object.freeze({ ...remembered, ...memory }) });
}
//# sourceMappingURL=advance.js.map
import { emptyUpdate } from '../clients/updates.js';
/** Adds a round's updates up in the order in which they come: one is held at a time, where the aggregator allows it. */
export async function addUp({ aggregator, clients, state, strategy }, updates) {
    const probe = strategy.contribution(state, emptyUpdate(state.weights.layout.size));
    let partial = await aggregator.empty({
        round: state.round,
        clients,
        size: probe.values.length,
        scalars: probe.scalars.length,
    });
    let count = 0;
    for await (const update of updates) {
        partial = await aggregator.add(partial, update.client, strategy.contribution(state, update));
        count++;
    }
    return { count, finish: async () => aggregator.finish(partial) };
}
//# sourceMappingURL=add-up.js.map
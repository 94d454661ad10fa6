import { count, finite } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { meanOf } from '../rules/combination.js';
/** Clients that lie, to test rules with. Each wraps an honest client, whose id and number of rows it keeps. */
const lying = (client, lie) => Object.freeze({ ...client, train: async (task, signal) => lie(await client.train(task, signal)) });
/** Sends the update the other way, `factor` times as long. */
export const signFlip = (client, { factor = 1 } = {}) => lying(client, (update) => ({ ...update, values: update.values.map((value) => -factor * value) }));
/** Makes its update longer, so that it outweighs the others (Bagdasaryan et al. 2020, model replacement). */
export const scaling = (client, { factor }) => {
    finite(factor, 'factor');
    return lying(client, (update) => ({ ...update, values: update.values.map((value) => factor * value) }));
};
/** Sends zeros and claims its rows: it gets the model and gives nothing. */
export const freeRider = (client) => Object.freeze({
    ...client,
    train: async (task) => ({
        client: client.id,
        round: task.round,
        values: new Float32Array(task.weights.layout.size),
        examples: client.examples,
        steps: 1,
    }),
});
/** Rows whose classes are turned around: c becomes classes − 1 − c. A client of such rows is honest in all but its data. */
export function flippedLabels(rows, classes) {
    count(classes, 'classes', 2);
    return Object.freeze({ ...rows, targets: rows.targets.map((label) => classes - 1 - label) });
}
function deviations(honest, mean) {
    const sum = new Float64Array(mean.length);
    for (const update of honest)
        for (let at = 0; at < sum.length; at++)
            sum[at] = sum[at] + (update[at] - mean[at]) ** 2;
    return sum.map((squared) => Math.sqrt(squared / honest.length));
}
/** A little is enough: the mean less z deviations in every coordinate, within the honest updates' spread (Baruch et al. 2019). */
export const littleIsEnough = ({ z = 1.5 } = {}) => ({
    name: `ALIE, z = ${String(finite(z, 'z'))}`,
    lie(honest) {
        const mean = meanOf(honest);
        const spread = deviations(honest, mean);
        return mean.map((value, at) => value - z * spread[at]);
    },
});
/** Inner-product manipulation: the mean the other way, a little (Xie, Koyejo and Gupta 2020). */
export const innerProduct = ({ factor = 0.5 } = {}) => ({
    name: `inner-product manipulation, ${String(finite(factor, 'factor'))}`,
    lie: (honest) => meanOf(honest).map((value) => -factor * value),
});
/**
 * Lets the named clients collude: when one of them is asked, all honest ones are asked first for what they send in this round, and each
 * attacker sends the same lie. The honest are trained once a round.
 */
export function colluding(clients, attackers, attack) {
    const liars = new Set(attackers);
    for (const id of liars)
        if (!clients.some((client) => client.id === id))
            throw invalidArgument('attackers', 'ids of the clients');
    const honest = clients.filter(({ id }) => !liars.has(id));
    if (honest.length === 0)
        throw invalidArgument('attackers', 'not all of the clients');
    const updates = new Map();
    const updateOf = (client, ...asked) => {
        const known = updates.get(client.id);
        if (known?.round === asked[0].round)
            return known.update;
        const update = client.train(...asked);
        updates.set(client.id, { round: asked[0].round, update });
        return update;
    };
    return clients.map((client) => Object.freeze({
        ...client,
        async train(task, signal) {
            if (!liars.has(client.id))
                return updateOf(client, task, signal);
            const all = await Promise.all(honest.map((one) => updateOf(one, task, signal)));
            return {
                client: client.id,
                round: task.round,
                values: attack.lie(all.map(({ values }) => values)),
                examples: client.examples,
                steps: 1,
            };
        },
    }));
}
//# sourceMappingURL=attacks.js.map
import { count, finite } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import type { Client } from '../clients/client.js';
import { meanOf } from '../rules/combination.js';
import type { Rows } from '../models/model.js';
import type { Values } from '../../weights/index.js';
import type { ClientUpdate } from '../strategies/index.js';

/** Clients that lie, to test rules with. Each wraps an honest client, whose id and number of rows it keeps. */
const lying = (client: Client, lie: (update: ClientUpdate) => ClientUpdate): Client =>
  Object.freeze({ ...client, train: async (task, signal) => lie(await client.train(task, signal)) } satisfies Client);

/** Sends the update the other way, `factor` times as long. */
export const signFlip = (client: Client, { factor = 1 }: { readonly factor?: number } = {}): Client =>
  lying(client, (update) => ({ ...update, values: update.values.map((value) => -factor * value) }));

/** Makes its update longer, so that it outweighs the others (Bagdasaryan et al. 2020, model replacement). */
export const scaling = (client: Client, { factor }: { readonly factor: number }): Client => {
  finite(factor, 'factor');
  return lying(client, (update) => ({ ...update, values: update.values.map((value) => factor * value) }));
};

/** Sends zeros and claims its rows: it gets the model and gives nothing. */
export const freeRider = (client: Client): Client =>
  Object.freeze({
    ...client,
    train: async (task) => ({
      client: client.id,
      round: task.round,
      values: new Float32Array(task.weights.layout.size),
      examples: client.examples,
      steps: 1,
    }),
  } satisfies Client);

/** Rows whose classes are turned around: c becomes classes − 1 − c. A client of such rows is honest in all but its data. */
export function flippedLabels(rows: Rows, classes: number): Rows {
  count(classes, 'classes', 2);
  return Object.freeze({ ...rows, targets: rows.targets.map((label) => classes - 1 - label) });
}

/** Clients that see the honest updates of the round before they lie: the strongest assumption about who colludes. */
export interface Collusion {
  readonly name: string;
  /** What each of the attackers sends. */
  lie(honest: readonly Values[]): Values;
}

function deviations(honest: readonly Values[], mean: Values): Float64Array {
  const sum = new Float64Array(mean.length);
  for (const update of honest)
    for (let at = 0; at < sum.length; at++)
      sum[at] = (sum[at] as number) + ((update[at] as number) - (mean[at] as number)) ** 2;
  return sum.map((squared) => Math.sqrt(squared / honest.length));
}

/** A little is enough: the mean less z deviations in every coordinate, within the honest updates' spread (Baruch et al. 2019). */
export const littleIsEnough = ({ z = 1.5 }: { readonly z?: number } = {}): Collusion => ({
  name: `ALIE, z = ${String(finite(z, 'z'))}`,
  lie(honest) {
    const mean = meanOf(honest);
    const spread = deviations(honest, mean);
    return mean.map((value, at) => value - z * (spread[at] as number));
  },
});

/** Inner-product manipulation: the mean the other way, a little (Xie, Koyejo and Gupta 2020). */
export const innerProduct = ({ factor = 0.5 }: { readonly factor?: number } = {}): Collusion => ({
  name: `inner-product manipulation, ${String(finite(factor, 'factor'))}`,
  lie: (honest) => meanOf(honest).map((value) => -factor * value),
});

/**
 * Lets the named clients collude: when one of them is asked, all honest ones are asked first for what they send in this round, and each
 * attacker sends the same lie. The honest are trained once a round.
 */
export function colluding(
  clients: readonly Client[],
  attackers: readonly string[],
  attack: Collusion,
): readonly Client[] {
  const liars = new Set(attackers);
  for (const id of liars)
    if (!clients.some((client) => client.id === id)) throw invalidArgument('attackers', 'ids of the clients');
  const honest = clients.filter(({ id }) => !liars.has(id));
  if (honest.length === 0) throw invalidArgument('attackers', 'not all of the clients');
  const updates = new Map<string, { readonly round: number; readonly update: Promise<ClientUpdate> }>();
  const updateOf = (client: Client, ...asked: Parameters<Client['train']>): Promise<ClientUpdate> => {
    const known = updates.get(client.id);
    if (known?.round === asked[0].round) return known.update;
    const update = client.train(...asked);
    updates.set(client.id, { round: asked[0].round, update });
    return update;
  };
  return clients.map((client): Client =>
    Object.freeze({
      ...client,
      async train(task, signal) {
        if (!liars.has(client.id)) return updateOf(client, task, signal);
        const all = await Promise.all(honest.map((one) => updateOf(one, task, signal)));
        return {
          client: client.id,
          round: task.round,
          values: attack.lie(all.map(({ values }) => values)),
          examples: client.examples,
          steps: 1,
        };
      },
    } satisfies Client),
  );
}

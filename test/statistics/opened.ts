import { seededRandom } from '../../kernel-lib/src/core/index.js';
import type { NeighboringRelation } from '../../kernel-lib/src/accounting/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';

/** A session of its own, with a budget that no test reaches and a seed, so that a failure can be looked at again. */
export const opened = <Data>(
  data: Data,
  seed: number,
  relation: NeighboringRelation = 'add-or-remove-one',
): Session<Data> =>
  new Session(dataset({ name: 'test', data, relation }), {
    budget: { epsilon: 1e12, delta: 1e-5 },
    random: seededRandom(seed),
  });

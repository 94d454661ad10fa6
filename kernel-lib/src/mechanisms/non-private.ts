import type { Delta, Epsilon } from '../core/quantities.js';
import { nonPrivateEvent } from '../accounting/events/event.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import { noNoise } from './noise.js';
import type { Query } from './query.js';

/** No noise at all, and openly so: the ledger records it as such, and nothing is proven about the data from then on. */
export class NonPrivate implements Mechanism<unknown, unknown, unknown> {
  readonly description = 'nonPrivate()';

  bind<Data, Value>(query: Query<Data, Value>, _context: BindingContext): BoundMechanism<Data, Value> {
    return Object.freeze({
      name: 'none',
      event: nonPrivateEvent,
      claim: Object.freeze({ epsilon: Infinity as Epsilon, delta: 0 as Delta }),
      scale: 0,
      noise: noNoise,
      prepare(data: Data) {
        const answer = query.answer(data);
        return () => answer;
      },
    } satisfies BoundMechanism<Data, Value>);
  }
}

/** A release without privacy, to compare with: see {@link NonPrivate}. */
export const nonPrivate = (): NonPrivate => new NonPrivate();

import type { Delta, Epsilon } from '../core/quantities.js';
import { nonPrivateEvent } from '../accounting/event.js';
import type { BindingContext, Mechanism, NoiseSpecification } from './mechanism.js';
import type { Query } from './query.js';

/** No noise at all, said out loud: the ledger records it as such, and nothing is proven about the data from then on. */
export class NonPrivate implements NoiseSpecification<unknown, unknown, unknown> {
  readonly description = 'nonPrivate()';

  bind<Data, Value>(query: Query<Data, Value>, _context: BindingContext): Mechanism<Data, Value> {
    return Object.freeze({
      name: 'none',
      event: nonPrivateEvent,
      claim: Object.freeze({ epsilon: Infinity as Epsilon, delta: 0 as Delta }),
      scale: 0,
      accuracy: undefined,
      prepare(data: Data) {
        const answer = query.answer(data);
        return () => answer;
      },
    } satisfies Mechanism<Data, Value>);
  }
}

/** A release without privacy, to compare with: see {@link NonPrivate}. */
export const nonPrivate = (): NonPrivate => new NonPrivate();

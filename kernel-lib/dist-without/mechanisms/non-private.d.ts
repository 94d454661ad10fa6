import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import type { Query } from './query.js';
/** No noise at all, said out loud: the ledger records it as such, and nothing is proven about the data from then on. */
export declare class NonPrivate implements Mechanism<unknown, unknown, unknown> {
    readonly description = "nonPrivate()";
    bind<Data, Value>(query: Query<Data, Value>, _context: BindingContext): BoundMechanism<Data, Value>;
}
/** A release without privacy, to compare with: see {@link NonPrivate}. */
export declare const nonPrivate: () => NonPrivate;

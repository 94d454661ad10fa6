import { type Check } from './check.js';
import { type Fields } from './fields.js';
/** The names that {@link checkFederated} knows. */
export declare const FEDERATED_RULES: readonly string[];
/**
 * The checks of one vector of federated learning: a rule's name, its parameters, the clients' vectors, and what must come out.
 * @throws MalformedVector for one that cannot be read
 */
export declare function checkFederated(one: Fields, raw: {
    readonly input?: unknown;
    readonly expect?: unknown;
}): readonly Check[];

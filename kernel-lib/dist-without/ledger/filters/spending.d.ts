import type { Range } from './charge.js';
import type { Item } from './items.js';
import type { Terms } from './terms.js';
/** How an item came onto the list: charged, paid for by the reserve, or being the reserve. */
type Role = 'charged' | 'reserved' | 'reserve';
/** A list of releases: an item, and the list before it. Immutable; what is dear to work out is worked out when it is asked for. */
export declare class Spending {
    #private;
    readonly terms: Terms;
    readonly last: {
        readonly item: Item;
        readonly role: Role;
        readonly before: Spending;
    } | undefined;
    /** What is left of the reserve. */
    readonly reserve: number;
    /** Where ln γ may be after it. */
    readonly range: Range;
    /** Σd. */
    readonly shared: number;
    /** Σε while only pure releases were made, else ∞. */
    readonly pure: number;
    private constructor();
    /** Nothing yet but the reserve. */
    static none(terms: Terms): Spending;
    /** The list with one more, admitted or not. */
    with(item: Item): Spending;
    /** Whether the budget admits the list. */
    get isAdmitted(): boolean;
    /** μ² of the most Gaussian noise that is still admitted; negative where the list itself is not. */
    get room(): number;
    /** What is charged, in order, equal pure releases in a row as one; or all releases, had no reserve been set aside. */
    items(withReserve: boolean): readonly Item[];
    /** The least ε that, fixed in advance, would have admitted the list, at the same δ; ∞ where none would. */
    spent(): number;
}
export {};

import type { Values } from '../../weights/index.js';
/** What some rules use beside the updates themselves. */
export interface RuleContext {
    /** Rows behind each update, in the order of the updates. */
    readonly examples?: readonly number[];
    /** An update the server computed itself on clean rows of its own. */
    readonly trusted?: Values;
    /** What the rule gave in the round before, where it starts from that. */
    readonly previous?: Values;
}
/** How the updates of a round become one. Rules are pure: they decide, and neither send nor keep anything. */
export interface Rule {
    /** With its parameters, as reports show it. */
    readonly name: string;
    /** Whether it has to see single updates, which a secure or homomorphic sum never shows. */
    readonly needs: 'sum' | 'single updates';
    /** The fewest updates it is proven for. */
    readonly least: number;
    /** What a reader of its results must know. */
    readonly notices: readonly string[];
    /**
     * One vector from many of the same length, in the precision of the first; the arguments are not changed.
     * @throws PrivacyError `invalid-argument` for fewer updates than it is proven for, other lengths, or numbers that are not finite
     */
    combine(updates: readonly Values[], context?: RuleContext): Values;
}
/** How many Byzantine clients a rule is to tolerate; the field calls it f. */
export interface Tolerance {
    readonly byzantine: number;
}
/** Parses f. */
export declare const byzantineCount: (value: unknown) => number;
/** What a rule is given by its file; the checks are the same for all. */
export interface RuleSpecification extends Pick<Rule, 'name' | 'least'> {
    readonly condition: string;
    readonly needs?: Rule['needs'];
    readonly notices?: readonly string[];
    readonly combine: (updates: readonly Values[], context: RuleContext) => Values;
}
/** A rule that checks its arguments before it combines. */
export declare function rule({ condition, needs, notices, ...own }: RuleSpecification): Rule;
/** The checks that every rule makes of its updates. */
export declare function checkUpdates(updates: readonly Values[], least: number, why: string): void;
/** The error of a number that is infinite or NaN; its value is not told. */
export declare const notFinite: (index: number) => Error;
/** @throws PrivacyError where an update has a number that is not finite */
export declare function requireFinite(updates: readonly Values[]): void;

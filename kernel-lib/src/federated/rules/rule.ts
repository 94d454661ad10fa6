import { count } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
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
export const byzantineCount = (value: unknown): number => count(value, 'byzantine', 0);

/** What a rule is given by its file; the checks are the same for all. */
export interface RuleSpecification extends Pick<Rule, 'name' | 'least'> {
  readonly condition: string;
  readonly needs?: Rule['needs'];
  readonly notices?: readonly string[];
  readonly combine: (updates: readonly Values[], context: RuleContext) => Values;
}

/** A rule that checks its arguments before it combines. */
export function rule({ condition, needs = 'single updates', notices = [], ...own }: RuleSpecification): Rule {
  return Object.freeze({
    ...own,
    needs,
    notices: Object.freeze([...notices]),
    combine(updates: readonly Values[], context: RuleContext = {}): Values {
      checkUpdates(updates, own.least, `${own.name} is proven for ${condition}`);
      return own.combine(updates, context);
    },
  });
}

/** The checks that every rule makes of its updates. */
export function checkUpdates(updates: readonly Values[], least: number, why: string): void {
  const given = Array.isArray(updates) ? (updates as readonly unknown[]).length : 0;
  if (given < Math.max(1, least)) {
    throw invalidArgument('updates', `at least ${String(least)} (${why}); there are ${String(given)}`);
  }
  const size = updates[0]?.length;
  for (const [index, update] of updates.entries()) {
    if (!(update instanceof Float32Array || update instanceof Float64Array) || update.length !== size)
      throw invalidArgument(`updates[${String(index)}]`, 'typed arrays of one length');
  }
}

/** The error of a number that is infinite or NaN; its value is not told. */
export const notFinite = (index: number): Error =>
  invalidArgument(
    `updates[${String(index)}]`,
    'finite numbers; a strategy rejects such an update before its rule sees it',
  );

/** @throws PrivacyError where an update has a number that is not finite */
export function requireFinite(updates: readonly Values[]): void {
  for (const [index, update] of updates.entries()) {
    // x − x is 0 exactly for finite x, and a sum of zeros stays zero: one branch an update.
    let wrong = 0;
    for (const value of update) wrong += value - value;
    if (wrong !== 0) throw notFinite(index);
  }
}

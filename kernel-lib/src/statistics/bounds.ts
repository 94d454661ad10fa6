import { invalidArgument } from '../core/errors.js';

/** The range a column is declared to have, from what is known of it in advance and never from the data; values beyond are clamped. */
export interface ColumnBounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Options with the bounds of a column: as they are, or under its name as data sets publish them, `{ age: { lower: 0, upper: 120 } }`, where the
 * compiler knows the name.
 * @otherwise lower and upper are missing: bounds of the column, from public knowledge, such as { lower: 0, upper: 100 }.
 */
export type Bounded<Options extends ColumnBounds, Column extends string> =
  | Options
  | (string extends Column ? never : Omit<Options, keyof ColumnBounds> & Readonly<Record<Column, ColumnBounds>>);

/** ColumnBounds beyond these leave sums over any number of rows no room in a double: 2⁹⁰⁰ · 2⁵³ < 2¹⁰²³. */
const LARGEST_BOUND = 2 ** 900;
const NARROWEST_RANGE = 2 ** -900;

/**
 * Parses declared bounds.
 * @param argument what they are called in messages, such as `age`
 * @throws PrivacyError `invalid-argument` for bounds that are not finite numbers in order, or so large that sums could overflow
 */
export function parseBounds(bounds: ColumnBounds | undefined, argument?: string): ColumnBounds {
  const prefix = argument === undefined ? '' : `${argument}.`;
  if (typeof bounds !== 'object' || (bounds as unknown) === null) {
    throw invalidArgument(argument ?? 'bounds', 'an object, such as { lower: 0, upper: 120 }');
  }
  const { lower, upper } = bounds as Partial<ColumnBounds>;
  if (lower === undefined || upper === undefined) {
    const what = `${prefix}lower and ${prefix}upper`;
    const needed = 'given: bounds that are known without looking at the data, such as { lower: 0, upper: 120 }';
    throw invalidArgument(what, needed);
  }
  for (const [name, value] of [
    ['lower', lower],
    ['upper', upper],
  ] as const) {
    if (typeof value !== 'number' || !(Math.abs(value) <= LARGEST_BOUND)) {
      throw invalidArgument(prefix + name, 'a number of -2^900 to 2^900, so that no sum can overflow');
    }
  }
  if (!(upper - lower >= NARROWEST_RANGE)) throw invalidArgument(`${prefix}upper`, `greater than ${prefix}lower`);
  return Object.freeze({ lower: lower + 0, upper: upper + 0 });
}

/** The value itself, or the bound it lies beyond. */
export const clamp = (value: number, { lower, upper }: ColumnBounds): number => Math.min(upper, Math.max(lower, value));

/** A bounded column seen on [−1, 1], with its middle at 0: what sums of it and of its products are taken over. */
export interface UnitScale {
  toUnit(value: number): number;
  fromUnit(unit: number): number;
  readonly middle: number;
  /** Half of the range: what one unit is worth. */
  readonly half: number;
}

const UNIT: ColumnBounds = { lower: -1, upper: 1 };

export function unitScale(bounds: ColumnBounds): UnitScale {
  const half = bounds.upper / 2 - bounds.lower / 2;
  const middle = bounds.lower / 2 + bounds.upper / 2;
  return {
    middle,
    half,
    toUnit: (value) => clamp((clamp(value, bounds) - middle) / half, UNIT),
    fromUnit: (unit) => clamp(middle + half * unit, bounds),
  };
}

/** The part of [−1, 1] that a number is in, of so many equal ones. */
export const partOf = (unit: number, parts: number): number =>
  Math.min(parts - 1, Math.max(0, Math.floor(((unit + 1) / 2) * parts)));

/** The middle of such a part. */
export const middleOfPart = (part: number, parts: number): number => (2 * part + 1) / parts - 1;

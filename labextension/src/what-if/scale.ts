import { nearestDecimal } from 'epsbook/core';

/** Where a slider may go: from the least to the greatest value, equal ratios at equal distances. */
export interface Scale {
  readonly least: number;
  readonly greatest: number;
  /** How many digits its values have; whole numbers have theirs. */
  readonly digits: number;
  readonly isWhole: boolean;
}

/** Positions of a slider. */
export const POSITIONS = 200;

/** The value at a position, in few digits. */
export function valueAt(position: number, { least, greatest, digits, isWhole }: Scale): number {
  const value = least * (greatest / least) ** (Math.min(POSITIONS, Math.max(0, position)) / POSITIONS);
  const short = nearestDecimal(value, digits);
  return Math.min(greatest, Math.max(least, isWhole ? Math.round(short) : short));
}

/** The position that is nearest to a value. */
export function positionOf(value: number, { least, greatest }: Scale): number {
  const share = Math.log(Math.min(greatest, Math.max(least, value)) / least) / Math.log(greatest / least);
  return Math.round(POSITIONS * share);
}

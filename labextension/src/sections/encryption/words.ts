import { formatValue } from 'epsbook/core';

/** A number of bytes for people. */
export function showBytes(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KiB'] : [bytes / 1024 ** 2, 'MiB'];
  return `${formatValue(size, 3)} ${unit}`;
}

/** A time for people. */
export const showTime = (milliseconds: number): string =>
  milliseconds >= 1000 ? `${formatValue(milliseconds / 1000, 3)} s` : `${formatValue(milliseconds, 3)} ms`;

/** A power of two by its exponent: scales and errors of approximate numbers. */
export const showPower = (exponent: number): string => `2^${formatValue(exponent, 3)}`;

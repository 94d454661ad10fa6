/** A number of bytes for people. */
export function showBytes(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KiB'] : [bytes / 1024 ** 2, 'MiB'];
  return `${size >= 10 ? size.toFixed(0) : size.toFixed(1)} ${unit}`;
}

/** A time for people. */
export const showTime = (milliseconds: number): string =>
  milliseconds >= 1000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;

/** A power of two by its exponent: scales and errors of approximate numbers. */
export const showPower = (exponent: number): string => `2^${exponent.toFixed(exponent % 1 === 0 ? 0 : 1)}`;

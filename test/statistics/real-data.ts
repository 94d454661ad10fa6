import { readFileSync } from 'node:fs';

/** The rows of a CSV file of numbers, as records. */
export function rowsOf(file: string): Readonly<Record<string, number>>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', Number(cell)])),
  );
}

export const columnOf = (rows: readonly Readonly<Record<string, number>>[], name: string): number[] =>
  rows.map((row) => row[name] ?? NaN);

export const meanOf = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

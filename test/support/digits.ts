import { readFileSync } from 'node:fs';
import type { Rows } from '../../kernel-lib/src/federated/index.js';

/** The 1797 digits as rows of 64 pixels in [0, 1]: every fifth for testing. */
export function digits(): { readonly train: Rows; readonly test: Rows } {
  const file = new URL('../../kernel-lib/data/digits8x8.csv', import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const rows = lines.map((line) => line.split(',').map(Number));
  const pick = (wanted: (row: number) => boolean): Rows => {
    const chosen = rows.filter((_, row) => wanted(row));
    return {
      count: chosen.length,
      inputs: Float32Array.from(chosen.flatMap((row) => row.slice(0, 64).map((pixel) => pixel / 16))),
      targets: Float32Array.from(chosen, (row) => row[64] ?? NaN),
    };
  };
  return { train: pick((row) => row % 5 !== 0), test: pick((row) => row % 5 === 0) };
}

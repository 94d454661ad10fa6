import { precisionOf, type Values } from '../../weights/index.js';
import { zeroValues } from '../../weights/weights.js';

/** Columns summed at a time: their double-precision sums stay in the first-level cache. */
const COLUMNS = 2048;

/** Σ coefficientᵢ · vectorᵢ, summed in double precision, in the precision of the first vector; vectors of coefficient 0 are not read. */
export function combination(vectors: readonly Values[], coefficients: ArrayLike<number>): Values {
  const first = vectors[0] as Values;
  const result = zeroValues(first.length, precisionOf(first));
  const used = vectors.flatMap((values, index) => {
    const coefficient = coefficients[index] as number;
    return coefficient === 0 ? [] : [{ values, coefficient }];
  });
  const sums = new Float64Array(COLUMNS);
  for (let start = 0; start < first.length; start += COLUMNS) {
    const width = Math.min(COLUMNS, first.length - start);
    sums.fill(0);
    let next = 0;
    for (; next + 4 <= used.length; next += 4) addFour(sums, used, next, start, width);
    for (; next < used.length; next++) {
      const { values, coefficient } = used[next] as Term;
      for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) + coefficient * (values[start + at] as number);
    }
    result.set(width === COLUMNS ? sums : sums.subarray(0, width), start);
  }
  return result;
}

interface Term {
  readonly values: Values;
  readonly coefficient: number;
}

/** Four terms a pass, so that the sums are read and written a quarter as often. */
function addFour(sums: Float64Array, terms: readonly Term[], next: number, start: number, width: number): void {
  const [a, b, c, d] = [terms[next], terms[next + 1], terms[next + 2], terms[next + 3]] as [Term, Term, Term, Term];
  const [u, v, w, x] = [a.values, b.values, c.values, d.values];
  const [p, q, r, s] = [a.coefficient, b.coefficient, c.coefficient, d.coefficient];
  for (let at = 0, from = start; at < width; at++, from++) {
    sums[at] =
      (sums[at] as number) +
      (p * (u[from] as number) + q * (v[from] as number) + (r * (w[from] as number) + s * (x[from] as number)));
  }
}

/** The mean of the vectors whose indices are given, or of all. */
export function meanOf(vectors: readonly Values[], indices?: readonly number[]): Values {
  const chosen = indices === undefined ? vectors : indices.map((index) => vectors[index] as Values);
  return combination(chosen, new Float64Array(chosen.length).fill(1 / chosen.length));
}

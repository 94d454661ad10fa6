import fc from 'fast-check';
import type { NeighboringRelation } from '../../kernel-lib/src/accounting/index.js';

export interface Row {
  readonly age: number;
  readonly height: number;
  readonly visits: number;
  readonly town: string;
  readonly who: string;
}

/** Numbers of every size, with many near or beyond the bounds that tests declare. */
const cell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -200, max: 200, noNaN: true }),
  fc.constantFrom(0, -0, 120, 0.1, 1 / 3, -1, 5e-324, 2 ** 53, 2 ** 53 + 2, -(2 ** 60)),
);

export const row = (missing: boolean): fc.Arbitrary<Row> => {
  const number = missing ? fc.oneof({ weight: 4, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(NaN) }) : cell;
  return fc.record({
    age: number,
    height: number,
    visits: number,
    town: fc.constantFrom('Delft', 'Gouda', 'Edam', 'Leiden'),
    who: fc.constantFrom('ada', 'bob', 'cyd', 'dov', 'eve', 'fay'),
  });
};

export interface Neighbours {
  readonly first: readonly Row[];
  readonly second: readonly Row[];
}

/** Two tables that differ in one row, which may be anywhere. */
export function neighbours(relation: NeighboringRelation, missing = false): fc.Arbitrary<Neighbours> {
  const rest = fc.array(row(missing), { minLength: 1, maxLength: 12 });
  return fc.tuple(rest, row(missing), row(missing), fc.nat()).map(([rows, mine, other, at]) => {
    const position = at % (rows.length + 1);
    const withRow = (one: Row): Row[] => [...rows.slice(0, position), one, ...rows.slice(position)];
    return { first: withRow(mine), second: relation === 'replace-one' ? withRow(other) : rows };
  });
}

/** Two tables that differ in all the rows of one person, which may be many and anywhere. */
export function unitNeighbours(relation: NeighboringRelation): fc.Arbitrary<Neighbours> {
  const rows = fc.array(row(false), { minLength: 2, maxLength: 20 });
  return fc.tuple(rows, rows, fc.infiniteStream(fc.boolean())).map(([others, mine, coin]) => {
    const rest = others.filter(({ who }) => who !== 'ada');
    const stays = rest.length > 0 ? rest : [{ ...(others[0] as Row), who: 'bob' }];
    const interleaved = (own: readonly Row[]): Row[] => {
      const [left, right] = [[...stays], own.map((one) => ({ ...one, who: 'ada' }))];
      const all: Row[] = [];
      while (left.length + right.length > 0) {
        const next = (left.length === 0 || (right.length > 0 && coin.next().value) ? right : left).shift();
        if (next !== undefined) all.push(next);
      }
      return all;
    };
    const half = mine.slice(0, mine.length >> 1);
    return {
      first: interleaved(mine),
      second: relation === 'replace-one' ? interleaved(half.length > 0 ? half : mine) : stays,
    };
  });
}

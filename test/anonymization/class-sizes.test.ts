import { expect, test } from 'vitest';
import { rowClasses, sizesByChoice } from '../../kernel-lib/src/anonymization/risk/class-sizes.js';
import { codedTable } from '../../kernel-lib/src/anonymization/table/coded-table.js';

test('sizes by choice of columns are those of grouping by the columns, without suppressed rows', () => {
  const columns = ['a', 'b', 'c'];
  const values = Array.from({ length: 60 }, (_, row) =>
    row % 9 === 0 ? ['*', '*', '*'] : [String(row % 4), row % 5 === 0 ? '*' : String(row % 3), String((row * row) % 7)],
  );
  const table = codedTable({ columns, values });
  const sizesOf = sizesByChoice(table, columns);
  for (let choice = 1; choice < 8; choice++) {
    const isChosen = (column: number): boolean => ((choice >> column) & 1) === 1;
    const { sizes } = rowClasses(
      table,
      columns.filter((_, column) => isChosen(column)),
    );
    expect([...sizesOf(isChosen)].sort((a, b) => a - b)).toEqual([...sizes].sort((a, b) => a - b));
  }
});

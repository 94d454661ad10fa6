import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hierarchyOf, type Hierarchy } from '../../kernel-lib/src/anonymization/index.js';

/** Where tests find the data sets that the project does not carry. */
const folder = process.env['EPSBOOK_DATA'] ?? '';

export const hasAdult = existsSync(join(folder, 'adult9.csv.gz')) && existsSync(join(folder, 'adult_hierarchies.json'));

export interface Adult {
  readonly columns: readonly string[];
  readonly values: readonly (readonly string[])[];
  readonly hierarchies: Readonly<Record<string, Hierarchy>>;
}

/** The Adult census table in ARX's form: 30,162 rows, nine columns, and their hierarchies. */
export function adult(): Adult {
  const text = gunzipSync(readFileSync(join(folder, 'adult9.csv.gz'))).toString();
  const [columns = [], ...values] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const rows = JSON.parse(readFileSync(join(folder, 'adult_hierarchies.json'), 'utf8')) as Record<string, string[][]>;
  return {
    columns,
    values,
    hierarchies: Object.fromEntries(columns.map((column) => [column, hierarchyOf(rows[column] ?? [], column)])),
  };
}

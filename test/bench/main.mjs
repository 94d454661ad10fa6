// @ts-check
/**
 * `npm run -s bench -- [AREA] [--json]`: measures an area, or all of them, beside its peers in one run.
 * With --json an array of rows; without, a table. With --against CHECKOUT, the areas of that one too, in turns, and what changed since. An area is a file of `areas/` whose default export gives its rows.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { against } from './against.mjs';
import { table } from './table.mjs';

/** @typedef {import('./row.mjs').Row} Row */

// One thread beside the peers' one: TensorFlow reads these when its addon is loaded, so before any area loads it.
process.env['TF_NUM_INTRAOP_THREADS'] = '1';
process.env['TF_NUM_INTEROP_THREADS'] = '1';

const folder = new URL('./areas/', import.meta.url);
const areas = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    against: { type: 'string' },
    rounds: { type: 'string', default: '2' },
  },
});
const unknown = positionals.filter((area) => !areas.includes(area));
if (unknown.length > 0) {
  console.error(`no such area: ${unknown.join(', ')}; there are: ${areas.join(', ')}`);
  process.exit(2);
}

if (values.against !== undefined) {
  console.log(against(values.against, positionals, Number(values.rounds)));
  process.exit();
}

/** @type {Row[]} */
const rows = [];
for (const area of positionals.length === 0 ? areas : positionals) {
  /** @type {{ default: (progress: (line: string) => void) => Promise<Row[]> }} */
  const { default: measure } = await import(new URL(`${area}.mjs`, folder).href);
  // What is under way goes to standard error, so that standard output holds the result alone.
  const measured = await measure((line) => process.stderr.write(`${area}: ${line}\n`));
  rows.push(...measured);
  if (!values.json) console.log(`\n${area}\n${table(measured)}`);
}
if (values.json) console.log(JSON.stringify(rows, null, 2));

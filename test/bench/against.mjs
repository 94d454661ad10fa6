// @ts-check
/** Two checkouts side by side: each measures the same areas by its own benchmark, in turns, so that what else the machine does slows both. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { aligned, shown } from './table.mjs';

/** @typedef {import('./row.mjs').Row} Row */

const here = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {string} checkout built already
 * @param {string} area
 * @returns {Row[]}
 */
const measured = (checkout, area) =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(checkout, 'test/bench/main.mjs'), area, '--json'], {
      cwd: checkout,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 26,
    }),
  );

/** What was measured, without the figures that a case says of its outcome. @param {Row} row */
const kindOf = ({ case: name }) => name.replace(/\d[\d.e+-]*/g, '#');

/** The better of two measurements of one case: a busy machine only makes things worse. @param {Row} one @param {Row} other */
const better = (one, other) => ((one.better === 'lower') === one.ours < other.ours ? one : other);

/**
 * The best of some rounds, by case.
 * @param {readonly Row[][]} rounds
 * @returns {Map<string, Row>}
 */
function best(rounds) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const round of rounds) {
    /** @type {Map<string, number>} */
    const seen = new Map();
    for (const row of round) {
      // Cases that differ by figures alone are told apart by their order.
      const kind = kindOf(row);
      const place = seen.get(kind) ?? 0;
      seen.set(kind, place + 1);
      const key = `${kind} (${String(place)})`;
      const known = rows.get(key);
      rows.set(key, known === undefined ? row : better(known, row));
    }
  }
  return rows;
}

/** @param {Row} row */
const figures = ({ ours, unit, ratio }) =>
  `${shown(ours)} ${unit}${ratio === undefined ? '' : `, ${shown(ratio)} × the peer`}`;

/**
 * A table of what both checkouts measure: before is the other one, now is this one.
 * @param {string} other
 * @param {readonly string[]} areas
 * @param {number} rounds
 */
export function against(other, areas, rounds) {
  /** @type {string[][]} */
  const lines = [['case', 'before', 'now', 'now is better by']];
  for (const area of areas) {
    /** @type {{ before: Row[][], now: Row[][] }} */
    const found = { before: [], now: [] };
    for (let round = 0; round < rounds; round++) {
      found.before.push(measured(other, area));
      found.now.push(measured(here, area));
    }
    const now = best(found.now);
    for (const [key, row] of best(found.before)) {
      const other = now.get(key);
      if (other === undefined) continue;
      const gain = row.better === 'lower' ? row.ours / other.ours : other.ours / row.ours;
      lines.push([other.case, figures(row), figures(other), `× ${shown(gain)}`]);
    }
  }
  return aligned(lines);
}

// @ts-check
/** @typedef {import('./row.mjs').Row} Row */

/** @param {number} value */
export const shown = (value) =>
  Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** @param {Row} row */
const verdict = ({ better, chance = 0, goal, limit, ours, peer, ratio, within }) => {
  if (within !== undefined && peer !== undefined)
    return `${Math.abs(ours - peer) <= within ? 'met' : 'NOT MET'} (within ${shown(within)})`;
  if (ratio !== undefined && goal !== undefined) {
    const met = ratio >= goal ? 'met' : ratio * (1 + 2 * chance) >= goal ? 'met but for chance' : 'NOT MET';
    return `${met} (${shown(goal)} times wanted${chance === 0 ? '' : `, ± ${shown(100 * chance)} %`})`;
  }
  if (limit === undefined) return '';
  const met = better === 'lower' ? ours <= limit : ours >= limit;
  return `${met ? 'met' : 'NOT MET'} (${better === 'lower' ? 'at most' : 'at least'} ${shown(limit)})`;
};

/**
 * Rows as aligned columns.
 * @param {readonly Row[]} rows
 */
export function table(rows) {
  const lines = [
    ['case', 'ours', 'peer', 'times better', 'goal'],
    ...rows.map((row) => [
      row.case,
      `${shown(row.ours)} ${row.unit}`,
      row.peer === undefined ? '' : `${shown(row.peer)} ${row.unit} (${row.peerName ?? 'peer'})`,
      row.ratio === undefined ? '' : shown(row.ratio),
      verdict(row),
    ]),
  ];
  return aligned(lines);
}

/**
 * Lines of cells under each other.
 * @param {readonly (readonly string[])[]} lines
 */
export function aligned(lines) {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

// @ts-check
/**
 * One measurement, as `npm run bench -- AREA --json` prints it.
 * @typedef {object} Row
 * @property {string} case what was measured
 * @property {number} ours
 * @property {string} unit
 * @property {'lower' | 'higher'} better
 * @property {number} [peer] the same work by a peer, in its fastest documented way, in the same run
 * @property {string} [peerName]
 * @property {number} [ratio] how many times better than the peer
 * @property {number} [goal] the least ratio wanted
 * @property {number} [chance] the standard error of the ratio, relative to it, where both figures were drawn
 * @property {number} [within] how far from the peer's figure ours may be, either way
 * @property {number} [limit] the bound on `ours` where there is no peer
 */

/**
 * A row beside a peer: the ratio follows from the two figures.
 * @param {Omit<Row, 'ratio'> & { peer: number, peerName: string }} row
 * @returns {Row}
 */
export const beside = (row) => ({ ...row, ratio: row.better === 'lower' ? row.peer / row.ours : row.ours / row.peer });

/** @param {readonly number[]} values */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param {readonly number[]} values */
export const median = (values) => {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};

/**
 * Median time of an action in milliseconds, after one run that is not counted.
 * @param {() => unknown} action
 */
export function time(action, runs = 5) {
  action();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      action();
      return performance.now() - start;
    }),
  );
}

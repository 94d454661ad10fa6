// @ts-check
/** Sides of the picture and of a cell, in pixels; directions that are told apart. */
const [SIDE, CELL, DIRECTIONS] = [8, 3, 8];
const CELLS = SIDE - CELL + 1;

/**
 * Histograms of oriented gradients (Dalal and Triggs 2005) of an 8 × 8 picture: for each of the 36 cells of 3 × 3 pixels, overlapping,
 * how steep the picture is in each of 8 directions. Their roots, less their mean, scaled to a length of 1. A function of one picture
 * alone, so that it costs no privacy.
 * @param {readonly number[]} picture row after row
 * @returns {number[]} 288 numbers
 */
export function orientedGradients(picture) {
  const at = (/** @type {number} */ x, /** @type {number} */ y) =>
    x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : (picture[y * SIDE + x] ?? 0);
  const histogram = new Float64Array(CELLS * CELLS * DIRECTIONS);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [across, down] = [at(x + 1, y) - at(x - 1, y), at(x, y + 1) - at(x, y - 1)];
      const steepness = Math.hypot(across, down);
      const turn = (Math.atan2(down, across) / (2 * Math.PI) + 1) * DIRECTIONS;
      const [first, share] = [Math.floor(turn) % DIRECTIONS, turn - Math.floor(turn)];
      for (let top = Math.max(0, y - CELL + 1); top <= Math.min(y, CELLS - 1); top++) {
        for (let left = Math.max(0, x - CELL + 1); left <= Math.min(x, CELLS - 1); left++) {
          const cell = (top * CELLS + left) * DIRECTIONS;
          const second = (first + 1) % DIRECTIONS;
          histogram[cell + first] = (histogram[cell + first] ?? 0) + steepness * (1 - share);
          histogram[cell + second] = (histogram[cell + second] ?? 0) + steepness * share;
        }
      }
    }
  }
  const roots = Array.from(histogram, Math.sqrt);
  const mean = roots.reduce((sum, root) => sum + root, 0) / roots.length;
  const length = Math.hypot(...roots.map((root) => root - mean)) || 1;
  return roots.map((root) => (root - mean) / length);
}

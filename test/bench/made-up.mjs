// @ts-check
/**
 * Made-up data that are like the real ones in what is public: how many rows and columns, that measurements are positive and skewed, how a
 * pen draws a digit. Hyper-parameters are chosen on these, so that no fold of the real data has a say in them.
 */

/** Reproducible numbers of 0 to 1 (Steele's mulberry32). @param {number} seed */
export function uniform(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal numbers. @param {() => number} random */
const normal = (random) => () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * Thirty log-normal measurements of tumours, driven by size and irregularity, both of which are larger in malignant ones.
 * @param {number} seed
 * @returns {{ features: number[][], labels: number[] }}
 */
export function measurements(seed, rows = 569) {
  const random = uniform(seed);
  const gauss = normal(random);
  const columns = Array.from({ length: 30 }, (_, column) => ({
    place: 4 * random() - 2,
    spread: 0.15 + 0.5 * random() + (column % 3 === 1 ? 0.2 : 0),
    size: random(),
    irregularity: 0.8 * random() - 0.1,
    own: 0.4 + 0.5 * random(),
  }));
  const labels = Array.from({ length: rows }, () => (random() < 0.63 ? 1 : 0));
  const features = labels.map((benign) => {
    const moved = benign === 1 ? 0 : 2.6;
    const [size, irregularity] = [gauss() + moved, gauss() + 0.8 * moved];
    return columns.map((column) =>
      Math.exp(
        column.place +
          (column.spread * (column.size * size + column.irregularity * irregularity + column.own * gauss())) / 1.2,
      ),
    );
  });
  return { features, labels };
}

/** @typedef {[number, number]} Point of the unit square, y downwards */
/** @typedef {Point[]} Stroke */

/**
 * @param {number} x @param {number} y the centre
 * @param {number} width @param {number} height half of them
 * @param {number} from @param {number} to angles in half turns
 * @returns {Stroke}
 */
const arc = (x, y, width, height, from, to, pieces = 14) =>
  Array.from({ length: pieces + 1 }, (_, piece) => {
    const angle = (from + ((to - from) * piece) / pieces) * Math.PI;
    return [x + width * Math.cos(angle), y + height * Math.sin(angle)];
  });

/** A stroke through points: x and y of the first, x and y of the second, … @param {number[]} numbers @returns {Stroke} */
const line = (...numbers) =>
  Array.from({ length: numbers.length / 2 }, (_, point) => [numbers[2 * point] ?? 0, numbers[2 * point + 1] ?? 0]);

/** Two or three ways to write each digit. @type {Stroke[][][]} */
const DIGITS = [
  [[arc(0.5, 0.5, 0.28, 0.42, 0, 2)], [arc(0.5, 0.5, 0.2, 0.42, 0, 2)]],
  [
    [line(0.5, 0.08, 0.5, 0.92)],
    [line(0.35, 0.25, 0.52, 0.08, 0.52, 0.92)],
    [line(0.35, 0.25, 0.52, 0.08, 0.52, 0.92), line(0.3, 0.92, 0.72, 0.92)],
  ],
  [
    [[...arc(0.5, 0.3, 0.25, 0.22, -1, 0.2), ...line(0.25, 0.9, 0.78, 0.9)]],
    [[...arc(0.5, 0.28, 0.22, 0.2, -0.9, 0.25), ...arc(0.35, 0.8, 0.1, 0.1, 1.2, 2.5, 6), ...line(0.78, 0.88)]],
  ],
  [
    [[...arc(0.48, 0.3, 0.22, 0.21, -0.9, 0.5), ...arc(0.48, 0.71, 0.25, 0.21, -0.5, 0.9)]],
    [[...line(0.28, 0.1, 0.72, 0.1, 0.48, 0.42), ...arc(0.48, 0.68, 0.24, 0.24, -0.45, 0.85)]],
  ],
  [
    [line(0.6, 0.08, 0.25, 0.62, 0.8, 0.62), line(0.62, 0.4, 0.62, 0.92)],
    [line(0.3, 0.1, 0.28, 0.5, 0.75, 0.5), line(0.7, 0.1, 0.62, 0.92)],
  ],
  [
    [[...line(0.75, 0.1, 0.32, 0.1, 0.3, 0.45), ...arc(0.48, 0.66, 0.25, 0.24, -0.7, 0.85)]],
    [[...line(0.7, 0.12, 0.35, 0.12, 0.33, 0.42), ...arc(0.45, 0.65, 0.22, 0.25, -0.6, 0.7)]],
  ],
  [
    [[...line(0.62, 0.08, 0.36, 0.4), ...arc(0.5, 0.68, 0.23, 0.22, 1, 3)]],
    [[...arc(0.62, 0.55, 0.36, 0.45, 1.55, 1, 8), ...arc(0.48, 0.7, 0.22, 0.2, 1, 3)]],
  ],
  [[line(0.25, 0.1, 0.78, 0.1, 0.45, 0.92)], [line(0.25, 0.12, 0.76, 0.12, 0.5, 0.92), line(0.4, 0.5, 0.72, 0.5)]],
  [
    [arc(0.5, 0.29, 0.2, 0.2, 0, 2), arc(0.5, 0.7, 0.24, 0.22, 0, 2)],
    [[...arc(0.5, 0.29, 0.19, 0.2, 0.5, 2.5), ...arc(0.5, 0.7, 0.22, 0.21, -0.5, 1.5)]],
  ],
  [
    [[...arc(0.5, 0.31, 0.23, 0.22, 0, 2), ...line(0.72, 0.4, 0.6, 0.92)]],
    [[...arc(0.5, 0.3, 0.21, 0.21, 0, 2), ...arc(0.4, 0.35, 0.32, 0.55, 0, 0.6, 8)]],
  ],
];

/** A hand: slant, turn, stretch, shift, and a tremor. @param {() => number} random @returns {(point: Point) => Point} */
function hand(random) {
  const gauss = normal(random);
  const [slant, turn, wide, high] = [0.22 * gauss(), 0.1 * gauss(), Math.exp(0.15 * gauss()), Math.exp(0.05 * gauss())];
  const [right, down, bendX, bendY] = [0.04 * gauss(), 0.03 * gauss(), 0.05 * gauss(), 0.05 * gauss()];
  const [phaseX, phaseY, waveX, waveY] = [2 * gauss(), 2 * gauss(), 3 + 6 * random(), 3 + 6 * random()];
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return ([pointX, pointY]) => {
    let x = pointX - 0.5;
    let y = pointY - 0.5;
    x += bendX * Math.sin(waveX * y + phaseX) + 0.012 * gauss() - slant * y;
    y += bendY * Math.sin(waveY * x + phaseY) + 0.012 * gauss();
    return [0.5 + wide * (cosine * x - sine * y) + right, 0.5 + high * (sine * x + cosine * y) + down];
  };
}

/** @param {Point} point @param {Stroke} stroke */
function distance([x, y], stroke) {
  let least = Infinity;
  for (let piece = 1; piece < stroke.length; piece++) {
    const [[fromX, fromY], [toX, toY]] = /** @type {[Point, Point]} */ (stroke.slice(piece - 1, piece + 1));
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2 || 1);
    const place = Math.max(0, Math.min(1, share));
    least = Math.min(least, Math.hypot(x - fromX - place * alongX, y - fromY - place * alongY));
  }
  return least;
}

/**
 * Digits written by a made-up pen on 32 × 32 dots, counted in blocks of 4 × 4 as the real ones are: 64 numbers of 0 to 16.
 * @param {number} seed
 * @returns {{ features: number[][], labels: number[] }}
 */
export function glyphs(seed, rows = 1797) {
  const random = uniform(seed);
  const labels = Array.from({ length: rows }, () => Math.floor(10 * random()));
  const features = labels.map((digit) => {
    const ways = DIGITS[digit] ?? [];
    const moved = hand(random);
    const strokes = (ways[Math.floor(ways.length * random())] ?? []).map((stroke) => stroke.map(moved));
    const pen = 0.07 + 0.03 * random();
    const counts = new Array(64).fill(0);
    for (let dot = 0; dot < 1024; dot++) {
      const [x, y] = [dot % 32, dot >> 5];
      if (strokes.some((stroke) => distance([(x + 0.5) / 32, (y + 0.5) / 32], stroke) < pen))
        counts[(y >> 2) * 8 + (x >> 2)]++;
    }
    return counts;
  });
  return { features, labels };
}

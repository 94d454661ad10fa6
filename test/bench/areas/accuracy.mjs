// @ts-check
/**
 * How far private answers are off: root mean squared errors on real data beside OpenDP's and diffprivlib's, at equal ε and relation, all
 * of it pure ε-DP. Of every question the better peer counts. What is drawn in an instant is drawn often enough for chance to hide no 5 %.
 */
import { EigenvalueDecomposition, Matrix, solve } from 'ml-matrix';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../../kernel-lib/dist/datasets/index.js';
import { discreteLaplace, laplace, permuteAndFlip } from '../../../kernel-lib/dist/mechanisms/index.js';
import { secureRandom } from '../../../kernel-lib/dist/core/index.js';
import * as statistics from '../../../kernel-lib/dist/statistics/index.js';
import { environment } from '../peers/peers.mjs';
import { beside, mean } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */
/** @typedef {import('../../../kernel-lib/dist/datasets/index.js').DatasetName} DatasetName */
/** @typedef {'add-or-remove-one' | 'replace-one'} Relation */
/** @typedef {Readonly<Record<string, { lower: number, upper: number }>>} Bounds */

const EPSILONS = [0.1, 0.5, 1, 3];
/** How many runs there are at least, and of what takes no time at most. */
const RUNS = Number(process.env['EPSBOOK_BENCH_RUNS'] ?? 200);
const MOST_RUNS = 100 * RUNS;
/** Seconds of processor time after which runs end, if there are enough of them. */
const SECONDS = 2;
/** Only cases whose name has this in it. */
const CASES = process.env['EPSBOOK_BENCH_CASES'] ?? '';
/** No peer may be better by more than 5 %. */
const GOAL = 1 / 1.05;

/**
 * A question in our words and in those of the peers.
 * @typedef {object} Case
 * @property {string} name
 * @property {Relation} relation
 * @property {readonly Record<string, unknown>[]} rows
 * @property {any} question
 * @property {(epsilon: number) => any} noise
 * @property {readonly string[]} peers
 * @property {object} request what the peers are told besides ε, runs and relation
 * @property {(released: any) => number} squaredError of one released value, ours or a peer's
 * @property {(value: any) => any} [ours] our value in the form of the peers'
 */

/** The peers, asked one request after the other. @param {(line: string) => void} progress */
function startPeers(progress) {
  const script = fileURLToPath(new URL('../peers/accuracy.py', import.meta.url));
  const child = spawn(environment(progress, 'accuracy.txt'), [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** @param {object} request @returns {Promise<any[] | null>} */
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { done, value } = await lines.next();
      if (done) throw new Error('the peers ended');
      return JSON.parse(value);
    },
    stop: () => void child.stdin.end(),
  };
}

/** @param {readonly number[]} sorted @param {number} probability */
const quantileOf = (sorted, probability) => sorted[Math.max(0, Math.ceil(probability * sorted.length) - 1)] ?? NaN;
/**
 * @typedef {object} Column
 * @property {string} column
 * @property {number} lower
 * @property {number} upper
 * @property {boolean} whole whether it holds whole numbers
 * @property {readonly number[]} edges of its histogram
 * @property {number} often from which value on rows are counted
 */

/** The questions about one column. @param {string} name @param {Case['rows']} rows @param {Column} declared @returns {Case[]} */
function ofOneColumn(name, rows, { column, edges, lower, often, upper, whole }) {
  const values = rows.map((row) => Number(row[column]));
  const sorted = [...values].sort((first, second) => first - second);
  const [total, centre] = [values.reduce((sum, value) => sum + value, 0), mean(values)];
  const spread = mean(values.map((value) => (value - centre) ** 2));
  const counts = edges.slice(1).map((edge, bin) => {
    const isLast = bin === edges.length - 2;
    return values.filter((value) => value >= (edges[bin] ?? NaN) && (value < edge || (isLast && value === edge)))
      .length;
  });
  const meets = values.map((value) => (value >= often ? 1 : 0));
  const met = meets.filter(Boolean).length;
  const off = (/** @type {number} */ exact) => (/** @type {number} */ value) => (value - exact) ** 2;
  /** @param {readonly number[]} exact */
  const offAll = (exact) => (/** @type {readonly number[]} */ value) =>
    mean(exact.map((each, index) => (each - (value[index] ?? NaN)) ** 2));
  const candidates = whole
    ? Array.from({ length: upper - lower + 1 }, (_, index) => lower + index)
    : Array.from({ length: 1001 }, (_, index) => lower + ((upper - lower) * index) / 1000);
  const one = { column: values, bounds: [lower, upper], whole };
  const continuous = (/** @type {number} */ epsilon) => laplace({ epsilon });
  const choosing = (/** @type {number} */ epsilon) => permuteAndFlip({ epsilon });
  const five = [0.1, 0.25, 0.5, 0.75, 0.9];
  const several = { lower, upper, probabilities: five, ...(whole && { integer: true }) };
  const both = /** @type {const} */ (['add-or-remove-one', 'replace-one']).flatMap((relation) => {
    const added = relation === 'add-or-remove-one';
    /** @type {any[]} */
    const cases = [
      {
        title: `sum of ${column}`,
        question: statistics.sum(column, { lower, upper, ...(whole && { integer: true }) }),
        noise: whole ? (/** @type {number} */ epsilon) => discreteLaplace({ epsilon }) : continuous,
        peers: added ? ['opendp_sum'] : ['opendp_sum', 'diffprivlib_sum'],
        request: one,
        squaredError: off(total),
      },
      {
        title: `mean of ${column}`,
        question: statistics.mean(column, { lower, upper }),
        noise: continuous,
        peers: added ? ['opendp_mean'] : ['opendp_mean', 'diffprivlib_mean'],
        request: one,
        squaredError: off(centre),
      },
      ...(added
        ? []
        : [
            {
              title: `variance of ${column}`,
              question: statistics.variance(column, { lower, upper }),
              noise: continuous,
              peers: ['opendp_variance', 'diffprivlib_variance'],
              request: one,
              squaredError: off(spread),
            },
          ]),
      {
        title: `median of ${column}`,
        question: statistics.quantile(column, { probability: 0.5, lower, upper, ...(whole && { integer: true }) }),
        noise: choosing,
        peers: added ? ['opendp_quantiles'] : ['opendp_quantiles', 'diffprivlib_quantiles'],
        request: { ...one, candidates, probabilities: [0.5] },
        squaredError: offAll([quantileOf(sorted, 0.5)]),
        ours: (/** @type {number} */ value) => [value],
      },
      {
        title: `five quantiles of ${column}`,
        question: statistics.quantiles(column, several),
        noise: choosing,
        peers: added ? ['opendp_quantiles'] : ['opendp_quantiles', 'diffprivlib_quantiles'],
        request: { ...one, candidates, probabilities: five },
        squaredError: offAll(five.map((probability) => quantileOf(sorted, probability))),
      },
    ];
    return cases.map((each) => ({ ...each, relation }));
  });
  /** @type {any[]} */
  const counted = [
    {
      title: `count of ${column} ≥ ${String(often)}`,
      question: statistics.count({ where: { column, atLeast: often } }),
      noise: (/** @type {number} */ epsilon) => discreteLaplace({ epsilon }),
      peers: ['opendp_count', 'diffprivlib_count'],
      request: { column: meets },
      squaredError: off(met),
    },
    {
      title: `histogram of ${column}`,
      question: statistics.histogram(column, { edges }),
      noise: (/** @type {number} */ epsilon) => discreteLaplace({ epsilon }),
      peers: ['opendp_histogram', 'diffprivlib_histogram'],
      request: { column: values, edges, counts },
      squaredError: offAll(counts),
    },
  ];
  return [...counted.map((each) => ({ ...each, relation: 'add-or-remove-one' })), ...both].map((each) => ({
    ...each,
    name: `${name}: ${/** @type {any} */ (each).title}`,
    rows,
  }));
}

/** @typedef {readonly (readonly number[])[]} Points */

/** The columns between −1 and 1. @param {Case['rows']} rows @param {Bounds} bounds @returns {Points} */
const scaled = (rows, bounds) =>
  rows.map((row) =>
    Object.entries(bounds).map(([column, { lower, upper }]) => {
      const half = (upper - lower) / 2;
      return Math.min(1, Math.max(-1, (Number(row[column]) - lower - half) / half));
    }),
  );

/** @param {readonly number[]} one @param {readonly number[]} other */
const squaredDistance = (one, other) =>
  one.reduce((sum, value, index) => sum + (value - (other[index] ?? NaN)) ** 2, 0);

/** The covariance matrix. @param {Points} points */
function covariance(points) {
  const centres = (points[0] ?? []).map((_, column) => mean(points.map((point) => point[column] ?? NaN)));
  return centres.map((one, i) =>
    centres.map((other, j) => mean(points.map((point) => ((point[i] ?? NaN) - one) * ((point[j] ?? NaN) - other)))),
  );
}

/** Regression, principal components and clusters. @param {string} name @param {Case['rows']} rows @param {Bounds} bounds @param {{ feature: string, target: string, residual: number, features: readonly string[] }} of @returns {Case[]} */
function ofSeveralColumns(name, rows, bounds, { feature, features, residual, target }) {
  const chosen = Object.fromEntries(Object.entries(bounds).filter(([column]) => column !== target));
  const unit = scaled(rows, chosen);
  const spread = covariance(unit);
  const best = new EigenvalueDecomposition(new Matrix(spread), { assumeSymmetric: true }).realEigenvalues;
  const captured = [...best].sort((one, other) => other - one)[0] ?? NaN;
  const noise = (/** @type {number} */ epsilon) => laplace({ epsilon });
  const requested = (/** @type {readonly string[]} */ columns) => ({
    column: rows.map(() => 0),
    rows: rows.map((row) => columns.map((column) => Number(row[column]))),
    rows_bounds: [columns.map((column) => bounds[column]?.lower), columns.map((column) => bounds[column]?.upper)],
  });
  /** @param {readonly string[]} columns @param {readonly string[]} peers @param {Relation} relation @returns {Case} */
  const regression = (columns, peers, relation) => {
    const design = new Matrix(rows.map((row) => [1, ...columns.map((column) => Number(row[column]))]));
    const observed = Matrix.columnVector(rows.map((row) => Number(row[target])));
    const line = solve(design.transpose().mmul(design), design.transpose().mmul(observed)).to1DArray();
    const gram = design
      .transpose()
      .mmul(design)
      .mul(1 / rows.length);
    return {
      name: `${name}: regression of ${target} on ${columns.join(' and ')}`,
      relation,
      rows,
      question: statistics.linearRegression({
        features: Object.fromEntries(columns.map((column) => [column, bounds[column] ?? { lower: 0, upper: 1 }])),
        target: { [target]: bounds[target] ?? { lower: 0, upper: 1 } },
      }),
      noise,
      peers,
      request: {
        ...requested(columns),
        target: rows.map((row) => row[target]),
        target_bounds: [bounds[target]?.lower, bounds[target]?.upper],
      },
      ours: ({ coefficients, intercept }) => [intercept, ...coefficients],
      // Of predictions, from those of the exact line.
      squaredError(found) {
        const apart = Matrix.columnVector(line.map((each, index) => each - (found[index] ?? NaN)));
        return apart.transpose().mmul(gram).mmul(apart).get(0, 0);
      },
    };
  };
  const byMoments = regression([feature], ['opendp_regression'], 'add-or-remove-one');
  return [
    byMoments,
    {
      ...byMoments,
      name: `${name}: robust regression of ${target} on ${feature}`,
      question: statistics.robustRegression({
        feature: { [feature]: bounds[feature] ?? { lower: 0, upper: 1 } },
        target: { [target]: bounds[target] ?? { lower: 0, upper: 1 } },
        residual,
      }),
      noise: (/** @type {number} */ epsilon) => permuteAndFlip({ epsilon }),
    },
    regression(features, ['diffprivlib_regression'], 'replace-one'),
    {
      name: `${name}: first principal component of ${Object.keys(chosen).length} columns`,
      relation: 'replace-one',
      rows,
      question: statistics.principalComponents(chosen, { components: 1 }),
      noise,
      peers: ['opendp_components', 'diffprivlib_components'],
      request: { ...requested(Object.keys(chosen)), components: 1 },
      ours: ({ components }) => components,
      // Of rows put back from their coordinate along it: the variance that the best one would have captured and it does not.
      squaredError([direction]) {
        const along = Matrix.columnVector(direction);
        return captured - along.transpose().mmul(new Matrix(spread)).mmul(along).get(0, 0);
      },
    },
    {
      name: `${name}: three clusters in ${Object.keys(chosen).length} columns`,
      relation: 'replace-one',
      rows,
      question: statistics.kMeans(chosen, { clusters: 3 }),
      noise,
      peers: ['diffprivlib_clusters'],
      request: { ...requested(Object.keys(chosen)), clusters: 3 },
      ours: ({ centers }) =>
        scaled(
          centers.map((/** @type {readonly number[]} */ center) =>
            Object.fromEntries(Object.keys(chosen).map((column, at) => [column, center[at]])),
          ),
          chosen,
        ),
      // Of rows from the nearest centre.
      squaredError: (/** @type {Points} */ centers) =>
        mean(unit.map((point) => Math.min(...centers.map((center) => squaredDistance(point, center))))),
    },
  ];
}

/** @param {DatasetName} name @param {Bounds} bounds @param {{ columns: Column[], feature: string, target: string, residual: number, features: readonly string[] }} of */
async function casesOf(name, bounds, { columns, ...several }) {
  const { data } = await loadDataset(name, { quiet: true, standIn: false, offline: true });
  const rows = /** @type {import('../../../kernel-lib/dist/tables/index.js').CsvTable} */ (data).records();
  return [
    ...columns.flatMap((column) => ofOneColumn(name, rows, column)),
    ...ofSeveralColumns(name, rows, bounds, several),
  ];
}

/** Doctor visits and breast tumours, with bounds that follow from what the columns mean. */
const cases = async () => [
  ...(await casesOf(
    'randhie',
    {
      disea: { lower: 0, upper: 60 },
      physlm: { lower: 0, upper: 1 },
      lpi: { lower: 0, upper: 8 },
      mdvis: { lower: 0, upper: 100 },
    },
    {
      columns: [
        { column: 'mdvis', lower: 0, upper: 100, whole: true, edges: [0, 1, 2, 3, 5, 8, 13, 20, 100], often: 10 },
        { column: 'disea', lower: 0, upper: 60, whole: false, edges: [0, 5, 10, 15, 20, 30, 60], often: 20 },
      ],
      feature: 'disea',
      features: ['disea', 'physlm'],
      target: 'mdvis',
      // A dozen visits a year more or less than others like them.
      residual: 12,
    },
  )),
  ...(await casesOf(
    'breast_cancer',
    {
      mean_radius: { lower: 0, upper: 40 },
      mean_texture: { lower: 0, upper: 50 },
      mean_smoothness: { lower: 0, upper: 0.25 },
      mean_symmetry: { lower: 0, upper: 0.5 },
      mean_perimeter: { lower: 0, upper: 250 },
    },
    {
      columns: [
        { column: 'mean_radius', lower: 0, upper: 40, whole: false, edges: [0, 10, 12, 14, 17, 40], often: 15 },
      ],
      feature: 'mean_radius',
      features: ['mean_texture', 'mean_radius'],
      target: 'mean_perimeter',
      // Cells are nearly round: within 8 units of 2π times the radius.
      residual: 8,
    },
  )),
];

/**
 * A root mean squared error, and its standard error by chance, relative to it.
 * @param {readonly number[]} squares squared errors, one a run
 */
function rootOf(squares) {
  const average = mean(squares);
  const spread = mean(squares.map((each) => (each - average) ** 2));
  const chance = average === 0 ? 0 : Math.sqrt(spread / squares.length) / (2 * average);
  return { rmse: Math.sqrt(average), chance };
}

/** What the question releases, drawn again and again as a session would. @param {Case} asked @param {number} epsilon */
function released({ noise, ours = (/** @type {any} */ value) => value, question, relation, rows }, epsilon) {
  const context = { relation, delta: undefined };
  const isAnalysis = 'bind' in question;
  const bound = isAnalysis ? question.bind(noise(epsilon), context) : noise(epsilon).bind(question, context);
  const draw = bound.prepare(rows);
  const [random, start] = [secureRandom(), process.cpuUsage().user];
  const values = [];
  while (values.length < MOST_RUNS) {
    if (values.length >= RUNS && process.cpuUsage().user - start > SECONDS * 1e6) break;
    const drawn = draw(random);
    values.push(ours(isAnalysis ? drawn.value : drawn));
  }
  return values;
}

/** The error of each who answers. @param {Case} asked @param {number} epsilon @param {ReturnType<typeof startPeers>} peers */
async function errorsOf(asked, epsilon, peers) {
  const { relation, request, squaredError } = asked;
  const ours = rootOf(released(asked, epsilon).map(squaredError));
  /** @type {[string, ReturnType<typeof rootOf>][]} */
  const theirs = [];
  for (const peer of asked.peers) {
    const runs = { runs: MOST_RUNS, least_runs: RUNS, seconds: SECONDS };
    const answers = await peers.ask({ ...request, ...runs, peer, epsilon, relation });
    if (answers !== null) theirs.push([peer, rootOf(answers.map(squaredError))]);
  }
  return { ours, theirs };
}

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function accuracy(progress) {
  const asked = (await cases()).filter(({ name, relation }) => `${name}, ${relation}`.includes(CASES));
  const peers = startPeers(progress);
  /** @type {Row[]} */
  const rows = [];
  for (const each of asked) {
    progress(`${each.name}, ${each.relation}`);
    for (const epsilon of EPSILONS) {
      const { ours, theirs } = await errorsOf(each, epsilon, peers);
      // One that cannot answer leaves the row without a peer.
      const [best] = theirs.sort(([, one], [, other]) => one.rmse - other.rmse);
      const row = { case: `${each.name}, ${each.relation}, ε ${String(epsilon)}`, ours: ours.rmse, unit: 'RMSE' };
      if (best === undefined) {
        rows.push({ ...row, better: 'lower' });
        continue;
      }
      const [peerName, peer] = best;
      rows.push(
        beside({
          ...row,
          better: 'lower',
          peer: peer.rmse,
          peerName: peerName.split('_')[0] ?? peerName,
          goal: GOAL,
          chance: Math.hypot(ours.chance, peer.chance),
        }),
      );
    }
  }
  peers.stop();
  return rows;
}

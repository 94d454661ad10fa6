import { invalidArgument, requireOptions } from '../core/errors.js';
import { positive } from '../core/quantities.js';
import type { Analysis, SelectionMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
import type { TableLike } from '../tables/index.js';
import { boundToScores } from './binding.js';
import { numbers, parseMissing, type Missing, type MissingOption } from './cells.js';
import { describe } from './description.js';
import { parseColumn, type BoundedColumns } from './moments.js';
import { lineOf, type Line } from './line.js';
import { middleOfPart, partOf, type UnitScale } from './bounds.js';

export interface RobustRegressionOptions<Name extends string = string> extends MissingOption {
  /** One column and its bounds. */
  readonly feature: BoundedColumns<Name>;
  /** One column and its bounds. */
  readonly target: BoundedColumns<Name>;
  /**
   * How far rows lie from the line, as far as is known without looking at them, in the target's unit: rows farther off count as so far off.
   * A sixteenth of the target's range unless it is given. Nearer to what it is, answers are more accurate; too small, they are of the rows
   * that lie closest together.
   */
  readonly residual?: number;
}

/** A line is one of all through so many points each at a quarter and at three quarters of the feature's range. */
const POINTS = 256;
const [FIRST, SECOND] = [-0.5, 0.5];

/** Features are taken at the middle of one of so many cells, and targets and what a line predicts at one of so many levels. */
const CELLS = 256;
const LEVELS = 1024;

/** Losses are whole numbers of this part, so that scores are exact. */
const PARTS = 2 ** 20;

/**
 * The line for which the squares of the distances from it, those beyond `residual` counted as that, have the least sum: least squares
 * where no row is farther off, and blind to rows that are. It is chosen among 65,536 lines by the exponential mechanism or
 * permute-and-flip (McSherry and Talwar 2007; robust regression by bounded losses: Avella-Medina 2021). All of ε is spent on one choice, and
 * every row counts in it, so that few rows suffice where they lie close to a line; `linearRegression` has no bias for rows that are not.
 *
 * A row's loss is within [0, 1]. Scores are sums of ½ − loss: sensitivity ½, under `replace-one` 1.
 * @example session.release('growth', robustRegression({ feature: { age: { lower: 0, upper: 18 } }, target: { height: { lower: 40, upper: 220 } }, residual: 20 }), permuteAndFlip({ epsilon: 0.5 }))
 */
export function robustRegression<Name extends string = string>(
  options: RobustRegressionOptions<OneOf<Name>>,
): Analysis<TableLike, Line, SelectionMechanism> & AboutColumns<Name> {
  requireOptions(options, '{ feature: { x: { lower: 0, upper: 1 } }, target: { y: { lower: 0, upper: 1 } } }');
  const feature = parseColumn(options.feature, 'feature');
  const target = parseColumn(options.target, 'target');
  if (feature[0] === target[0]) throw invalidArgument('target', 'another column than the feature');
  const missing = parseMissing(options.missing);
  const { half } = target[1];
  const residual = positive<number>(options.residual ?? half / 8, 'residual');
  const scores = lineScores(describe('robust regression', { ...options, residual }), {
    feature,
    target,
    missing,
    losses: lossesOf(residual / half),
  });
  return Object.freeze({
    description: scores.description,
    bind(mechanism, context) {
      const bound = boundToScores(mechanism, scores, context);
      return processed(bound, (data: TableLike) => {
        const draw = bound.prepare(data);
        return (random) => {
          const { level, slope } = lineAt(draw(random));
          return { value: lineOf([feature], target, level, [slope]), accuracy: undefined };
        };
      });
    },
  } satisfies Analysis<TableLike, Line, SelectionMechanism>);
}

/** The line with a number, on [−1, 1]². */
function lineAt(candidate: number): { readonly level: number; readonly slope: number } {
  const first = middleOfPart(Math.floor(candidate / POINTS), POINTS);
  const second = middleOfPart(candidate % POINTS, POINTS);
  const slope = (second - first) / (SECOND - FIRST);
  return { level: first - slope * FIRST, slope };
}

/** The loss of a row by how many levels it is off: the square, in whole parts, up to 1 at the residual. */
const lossesOf = (residual: number): Float64Array =>
  Float64Array.from({ length: LEVELS }, (_, levels) =>
    Math.round(PARTS * Math.min(1, ((2 * levels) / LEVELS / residual) ** 2)),
  );

interface Scored {
  readonly feature: readonly [string, UnitScale];
  readonly target: readonly [string, UnitScale];
  readonly missing: Missing | undefined;
  readonly losses: Float64Array;
}

function lineScores(description: string, scored: Scored): Query<TableLike, readonly number[]> {
  return {
    description,
    dimension: POINTS * POINTS,
    integer: true,
    answer(data) {
      const profiles = profilesOf(data, scored);
      return Array.from({ length: POINTS * POINTS }, (_, candidate) => {
        const { level, slope } = lineAt(candidate);
        let score = 0;
        for (const { at, gains } of profiles) score += gains[partOf(level + slope * at, LEVELS)] ?? 0;
        return score;
      });
    },
    sensitivity(relation, norm) {
      const each = relation === 'replace-one' ? PARTS : PARTS / 2;
      const size = POINTS * POINTS;
      return norm === 'linf' ? each : norm === 'l1' ? each * size : each * Math.sqrt(size);
    },
  };
}

/** The rows whose feature is in one cell: what each prediction there gains by them. */
interface Profile {
  /** The middle of the cell. */
  readonly at: number;
  /** By the level of the prediction. */
  readonly gains: Float64Array;
}

/** What rows gain lines by, looked at row by row only once: lines are compared by profiles, however many rows there are. */
function profilesOf(data: TableLike, { feature, target, missing, losses }: Scored): readonly Profile[] {
  const [xs, ys] = [numbers(data, feature[0], missing), numbers(data, target[0], missing)];
  const counts = new Map<number, Float64Array>();
  for (let row = 0; row < xs.length; row++) {
    const [x, y] = [xs[row] as number, ys[row] as number];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    const cell = partOf(feature[1].toUnit(x), CELLS);
    const own = counts.get(cell) ?? new Float64Array(LEVELS);
    counts.set(cell, own);
    const level = partOf(target[1].toUnit(y), LEVELS);
    own[level] = (own[level] as number) + 1;
  }
  return [...counts].map(([cell, rows]) => {
    const gains = new Float64Array(LEVELS);
    rows.forEach((times, level) => {
      if (times === 0) return;
      for (let predicted = 0; predicted < LEVELS; predicted++) {
        const loss = losses[Math.abs(predicted - level)] as number;
        gains[predicted] = (gains[predicted] as number) + times * (PARTS / 2 - loss);
      }
    });
    return { at: middleOfPart(cell, CELLS), gains };
  });
}

import type { RandomSource } from '../../core/random.js';
import type { GridNoise } from '../noise/grid-noise.js';
import type { OptimizerState, StepRule } from '../optimizers/optimizer.js';
import type { Layout } from '../../weights/index.js';

/** The gradients of a batch, held in whatever form lets their lengths be measured without writing them all out. */
export interface BatchGradient {
  /** An upper bound of each unit's squared Euclidean length, over all layers, tight up to rounding; not finite where the unit's loss is not. */
  readonly squaredNorms: Float64Array;
  /**
   * Adds Σ factor · gradient over the units, in place. A unit whose factor is 0 adds nothing, whatever its gradient.
   */
  addTo(sum: Float64Array, factors: Float64Array): void;
}

/** Where an optimizer stands that is more than a learning rate. */
export interface OptimizerCourse {
  readonly rule: StepRule;
  /** Moved in place. */
  readonly state: OptimizerState;
  /** The first step that is made, counted from 0. */
  readonly step: number;
}

/** Whole steps in one call. */
export interface FusedSteps {
  /** What putting a contribution on a grid can add to its length, over the clip norm; sums on it are exact. */
  readonly rounding: number;
  /**
   * Makes a step for each batch, moving the parameters in place.
   * @param deviation of the noise, over the clip norm
   * @param move what a clip norm of the sum moves a parameter in plain descent; with a course, what it makes of the mean gradient
   */
  run(
    parameters: Float64Array,
    batches: readonly Int32Array[],
    noise: GridNoise,
    deviation: number,
    move: number,
    course?: OptimizerCourse,
  ): void;
}

/** A model together with its rows: what training descends. A unit's loss is the sum over its rows. */
export interface Objective {
  readonly description: string;
  readonly layout: Layout;
  /** How many privacy units the rows belong to. */
  readonly units: number;
  /** Greatest number of units whose gradients are held at once; larger batches are made of several. */
  readonly physicalBatch: number;
  /**
   * How much further than its contribution's length one unit can move a sum over so many units, for rounding: relative to the greatest
   * length of a contribution. It is counted in the sensitivity.
   */
  rounding(largestBatch: number): number;
  /** Whether the model still computes finite numbers, tried on made-up rows: its answer tells nothing of the data. */
  isHealthy?(parameters: Float64Array): boolean;
  /** Adds, to a mean gradient with its noise, the derivative of what the loss has of the parameters alone, such as a regularizer. */
  addPenalty?(parameters: Float64Array, gradient: Float64Array): void;
  /** Moves parameters to where the model allows them, in place. */
  constrain?(parameters: Float64Array): void;
  /** Steps with flat clipping in one call, where the model has them: of plain descent, or by a rule. */
  fused?(clipNorm: number, largestBatch: number, rule?: StepRule): FusedSteps | undefined;
  /** Where the descent starts. */
  initial(random: RandomSource): Float64Array;
  /**
   * Forward and backward pass over the units' rows.
   * @param groups where each group of units starts, and the end: then it is the mean of a group's gradients that is one contribution
   */
  gradient(parameters: Float64Array, units: Int32Array, groups?: Int32Array): BatchGradient;
}

/** Rows grouped by the privacy unit they belong to. */
export interface UnitRows {
  readonly units: number;
  readonly rows: number;
  /** The rows of all units, unit after unit. */
  readonly order: Int32Array;
  /** Where each unit's rows start in `order`, and the end. */
  readonly starts: Int32Array;
}

/** Every row a unit of its own. */
export function rowsAsUnits(rows: number): UnitRows {
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  return Object.freeze({ units: rows, rows, order, starts: Int32Array.from({ length: rows + 1 }, (_, row) => row) });
}

/** Rows grouped by the cells of a unit column, such as a patient's number; which unit comes first tells nothing. */
export function rowsByUnit(cells: ArrayLike<unknown>): UnitRows {
  const groups = new Map<unknown, number[]>();
  for (let row = 0; row < cells.length; row++) {
    const group = groups.get(cells[row]);
    if (group === undefined) groups.set(cells[row], [row]);
    else group.push(row);
  }
  const starts = new Int32Array(groups.size + 1);
  const order = new Int32Array(cells.length);
  let unit = 0;
  let next = 0;
  for (const rows of groups.values()) {
    order.set(rows, next);
    next += rows.length;
    starts[++unit] = next;
  }
  return Object.freeze({ units: groups.size, rows: cells.length, order, starts });
}

/** Rows of contributions, and where each contribution's rows start among them. */
export interface SelectedRows {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** What each contribution's gradient is multiplied by: one over its group's units, where means are clipped. */
  readonly weights: Float64Array;
}

/** The rows of some units, each a contribution, or each group of them. */
export function selectUnits(of: UnitRows, units: Int32Array, groups?: Int32Array): SelectedRows {
  const starts = new Int32Array(units.length + 1);
  units.forEach((unit, place) => {
    const size = (of.starts[unit + 1] as number) - (of.starts[unit] as number);
    starts[place + 1] = (starts[place] as number) + size;
  });
  const rows = new Int32Array(starts[units.length] as number);
  units.forEach((unit, place) => {
    rows.set(of.order.subarray(of.starts[unit], of.starts[unit + 1]), starts[place]);
  });
  if (groups === undefined) return { rows, starts, weights: new Float64Array(units.length).fill(1) };
  const members = groups.length - 1;
  return {
    rows,
    starts: groups.map((place) => starts[place] as number),
    weights: Float64Array.from(
      { length: members },
      (_, group) => 1 / ((groups[group + 1] as number) - (groups[group] as number)),
    ),
  };
}

/** Multiplies each contribution's derivatives by its weight, in place. */
export function weighDeltas(
  deltas: Float64Array | Float32Array,
  outputs: number,
  { starts, weights }: SelectedRows,
): void {
  weights.forEach((weight, place) => {
    if (weight === 1) return;
    for (let index = (starts[place] as number) * outputs; index < (starts[place + 1] as number) * outputs; index++)
      deltas[index] = weight * (deltas[index] as number);
  });
}

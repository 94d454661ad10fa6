import { invalidArgument, outsideDomain } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { layoutOf } from '../../weights/index.js';
import { weighDeltas, type BatchGradient, type Objective } from './objective.js';
import { DOUBLE_ROUNDING } from './outer-products.js';

/** Positions, such as tokens or characters, each with the same number of hashed features, and the class that is right there. */
export interface HashedPositions {
  /** Buckets of each position's features, `perPosition` of them. */
  readonly buckets: Int32Array;
  readonly perPosition: number;
  /** The class of each position; one out of range adds nothing. */
  readonly targets: Int32Array;
  /** Where each privacy unit's positions start, such as a sentence's, and the end. */
  readonly starts: Int32Array;
}

export interface HashedOptions extends HashedPositions {
  readonly bucketCount: number;
  readonly classes: number;
  /** What the description calls the model. */
  readonly name: string;
  /** What a unit's gradient is over its positions: their mean, unless it is given. */
  readonly reduction?: 'mean' | 'sum';
  /** What classes share: for each class its weights of the model's outputs. A class has an output of its own unless it is given. */
  readonly shared?: SharedOutputs;
}

/** For each class a row of weights, one an output: a class's score is their sum. */
export type SharedOutputs = readonly (readonly number[])[];

/** Class scores of each position, from its outputs. */
export function classScores(outputs: Float64Array, shared: SharedOutputs | undefined): Float64Array {
  if (shared === undefined) return outputs;
  const width = shared[0]?.length ?? 0;
  const scores = new Float64Array((outputs.length / width) * shared.length);
  for (let at = 0; at < scores.length; at++) {
    const weights = shared[at % shared.length] as readonly number[];
    const from = Math.floor(at / shared.length) * width;
    let sum = 0;
    for (let output = 0; output < width; output++)
      sum += (weights[output] as number) * (outputs[from + output] as number);
    scores[at] = sum;
  }
  return scores;
}

/** Derivatives by the outputs, from those by the class scores. */
function outputDeltas(deltas: Float64Array, shared: SharedOutputs | undefined): Float64Array {
  if (shared === undefined) return deltas;
  const width = shared[0]?.length ?? 0;
  const found = new Float64Array((deltas.length / shared.length) * width);
  for (let at = 0; at < deltas.length; at++) {
    const weights = shared[at % shared.length] as readonly number[];
    const to = Math.floor(at / shared.length) * width;
    for (let output = 0; output < width; output++)
      found[to + output] = (found[to + output] as number) + (weights[output] as number) * (deltas[at] as number);
  }
  return found;
}

/** FNV-1a (Fowler, Noll and Vo) of a text, to a bucket. */
export function bucketOf(text: string, bucketCount: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // The low bits of a short text's hash are mixed little.
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0) % bucketCount;
}

/** Class scores at positions: each feature weighs 1/√(features a position), so that rows have length 1 whatever the hash's size. */
export function hashedScores(
  parameters: ArrayLike<number>,
  buckets: Int32Array,
  perPosition: number,
  classes: number,
): Float64Array {
  const positions = buckets.length / perPosition;
  const weight = 1 / Math.sqrt(perPosition);
  const scores = new Float64Array(positions * classes);
  for (let position = 0; position < positions; position++) {
    const to = position * classes;
    for (let feature = 0; feature < perPosition; feature++) {
      const from = (buckets[position * perPosition + feature] as number) * classes;
      for (let index = 0; index < classes; index++)
        scores[to + index] = (scores[to + index] as number) + (parameters[from + index] as number);
    }
    for (let index = to; index < to + classes; index++) scores[index] = (scores[index] as number) * weight;
  }
  return scores;
}

/** Softmax of each position's scores, in place. */
export function softmaxRows(scores: Float64Array, classes: number): void {
  for (let from = 0; from < scores.length; from += classes) {
    let greatest = -Infinity;
    for (let index = from; index < from + classes; index++) greatest = Math.max(greatest, scores[index] as number);
    let sum = 0;
    for (let index = from; index < from + classes; index++) {
      const value = Math.exp((scores[index] as number) - greatest);
      scores[index] = value;
      sum += value;
    }
    for (let index = from; index < from + classes; index++) scores[index] = (scores[index] as number) / sum;
  }
}

/**
 * Softmax regression on hashed features of unit length: a linear model whose noise on a score doesn't depend on the number of buckets.
 * A unit's gradient is made in a table that only its own features touch.
 */
export function hashedObjective(options: HashedOptions): Objective {
  const { buckets, perPosition, shared, targets, starts } = options;
  const bucketCount = count(options.bucketCount, 'bucketCount');
  const classes = count(options.classes, 'classes', 2);
  if (buckets.length !== targets.length * perPosition) throw outsideDomain('buckets', 'the features of each position');
  if (shared !== undefined && (shared.length !== classes || shared.some((row) => row.length !== shared[0]?.length)))
    throw invalidArgument('shared', 'as many weights for each class');
  const width = shared?.[0]?.length ?? classes;
  const layout = layoutOf([{ name: 'kernel', shape: [bucketCount, width] }]);
  const scratch = new Float64Array(layout.size);
  const weight = 1 / Math.sqrt(perPosition);
  return {
    description: `${options.name}, ${String(bucketCount)} buckets, ${String(classes)} classes`,
    layout,
    units: starts.length - 1,
    physicalBatch: 256,
    rounding: (largestBatch) => 2 * largestBatch * DOUBLE_ROUNDING,
    initial: () => new Float64Array(layout.size),
    gradient(parameters, units, groups) {
      const selected = selectPositions(options, units, groups);
      const scores = classScores(hashedScores(parameters, selected.buckets, perPosition, width), shared);
      softmaxRows(scores, classes);
      selected.targets.forEach((target, position) => {
        const row = scores.subarray(position * classes, (position + 1) * classes);
        if (target >= 0 && target < classes) row[target] = (row[target] as number) - 1;
        else row.fill(0);
      });
      const deltas = outputDeltas(scores, shared);
      for (let index = 0; index < deltas.length; index++) {
        const position = Math.floor(index / width);
        deltas[index] = (deltas[index] as number) * (selected.shares[position] as number) * weight;
      }
      weighDeltas(deltas, width, { rows: selected.targets, starts: selected.starts, weights: selected.weights });
      return hashedGradient({ ...selected, deltas, width, perPosition }, scratch);
    },
  };
}

/** Rows of features with the slopes at their outputs, contribution by contribution. */
interface HashedDeltas {
  readonly buckets: Int32Array;
  readonly starts: Int32Array;
  readonly weights: Float64Array;
  readonly deltas: Float64Array;
  readonly width: number;
  readonly perPosition: number;
}

/** @param scratch as long as the parameters, all 0, and left so */
function hashedGradient(
  { buckets, starts, weights, deltas, width, perPosition }: HashedDeltas,
  scratch: Float64Array,
): BatchGradient {
  const add = (contribution: number, to: Float64Array, factor: number): void => {
    const end = starts[contribution + 1] as number;
    for (let position = starts[contribution] as number; position < end; position++) {
      const delta = position * width;
      for (let feature = 0; feature < perPosition; feature++) {
        const at = (buckets[position * perPosition + feature] as number) * width;
        for (let index = 0; index < width; index++)
          to[at + index] = (to[at + index] as number) + factor * (deltas[delta + index] as number);
      }
    }
  };
  const squaredNorms = Float64Array.from(weights, (_, contribution) => {
    add(contribution, scratch, 1);
    let squared = 0;
    // Each touched number is taken once, and left at 0 for the next contribution.
    const end = (starts[contribution + 1] as number) * perPosition;
    for (let feature = (starts[contribution] as number) * perPosition; feature < end; feature++) {
      const at = (buckets[feature] as number) * width;
      for (let index = at; index < at + width; index++) {
        squared += (scratch[index] as number) ** 2;
        scratch[index] = 0;
      }
    }
    return squared * (1 + 2 ** -30) + 2 ** -40;
  });
  return {
    squaredNorms,
    addTo: (sum, factors) => {
      factors.forEach((factor, contribution) => {
        if (factor !== 0) add(contribution, sum, factor);
      });
    },
  };
}

function selectPositions(
  { buckets, perPosition, targets, starts, reduction = 'mean' }: HashedOptions,
  units: Int32Array,
  groups?: Int32Array,
) {
  const unitStarts = new Int32Array(units.length + 1);
  units.forEach((unit, place) => {
    unitStarts[place + 1] = (unitStarts[place] as number) + (starts[unit + 1] as number) - (starts[unit] as number);
  });
  const positions = unitStarts[units.length] as number;
  const chosen = { buckets: new Int32Array(positions * perPosition), targets: new Int32Array(positions) };
  const shares = new Float64Array(positions);
  units.forEach((unit, place) => {
    const from = starts[unit] as number;
    const end = starts[unit + 1] as number;
    const to = unitStarts[place] as number;
    chosen.targets.set(targets.subarray(from, end), to);
    chosen.buckets.set(buckets.subarray(from * perPosition, end * perPosition), to * perPosition);
    shares.fill(reduction === 'sum' ? 1 : 1 / Math.max(1, end - from), to, to + end - from);
  });
  const contributionStarts = groups === undefined ? unitStarts : groups.map((place) => unitStarts[place] as number);
  const weights =
    groups === undefined
      ? new Float64Array(units.length).fill(1)
      : Float64Array.from(
          { length: groups.length - 1 },
          (_, group) => 1 / ((groups[group + 1] as number) - (groups[group] as number)),
        );
  return { ...chosen, shares, starts: contributionStarts, weights };
}

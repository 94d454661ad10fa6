import type { MarginLoss } from './margin-loss.js';

/** Σ loss(w · zᵢ) + λ/2 ‖w‖² + b · w, where zᵢ is a row of length at most 1 times its label ±1. */
export interface ConvexProblem {
  readonly loss: MarginLoss;
  /** The rows zᵢ, one after another. */
  readonly rows: Float64Array;
  readonly width: number;
  /** λ, above 0: the strong convexity of the whole. */
  readonly regularization: number;
  /** b. */
  readonly linear: Float64Array;
}

/** Where the search is: done when `gradientNorm` is at most the tolerance. */
export interface Minimum {
  readonly weights: Float64Array;
  /** Euclidean length of the gradient there; the exact minimiser is within this much, over λ. */
  readonly gradientNorm: number;
}

const MOST_ITERATIONS = 200;
const SHORTEST_MOVE = 2 ** -40;

function dot(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < first.length; index++) sum += (first[index] as number) * (second[index] as number);
  return sum;
}

/** w · zᵢ for every row. */
function margins({ rows, width }: ConvexProblem, weights: Float64Array): Float64Array {
  const all = new Float64Array(rows.length / width);
  for (let row = 0; row < all.length; row++) all[row] = dot(rows.subarray(row * width, (row + 1) * width), weights);
  return all;
}

/** Σ factorᵢ zᵢ + λ · weights. */
function combination(problem: ConvexProblem, factors: Float64Array, weights: Float64Array): Float64Array {
  const { rows, width, regularization } = problem;
  const sum = weights.map((weight) => regularization * weight);
  for (let row = 0, at = 0; row < factors.length; row++) {
    const factor = factors[row] as number;
    for (let index = 0; index < width; index++) sum[index] = (sum[index] as number) + factor * (rows[at++] as number);
  }
  return sum;
}

/** The gradient of the whole objective. */
export function gradientOf(problem: ConvexProblem, weights: Float64Array): Float64Array {
  const slopes = margins(problem, weights).map((margin) => problem.loss.slope(margin));
  return combination(problem, slopes, weights).map((value, index) => value + (problem.linear[index] as number));
}

/** Conjugate gradients for Hessian · step = −gradient, to a relative residual (Hestenes and Stiefel 1952). */
function newtonStep(
  problem: ConvexProblem,
  weights: Float64Array,
  gradient: Float64Array,
  relative: number,
): Float64Array {
  const curvatures = margins(problem, weights).map((margin) => problem.loss.curvature(margin));
  const step = new Float64Array(weights.length);
  const residual = gradient.map((value) => -value);
  let direction = residual.slice();
  let squared = dot(residual, residual);
  const enough = squared * relative * relative;
  for (let iteration = 0; iteration < 10 * weights.length && squared > enough; iteration++) {
    const factors = margins(problem, direction).map((value, row) => value * (curvatures[row] as number));
    const image = combination(problem, factors, direction);
    const length = squared / dot(direction, image);
    for (let index = 0; index < step.length; index++) {
      step[index] = (step[index] as number) + length * (direction[index] as number);
      residual[index] = (residual[index] as number) - length * (image[index] as number);
    }
    const next = dot(residual, residual);
    direction = direction.map((value, index) => (residual[index] as number) + (next / squared) * value);
    squared = next;
  }
  return step;
}

/**
 * Newton's method with steps that are shortened until the gradient is shorter: it converges from anywhere, as the objective is strongly
 * convex. Yields after each iteration, and ends at the tolerance or where it comes no nearer: look at `gradientNorm`.
 */
export function* minimize(problem: ConvexProblem, tolerance: number): Generator<Minimum, Minimum, void> {
  let weights: Float64Array = new Float64Array(problem.width);
  let gradient = gradientOf(problem, weights);
  let gradientNorm = Math.sqrt(dot(gradient, gradient));
  for (let iteration = 0; iteration < MOST_ITERATIONS && gradientNorm > tolerance; iteration++) {
    const step = newtonStep(problem, weights, gradient, Math.min(0.1, gradientNorm));
    let length = 1;
    for (; length >= SHORTEST_MOVE; length /= 2) {
      const there = weights.map((weight, index) => weight + length * (step[index] as number));
      const slope = gradientOf(problem, there);
      const norm = Math.sqrt(dot(slope, slope));
      if (!(norm <= gradientNorm * (1 - 0.1 * length))) continue;
      [weights, gradient, gradientNorm] = [there, slope, norm];
      break;
    }
    if (length < SHORTEST_MOVE) break;
    yield { weights, gradientNorm };
  }
  return { weights, gradientNorm };
}

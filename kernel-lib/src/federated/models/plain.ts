import { zeroValues } from '../../weights/weights.js';
import { precisionOf, type Values } from '../../weights/index.js';
import type { Evaluation, LocalResult, LocalTraining, Rows } from './model.js';
import { denseLayers, type DenseLayer, type Network } from './network.js';
import { permutation } from './permutation.js';

/** Local training in double precision, one row after another: the reference that the kernel is held to, and what does Adam. */
export function trainPlainly(network: Network, start: Values, rows: Rows, training: LocalTraining): LocalResult {
  const { epochs, batchSize, learningRate, proximal, correction, seed, optimizer = 'sgd' } = training;
  const local = Float64Array.from(start);
  const layers = denseLayers(network);
  const gradient = new Float64Array(local.length);
  const [first, second] = [new Float64Array(local.length), new Float64Array(local.length)];
  const batch = Math.min(batchSize, rows.count);
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = batch === rows.count ? undefined : permutation(rows.count, seed + BigInt(epoch));
    for (let from = 0; from < rows.count; from += batch) {
      const to = Math.min(rows.count, from + batch);
      gradient.fill(0);
      for (let at = from; at < to; at++) addGradient(network, layers, local, rows, order?.[at] ?? at, gradient);
      steps++;
      for (let index = 0; index < local.length; index++) {
        const pull = proximal * ((local[index] as number) - (start[index] as number));
        const g = (gradient[index] as number) / (to - from) + pull + (correction?.[index] ?? 0);
        const step = optimizer === 'sgd' ? g : adam(first, second, index, g, steps);
        local[index] = (local[index] as number) - learningRate * step;
      }
    }
  }
  const values = zeroValues(local.length, precisionOf(start));
  for (let index = 0; index < local.length; index++)
    values[index] = (local[index] as number) - (start[index] as number);
  return { values, steps };
}

/** Adam's direction with its usual constants (Kingma and Ba 2015). */
function adam(first: Float64Array, second: Float64Array, index: number, gradient: number, step: number): number {
  const m = (first[index] = 0.9 * (first[index] as number) + 0.1 * gradient);
  const v = (second[index] = 0.999 * (second[index] as number) + 0.001 * gradient * gradient);
  return m / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-7);
}

/** Activations of every layer for one row, the inputs first; outputs are scores, before any softmax. */
function forward(layers: readonly DenseLayer[], weights: Values, rows: Rows, row: number): readonly Float64Array[] {
  const width = layers[0]?.inputs ?? 0;
  const activations = [Float64Array.from(rows.inputs.subarray(row * width, (row + 1) * width))];
  for (const [index, { inputs, outputs, kernel, bias }] of layers.entries()) {
    const input = activations[index] as Float64Array;
    const output = Float64Array.from({ length: outputs }, (_, at) => weights[bias + at] as number);
    for (let i = 0; i < inputs; i++) {
      const value = input[i] as number;
      if (value === 0) continue;
      for (let o = 0; o < outputs; o++)
        output[o] = (output[o] as number) + value * (weights[kernel + i * outputs + o] as number);
    }
    activations.push(index === layers.length - 1 ? output : output.map((value) => Math.max(0, value)));
  }
  return activations;
}

function softmax(scores: Float64Array): Float64Array {
  const most = scores.reduce((greatest, score) => Math.max(greatest, score), -Infinity);
  const exponentials = scores.map((score) => Math.exp(score - most));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

/** Adds the gradient of one row's loss. */
export function addGradient(
  { loss }: Network,
  layers: readonly DenseLayer[],
  weights: Values,
  rows: Rows,
  row: number,
  gradient: Float64Array,
): void {
  const activations = forward(layers, weights, rows, row);
  const scores = activations[layers.length] as Float64Array;
  let delta =
    loss === 'cross-entropy'
      ? softmax(scores).map((value, index) => value - (index === rows.targets[row] ? 1 : 0))
      : scores.map(
          (value, index) => (2 * (value - (rows.targets[row * scores.length + index] as number))) / scores.length,
        );
  for (let index = layers.length - 1; index >= 0; index--) {
    const { inputs, outputs, kernel, bias } = layers[index] as DenseLayer;
    const input = activations[index] as Float64Array;
    const below = new Float64Array(inputs);
    for (let o = 0; o < outputs; o++) gradient[bias + o] = (gradient[bias + o] as number) + (delta[o] as number);
    for (let i = 0; i < inputs; i++) {
      const value = input[i] as number;
      // A unit that is off passes nothing on, and its weights have no gradient.
      if (value === 0) continue;
      let sum = 0;
      for (let o = 0; o < outputs; o++) {
        const at = kernel + i * outputs + o;
        sum += (weights[at] as number) * (delta[o] as number);
        gradient[at] = (gradient[at] as number) + value * (delta[o] as number);
      }
      below[i] = sum;
    }
    delta = below;
  }
}

/** Mean loss, and for classes the share that is right. */
export function evaluatePlainly(network: Network, weights: Values, rows: Rows): Evaluation {
  const layers = denseLayers(network);
  let loss = 0;
  let right = 0;
  for (let row = 0; row < rows.count; row++) {
    const scores = forward(layers, weights, rows, row)[layers.length] as Float64Array;
    if (network.loss === 'cross-entropy') {
      const target = rows.targets[row] as number;
      loss -= Math.log(Math.max(Number.MIN_VALUE, softmax(scores)[target] ?? 0));
      const best = scores.reduce((top, score, index) => (score > (scores[top] as number) ? index : top), 0);
      if (best === target) right++;
    } else {
      for (const [index, score] of scores.entries())
        loss += (score - (rows.targets[row * scores.length + index] as number)) ** 2 / scores.length;
    }
  }
  const mean = { rows: rows.count, loss: rows.count === 0 ? 0 : loss / rows.count };
  return network.loss === 'cross-entropy' ? { ...mean, accuracy: rows.count === 0 ? 0 : right / rows.count } : mean;
}

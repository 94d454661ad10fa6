/**
 * The gradient of a layer's weights is a sum of outer products: what went into the layer at some position, times the loss's derivative
 * by what came out. A position is a row for a dense layer, a step in time for a recurrent one, a place for a convolution. A unit's
 * gradient is the sum over its positions, and its length needs no gradient to be written out:
 * ‖Σ a_p ⊗ d_p‖² = Σ_p Σ_q (a_p · a_q)(d_p · d_q), for one position |a|² |d|² (Goodfellow 2015; Li et al. 2022, "ghost clipping").
 */
export interface OuterProducts {
  /** What went in, `width` numbers a position. */
  readonly inputs: Float64Array | Float32Array;
  readonly width: number;
  /** Derivatives of the loss by what came out, `outputs` numbers a position. */
  readonly deltas: Float64Array | Float32Array;
  readonly outputs: number;
  /** Where each unit's positions start, and the end. */
  readonly starts: Int32Array;
  /** Where the kernel, width × outputs, starts among the parameters. */
  readonly kernel: number;
  /** Where the bias starts, if there is one. */
  readonly bias?: number | undefined;
}

type Numbers = Float64Array | Float32Array;

function dot(values: Numbers, first: number, second: number, width: number): number {
  let sum = 0;
  for (let index = 0; index < width; index++)
    sum += (values[first + index] as number) * (values[second + index] as number);
  return sum;
}

/**
 * Adds to `norms` an upper bound of each unit's squared length, above it by no more than rounding can hide: where many long outer
 * products cancel, the computed length may be too small by 2⁻⁵² of what was added up, and so much is added.
 */
export function addSquaredNorms(layer: OuterProducts, norms: Float64Array): void {
  const { inputs, deltas, width, outputs, starts } = layer;
  const one = layer.bias === undefined ? 0 : 1;
  /** Made where it is needed first. */
  let gradient: Float64Array | undefined;
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const first = starts[unit] as number;
    const end = starts[unit + 1] as number;
    const positions = end - first;
    let sum = 0;
    /** Σ |a| |d| over the positions. */
    let size = 0;
    for (let p = first; p < end; p++) {
      const square = (dot(inputs, p * width, p * width, width) + one) * dot(deltas, p * outputs, p * outputs, outputs);
      size += Math.sqrt(square);
      sum += square;
    }
    if (positions * (width + outputs) > 4 * width * outputs) {
      // So many positions that writing the gradient out is less work.
      gradient ??= new Float64Array((width + one) * outputs);
      gradient.fill(0);
      for (let p = first; p < end; p++) addOuter(layer, p, 1, gradient, 0, width * outputs);
      sum = 0;
      for (const value of gradient) sum += value * value;
    } else {
      for (let p = first; p < end; p++) {
        for (let q = first; q < p; q++) {
          sum += 2 * (dot(inputs, p * width, q * width, width) + one) * dot(deltas, p * outputs, q * outputs, outputs);
        }
      }
    }
    const rounding = (width + outputs + positions * positions) * 2 ** -51 * size * size;
    norms[unit] = (norms[unit] as number) + Math.max(0, sum) + rounding;
  }
}

function addOuter(
  layer: OuterProducts,
  position: number,
  factor: number,
  sum: Float64Array,
  kernel: number,
  bias: number | undefined,
): void {
  const { inputs, deltas, width, outputs } = layer;
  const delta = position * outputs;
  for (let row = 0; row < width; row++) {
    const scaled = factor * (inputs[position * width + row] as number);
    if (scaled === 0) continue;
    const at = kernel + row * outputs;
    for (let out = 0; out < outputs; out++)
      sum[at + out] = (sum[at + out] as number) + scaled * (deltas[delta + out] as number);
  }
  if (layer.bias === undefined || bias === undefined) return;
  for (let out = 0; out < outputs; out++)
    sum[bias + out] = (sum[bias + out] as number) + factor * (deltas[delta + out] as number);
}

/** Adds Σ factor · gradient of the units to the parameters' sum. */
export function addWeighted(layer: OuterProducts, sum: Float64Array, factors: Float64Array): void {
  const { starts } = layer;
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const factor = factors[unit] as number;
    if (factor === 0) continue;
    for (let position = starts[unit] as number; position < (starts[unit + 1] as number); position++)
      addOuter(layer, position, factor, sum, layer.kernel, layer.bias);
  }
}

/** Rounding of a sum of up to 2²⁴ doubles, over the sum of their sizes. */
export const DOUBLE_ROUNDING = 2 ** -28;

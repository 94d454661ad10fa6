import { positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import type { RoundOfUpdates } from '../aggregation/aggregator.js';
import type { Contribution, Sum } from '../strategies/index.js';
import { dequantized, quantizationFor, quantized, type Quantization } from './plan.js';

export const DEFAULT_RANGE = 8;

/** How contributions are cut to whole numbers. */
export interface CodingOptions {
  /** Numbers of an update beyond this are cut: of every number, not of its length. Default 8. */
  readonly range?: number;
  /** The greatest weight of an update, such as the most rows a client may count; default 1 fits strategies that weigh clients alike. */
  readonly greatestWeight?: number;
  /** The greatest scalar that a strategy sends beside an update, such as FedNova's steps; default 1000. */
  readonly scalarRange?: number;
}

/** Contributions as whole numbers, and sums of these as sums of contributions. */
export class Coding {
  readonly #range: number;
  readonly #scalarRange: number;
  readonly #greatest: number;

  constructor({ range = DEFAULT_RANGE, scalarRange = 1000, greatestWeight = 1 }: CodingOptions) {
    this.#range = positive<number>(range, 'range');
    this.#scalarRange = positive<number>(scalarRange, 'scalarRange');
    this.#greatest = positive<number>(greatestWeight, 'greatestWeight');
  }

  #scales(clients: number): Readonly<Record<'values' | 'scalars' | 'weight', Quantization>> {
    return {
      values: quantizationFor(clients, this.#range),
      scalars: quantizationFor(clients, this.#scalarRange),
      weight: quantizationFor(clients, 1),
    };
  }

  encoded({ values, scalars, weight }: Contribution, clients: number): Uint32Array {
    if (!(weight >= 0 && weight <= this.#greatest))
      throw invalidArgument(
        'greatestWeight',
        'at least the weight of every update: give the most rows that a client may count',
      );
    const scales = this.#scales(clients);
    const share = weight / this.#greatest;
    const numbers = new Uint32Array(values.length + scalars.length + 1);
    quantized(values, share, scales.values, numbers, 0);
    quantized(scalars, share, scales.scalars, numbers, values.length);
    quantized([share], 1, scales.weight, numbers, numbers.length - 1);
    return numbers;
  }

  decoded(
    sum: Uint32Array,
    from: readonly string[],
    clients: number,
    { size, scalars }: Pick<RoundOfUpdates, 'size' | 'scalars'>,
  ): Sum {
    const scales = this.#scales(clients);
    const value = (at: number, scale: Quantization): number =>
      dequantized(sum[at] as number, scale, from.length) * this.#greatest;
    return {
      values: Float64Array.from({ length: size }, (_, at) => value(at, scales.values)),
      scalars: Array.from({ length: scalars }, (_, at) => value(size + at, scales.scalars)),
      weight: value(size + scalars, scales.weight),
      from,
    };
  }
}

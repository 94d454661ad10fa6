import { layoutOf, type Layout } from '../../weights/index.js';

/** What a dense network minimises: cross-entropy of classes, or the mean squared error of its outputs. */
export type Loss = 'cross-entropy' | 'squared-error';

/** A dense network's shape. */
export interface Network {
  /** Inputs, hidden units of each layer, outputs. */
  readonly widths: readonly number[];
  readonly loss: Loss;
  readonly layout: Layout;
}

/** A dense layer's numbers in the weights: `inputs` rows of `outputs`, then the biases. */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly kernel: number;
  readonly bias: number;
}

export function networkOf(widths: readonly number[], loss: Loss): Network {
  const shapes = widths.slice(1).flatMap((outputs, index) => [
    { name: `dense${String(index + 1)}/kernel`, shape: [widths[index] as number, outputs] },
    { name: `dense${String(index + 1)}/bias`, shape: [outputs] },
  ]);
  return Object.freeze({ widths: Object.freeze([...widths]), loss, layout: layoutOf(shapes) });
}

/** The layers with the places of their numbers. */
export function denseLayers({ widths }: Network): readonly DenseLayer[] {
  let at = 0;
  return widths.slice(1).map((outputs, index) => {
    const inputs = widths[index] as number;
    const layer = { inputs, outputs, kernel: at, bias: at + inputs * outputs };
    at += (inputs + 1) * outputs;
    return layer;
  });
}

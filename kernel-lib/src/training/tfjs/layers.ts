import { invalidArgument } from '../../core/errors.js';
import type { Tensor } from './tensorflow.js';

/** A weight of a layer. */
export interface VariableLike {
  readonly id: number;
  readonly name: string;
  readonly shape: readonly (number | null)[];
  /** Where the layer allows the weight to be, applied by `write`. */
  readonly constraint?: unknown;
  read(): Tensor;
  write(value: Tensor): unknown;
}

interface ActivationLike {
  apply(input: Tensor): Tensor;
}

/** A layer of tfjs, taken by what training needs of it. */
export interface LayerLike {
  readonly name: string;
  readonly trainable?: boolean;
  readonly stateful?: boolean;
  readonly trainableWeights: readonly VariableLike[];
  getClassName(): string;
  call(inputs: Tensor | Tensor[], kwargs: Readonly<Record<string, unknown>>): Tensor | Tensor[];
  /** What its regularizers add to the loss, and how each is computed. */
  readonly losses: readonly (() => Tensor)[];
  // Containers and wrappers.
  readonly layers?: readonly LayerLike[];
  readonly layer?: LayerLike;
  readonly forwardLayer?: LayerLike;
  readonly backwardLayer?: LayerLike;
  readonly cell?: LayerLike;
  readonly cells?: readonly LayerLike[];
}

/** A `LayersModel` of tfjs, taken by its shape, so that the types of this entry need none of tfjs. */
export interface LayersModelLike {
  readonly layers: readonly unknown[];
  readonly trainableWeights: readonly unknown[];
  readonly inputs: readonly { readonly shape: readonly (number | null)[] }[];
  readonly outputs: readonly unknown[];
  apply(inputs: never, kwargs?: never): unknown;
}

/** What the layers that are known by name have. */
export interface KnownLayer extends LayerLike {
  readonly activation?: ActivationLike | null;
  readonly recurrentActivation: ActivationLike;
  readonly kernel: VariableLike;
  readonly recurrentKernel: VariableLike;
  readonly bias?: VariableLike | null;
  readonly embeddings: VariableLike;
  readonly gamma?: VariableLike | null;
  readonly beta?: VariableLike | null;
  readonly units: number;
  readonly dropout?: number;
  readonly recurrentDropout?: number;
  readonly strides: readonly number[];
  readonly poolSize: readonly number[];
  readonly padding: string;
  readonly dataFormat: string;
  readonly dilationRate: readonly number[];
  readonly axis: number | readonly number[];
  readonly epsilon: number;
}

/** All layers, those inside containers and wrappers too, each once. */
export function everyLayer(model: LayersModelLike): readonly KnownLayer[] {
  const found = new Set<LayerLike>();
  const visit = (layer: LayerLike | undefined): void => {
    if (layer === undefined || found.has(layer)) return;
    found.add(layer);
    for (const inner of layer.layers ?? []) visit(inner);
    for (const inner of layer.cells ?? []) visit(inner);
    for (const inner of [layer.layer, layer.forwardLayer, layer.backwardLayer, layer.cell]) visit(inner);
  };
  for (const layer of model.layers as readonly LayerLike[]) visit(layer);
  return [...found] as KnownLayer[];
}

/** Whether a layer only holds others: its weights are theirs. */
export const isContainer = (layer: LayerLike): boolean =>
  layer.layers !== undefined ||
  layer.cells !== undefined ||
  layer.layer !== undefined ||
  layer.forwardLayer !== undefined ||
  layer.cell !== undefined;

/** @throws PrivacyError `invalid-argument` for a model of several inputs or outputs, whose rows would be several tables */
export function requireOneInput(model: LayersModelLike): void {
  const given: unknown = model;
  if (typeof given !== 'object' || given === null || model.inputs.length !== 1 || model.outputs.length !== 1)
    throw invalidArgument('model', 'a LayersModel of one input and one output');
}

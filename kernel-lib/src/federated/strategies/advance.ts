import { copyOf, type Values } from '../../weights/index.js';
import type { ServerOptimizer } from './server-optimizers.js';
import type { StrategyState, Sum } from './strategy.js';

/** The round's mean update: the sums added up, and divided by their weights. */
export function meanUpdate(sums: readonly Sum[]): Float64Array {
  const [first] = sums;
  const mean = Float64Array.from(first?.values ?? []);
  let weight = first?.weight ?? 0;
  for (const sum of sums.slice(1)) {
    weight += sum.weight;
    for (let index = 0; index < mean.length; index++)
      mean[index] = (mean[index] as number) + (sum.values[index] as number);
  }
  // Clients without rows change nothing.
  for (let index = 0; index < mean.length; index++) mean[index] = weight === 0 ? 0 : (mean[index] as number) / weight;
  return mean;
}

/** The state after a round: the model moved by the optimizer's step. */
export function advance(
  state: StrategyState,
  update: Values,
  optimizer: ServerOptimizer,
  memory: Readonly<Record<string, Float64Array>> = {},
): StrategyState {
  const round = state.round + 1;
  const delta = update instanceof Float64Array ? update : Float64Array.from(update);
  const { step, memory: remembered } = optimizer.step(delta, state.memory, round);
  const weights = copyOf(state.weights);
  const { values } = weights;
  for (let index = 0; index < values.length; index++)
    values[index] = (values[index] as number) + (step[index] as number);
  return Object.freeze({ round, weights, memory: Object.freeze({ ...remembered, ...memory }) });
}

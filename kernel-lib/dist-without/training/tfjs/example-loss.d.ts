/** A loss by example: true values and predictions, each [batch, …], to [batch] or [batch, …]; further axes are averaged. */
export type ExampleLoss = (truth: never, prediction: never) => unknown;

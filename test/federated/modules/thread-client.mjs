import { denseModel, localClient } from '../../../kernel-lib/dist/federated/index.js';

// A client as a thread makes it: rows that follow from its number, and what it is told to do wrong.
const WIDTH = 50;
const model = denseModel({ widths: [WIDTH, 1], loss: 'squared-error', zeros: true });

/** @param {{ id: string, examples: number, argument: { number: number, wrong?: string } }} description */
export function client({ id, examples, argument: { number, wrong } }) {
  if (wrong === 'fails') throw new Error('no rows');
  const inputs = Float32Array.from({ length: examples * WIDTH }, (_, at) => Math.sin(at * 12.9898 + number * 78.233));
  const targets = Float32Array.from(
    { length: examples },
    (_, row) => (inputs[row * WIDTH] ?? NaN) - 2 * (inputs[row * WIDTH + 1] ?? NaN),
  );
  const made = localClient({ id, model, rows: { count: examples, inputs, targets } });
  return wrong === 'hangs' ? { ...made, train: () => new Promise(() => undefined) } : made;
}

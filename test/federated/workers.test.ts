import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  correlation,
  denseModel,
  invertUpdate,
  localClient,
  tensor,
  VirtualWorker,
  withClipping,
  type PointerTensor,
  type Rows,
  type Tensor,
} from '../../kernel-lib/src/federated/index.js';
import { normals } from '../support/normals.js';

describe('virtual workers', () => {
  it('keep what is sent to them, compute there, and give it away once', () => {
    const bob = new VirtualWorker({ id: 'bob' });
    const pointer = tensor([1, 2, 3]).send(bob);
    expect(String(pointer)).toMatch(/^[0-9a-f]{8}@bob$/);
    expect(inspect(pointer)).toMatch(/^PointerTensor [0-9a-f]{8}@bob$/);
    const sum = pointer.add(pointer);
    expect(bob.size).toBe(2);
    expect(sum.location).toBe(bob);
    expect(sum.get().toArray()).toEqual([2, 4, 6]);
    expect(bob.size).toBe(1);
    expect(() => sum.get()).toThrow('pointer must be to a tensor that bob still keeps');
    expect(pointer.get().toArray()).toEqual([1, 2, 3]);
  });

  it('of one id do not share a store', () => {
    const [one, two] = [new VirtualWorker({ id: 'bob' }), new VirtualWorker({ id: 'bob' })];
    const pointer = tensor([1]).send(one);
    expect(two.size).toBe(0);
    expect(() => pointer.add(tensor([1]).send(two))).toThrow('argument must be at bob, where the other tensor is');
  });

  it('move tensors to each other', () => {
    const [alice, bob] = [new VirtualWorker({ id: 'alice' }), new VirtualWorker({ id: 'bob' })];
    const moved = tensor([
      [1, 2],
      [3, 4],
    ])
      .send(bob)
      .move(alice);
    expect(bob.size).toBe(0);
    expect(moved.shape).toEqual([2, 2]);
    expect(
      moved
        .transpose()
        .matMul(tensor([1, 1]))
        .get()
        .toArray(),
    ).toEqual([4, 6]);
    expect(moved.mean().get().toArray()).toBe(2.5);
  });

  it('train a linear model on rows that stay with them, as PySyft’s part 2', () => {
    const [bob, alice] = [new VirtualWorker({ id: 'bob' }), new VirtualWorker({ id: 'alice' })];
    const data: readonly (readonly [PointerTensor, PointerTensor])[] = [
      [
        tensor([
          [0, 0],
          [0, 1],
        ]).send(bob),
        tensor([[0], [0]]).send(bob),
      ],
      [
        tensor([
          [1, 0],
          [1, 1],
        ]).send(alice),
        tensor([[1], [1]]).send(alice),
      ],
    ];
    let weights: Tensor = tensor([[0], [0]]);
    let bias: Tensor = tensor([0]);
    const losses: number[] = [];
    for (let iteration = 0; iteration < 10; iteration++) {
      for (const [x, y] of data) {
        const w = weights.send(x.location);
        const b = bias.send(x.location);
        const error = x.matMul(w).add(b).subtract(y);
        losses.push(error.multiply(error).sum().get().toArray() as number);
        weights = w.subtract(x.transpose().matMul(error).multiply(0.2)).get();
        bias = b.subtract(error.sum().multiply(0.2)).get();
      }
    }
    expect((losses.at(-1) ?? 1) + (losses.at(-2) ?? 1)).toBeLessThan(0.2);
    expect(losses[1]).toBeGreaterThan(0.5);
  });

  it('refuse what is no tensor, no id, or does not fit', () => {
    for (const id of ['', 'a b', '../x', 7, undefined])
      expect(() => new VirtualWorker({ id: id as string })).toThrow('id');
    expect(() => tensor([[1], [2, 3]])).toThrow('rows of numbers');
    expect(() => tensor('x' as unknown as number)).toThrow('values');
    expect(() => tensor([[1, 2]]).matMul(tensor([[1, 2]]))).toThrow('of 2 rows');
    expect(() => tensor([1, 2, 3]).add(tensor([1, 2]))).toThrow('other must be of shape 3');
  });
});

describe('a plain update', () => {
  const model = denseModel({ widths: [20, 8, 3], loss: 'cross-entropy' });
  const rows: Rows = { count: 1, inputs: Float32Array.from(normals(20, 3)), targets: Float32Array.of(1) };
  const task = {
    round: 0,
    weights: model.initial(seededRandom(1)),
    epochs: 1,
    batchSize: 32,
    learningRate: 0.1,
    proximal: 0,
    seed: 0n,
    optimizer: 'sgd' as const,
  };

  it('gives away the row behind it, clipped or not, and not under noise', async () => {
    const client = localClient({ id: 'a', model, rows });
    for (const each of [client, withClipping(client, { clipNorm: 0.01 })]) {
      const { values } = await each.train(task, { aborted: false });
      const [best] = invertUpdate(model, values);
      expect(correlation(best?.inputs ?? [], rows.inputs)).toBeGreaterThan(0.999);
    }
    const { values } = await client.train(task, { aborted: false });
    const noise = normals(values.length, 9);
    const noisy = invertUpdate(
      model,
      values.map((value, at) => value + 0.5 * (noise[at] ?? 0)),
    );
    expect(Math.max(...noisy.map(({ inputs }) => Math.abs(correlation(inputs, rows.inputs))))).toBeLessThan(0.9);
    expect(() => invertUpdate(model, values.subarray(1))).toThrow('update must be of the model');
  });
});

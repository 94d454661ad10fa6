import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  CkksOwner,
  InferenceClient,
  InferenceServer,
  answerEncrypted,
  ckksSum,
  encryptModel,
  encryptRows,
  importUnauthenticated,
  logisticEpochs,
  logisticParameters,
  paillierKeys,
  paillierSum,
  planInference,
  predict,
  squareNetwork,
  trainLogisticClear,
  trainLogisticEncrypted,
  trainSquareConvolution,
} from '../../kernel-lib/src/homomorphic/index.js';
import { pausedEpochs } from '../../kernel-lib/src/homomorphic/learning/logistic.js';
import { generator } from '../support/generator.js';
import { root } from '../support/project.js';

const coded = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });

const largest = (values: Float64Array): number => values.indexOf(Math.max(...values));

describe('with keys for a depth of 3', () => {
  let owner: CkksOwner;
  beforeAll(async () => {
    owner = await CkksOwner.create({ parameters: { depth: 3, scaleBits: 30 }, rotations: 'sums' });
  });
  afterAll(() => owner.dispose());

  test('an encrypted model answers on clear and on encrypted samples', () => {
    const network = squareNetwork([
      {
        weights: [
          [1, 2],
          [0.5, -1],
          [0, 0.3],
        ],
        bias: [0.1, 0.2, 0.3],
      },
      {
        weights: [
          [1, -1, 0.5],
          [0.2, 0.3, 0.4],
        ],
        bias: [1, -1],
      },
    ]);
    const model = encryptModel(owner.context, network);
    const sample = [0.5, -0.7];
    const hidden = sample.map((value) => owner.context.encrypt([value, value, value], { bound: 1 }));
    for (const given of [sample, hidden])
      answerEncrypted(model, given).forEach((vector, output) =>
        expect((owner.decrypt(vector)[0] as number) + (model.outputBias[output] as number)).toBeCloseTo(
          predict(network, sample)[output] as number,
          1,
        ),
      );
    expect(() => answerEncrypted(model, [1])).toThrow(/of 2 features/);
  });

  test('bare bytes come in through a worker, and malformed ones end only that', async () => {
    const x = owner.context.encrypt([1, 2, 3]);
    const bytes = owner.context.engine.bytesOf(x.ciphertext);
    const facts = { length: 3, bound: 4, error: 1e-4 };
    const again = await importUnauthenticated(owner.context, bytes, facts);
    expect(owner.decrypt(again)[2]).toBeCloseTo(3, 3);
    const changedVersion = Uint8Array.from(bytes);
    changedVersion[3] = 9;
    const outside = Uint8Array.from(bytes).fill(255, 200, 300);
    for (const bad of [bytes.subarray(0, 100), bytes.subarray(0, 5000), new Uint8Array(50), changedVersion, outside])
      await expect(importUnauthenticated(owner.context, bad, facts)).rejects.toThrow(coded('malformed-message'));
    expect(owner.decrypt(x.add(1))[0]).toBeCloseTo(2, 3);
  });

  test('updates are summed with their weights, unread', () => {
    const sums = ckksSum(owner.context, { bound: 1, clients: 2, largestWeight: 1000 });
    const sum = sums.add(sums.encrypt([0.5, -0.25, 1], 100), sums.encrypt([0.1, 0, -1], 300));
    const { mean, weight } = sums.open(owner, sum);
    [0.2, -0.0625, -0.5].forEach((value, index) => expect(mean[index]).toBeCloseTo(value, 3));
    expect(weight).toBeCloseTo(400, 0);
    expect(() => sums.add(sum, sums.encrypt([0, 0, 0], 1))).toThrow(/more than 2 updates/);
    expect(() => sums.encrypt([2], 1)).toThrow(coded('out-of-range'));
    expect(() => sums.encrypt([NaN], 1)).toThrow(/finite/);
  });
});

describe('sums refuse before they would be garbage', () => {
  const parameters = { degree: 4096, primeBits: [40, 28, 40], scaleBits: 28 };

  test('more clients than the level holds, and weights below the noise', async () => {
    const owner = await CkksOwner.create({ parameters });
    const { context } = owner;
    expect(() => ckksSum(context, { bound: 1, clients: 2 ** 40, largestWeight: 1 })).toThrow(coded('out-of-range'));
    expect(() => ckksSum(context, { bound: 1, clients: 10, largestWeight: 1e6 })).toThrow(/lost in the noise/);
    // The most that is allowed comes out right: each weight is counted to a half.
    let largestWeight = NaN;
    try {
      ckksSum(context, { bound: 1, clients: 3, largestWeight: 1e9 });
    } catch (error) {
      largestWeight = Number(/at most (\d+)/.exec((error as Error).message)?.[1]);
    }
    const sums = ckksSum(context, { bound: 1, clients: 3, largestWeight });
    const three = [1, largestWeight, 7].map((weight) => sums.encrypt([0.5, -1], weight)).reduce(sums.add);
    expect(Math.abs(sums.open(owner, three).weight - largestWeight - 8)).toBeLessThan(0.5);
    owner.dispose();
  });

  test('vectors of another length, of another key, and one client too many', async () => {
    const [owner, other] = [await CkksOwner.create({ parameters }), await CkksOwner.create({ parameters })];
    const options = { bound: 1, clients: 2, largestWeight: 10 };
    const sums = ckksSum(owner.context, options);
    const one = sums.encrypt([0.5, 0.5], 1);
    expect(() => sums.add(one, sums.encrypt([0.5], 1))).toThrow(/other must be of 3 numbers/);
    expect(() => sums.add(one, sums.encrypt(new Float64Array(3000), 1))).toThrow(/of 1 ciphertexts/);
    expect(() => sums.add(one, ckksSum(other.context, options).encrypt([0.5, 0.5], 1))).toThrow(coded('foreign-key'));
    expect(() => sums.open(other, one)).toThrow(coded('foreign-key'));
    expect(() => sums.add(sums.add(one, one), one)).toThrow(/more than 2 updates/);
    for (const weight of [-1, 0.5, 11, NaN, 5n as never])
      expect(() => sums.encrypt([0], weight)).toThrow(/weight must/);
    const numbers = Float64Array.of(1, NaN);
    expect(() => sums.mean(numbers)).toThrow(/finite numbers/);
    expect(() => sums.mean(new Float64Array())).toThrow(/finite numbers/);
    owner.dispose();
    other.dispose();

    const [key, foreign] = [paillierKeys({ securityBits: 112 }), paillierKeys({ securityBits: 112 })];
    const exact = paillierSum(key.publicKey, options);
    const update = exact.encrypt([0.5, 0.5], 1);
    expect(() => exact.add(update, exact.encrypt([0.5], 1))).toThrow(/of 3 numbers/);
    expect(() => exact.add(update, paillierSum(foreign.publicKey, options).encrypt([0.5, 0.5], 1))).toThrow(
      coded('foreign-key'),
    );
    expect(() => exact.add(update, paillierSum(key.publicKey, { ...options, bits: 8 }).encrypt([0, 0], 1))).toThrow(
      /the same valueBits/,
    );
    expect(() => exact.open(foreign, update)).toThrow(coded('foreign-key'));
    expect(() => exact.add(exact.add(update, update), update)).toThrow(coded('out-of-range'));
    expect(() => paillierSum(key.publicKey, { ...options, bits: 25 })).toThrow(/bits must be/);
  });
});

test('updates are summed by Paillier exactly, to their quantisation', () => {
  const key = paillierKeys({ securityBits: 112 });
  const sums = paillierSum(key.publicKey, { bound: 2, clients: 3, largestWeight: 1000, bits: 16 });
  const { mean, weight } = sums.open(key, sums.add(sums.encrypt([0.5, -2, 2], 100), sums.encrypt([0.1, -2, -1], 300)));
  expect(weight).toBe(400);
  [0.2, -2, -0.25].forEach((value, index) => expect(Math.abs((mean[index] as number) - value)).toBeLessThan(2 ** -14));
  expect(() => sums.encrypt([2.1], 1)).toThrow(coded('out-of-range'));
  expect(() => sums.encrypt([1], 1001)).toThrow(/weight must be/);
  expect(() => paillierSum(key.publicKey, { bound: 1, clients: 3, largestWeight: 2 ** 40 })).toThrow(/largestWeight/);
});

describe('encrypted training', () => {
  const next = generator(5);
  const rows = Array.from({ length: 120 }, () => Array.from({ length: 3 }, () => 4 * (next() + next() - 1)));
  const labels = rows.map(([first = 0, second = 0]) => (first - second + next() - 0.5 > 0 ? 1 : 0));

  test('learns what the same descent learns in the clear', async () => {
    const owner = await CkksOwner.create({ parameters: logisticParameters(), rotations: 'sums' });
    const data = encryptRows(owner.context, rows, labels);
    for (const { done, weights } of logisticEpochs(owner, data, { epochs: 3, rate: 2 })) {
      const clear = trainLogisticClear(rows, labels, { epochs: done, rate: 2 });
      weights.forEach((weight, index) => expect(Math.abs(weight - (clear[index] as number))).toBeLessThan(0.02));
    }
    owner.dispose();
  });

  test('stops within an epoch, and gives its memory back', async () => {
    const signal = {
      reads: 0,
      get aborted() {
        return ++this.reads > 12;
      },
    };
    await expect(trainLogisticEncrypted(rows, labels, { epochs: 100, rate: 1, signal })).rejects.toThrow(
      coded('aborted'),
    );
    const owner = await CkksOwner.create({ parameters: logisticParameters(), rotations: 'sums' });
    const { engine } = owner.context;
    const data = encryptRows(owner.context, rows, labels);
    const rest = engine.liveBytes;
    const work = pausedEpochs(owner, data, { epochs: 2, rate: 1 });
    // Four weights, four products, the polynomial: among the gradients, before any epoch has ended.
    for (let pause = 0; pause < 11; pause++) {
      const { done, value } = work.next();
      expect(done).toBe(false);
      expect(value).toMatchObject({ done: 0 });
      expect(value).not.toHaveProperty('weights');
    }
    expect(engine.liveBytes).toBeGreaterThan(rest);
    work.return(new Float64Array());
    // What is kept are the features times the rate, the same in every epoch.
    expect(engine.liveBytes).toBeLessThan(2 * rest);
    for (const epoch of logisticEpochs(owner, data, { epochs: 1, rate: 1 })) expect(epoch.done).toBe(1);
    const settled = engine.liveBytes;
    for (const epoch of logisticEpochs(owner, data, { epochs: 2, rate: 1 })) expect(epoch.of).toBe(2);
    expect(engine.liveBytes).toBe(settled);
    owner.dispose();
  });

  test('refuses labels and settings that are none', async () => {
    await expect(trainLogisticEncrypted(rows, labels.slice(1), { epochs: 1, rate: 1 })).rejects.toThrow(/labels/);
    await expect(trainLogisticEncrypted(rows, labels, { epochs: 0, rate: 1 })).rejects.toThrow(/epochs/);
    await expect(trainLogisticEncrypted(rows, labels, { epochs: 1, rate: NaN })).rejects.toThrow(/rate/);
  });
});

test('a convolutional network reads encrypted digits as well as clear ones, class by class', async () => {
  const lines = readFileSync(join(root, 'kernel-lib/data/digits8x8.csv'), 'utf8').trim().split('\n').slice(1);
  const digits = lines.map((line) => line.split(',').map(Number));
  const image = (digit: number[]): Float64Array => Float64Array.from(digit.slice(0, 64), (value) => value / 16);
  const [train, held] = [digits.filter((_, index) => index % 4 !== 0), digits.filter((_, index) => index % 4 === 0)];
  const network = trainSquareConvolution(
    train.map(image),
    train.map((digit) => digit[64] as number),
    {
      filters: 5,
      height: 8,
      width: 8,
      classes: 10,
      epochs: 12,
      rate: 0.01,
      random: seededRandom(3),
    },
  );
  const samples = held.map(image);
  const clear = samples.map((sample) => largest(predict(network, sample)));
  const right = clear.filter((one, index) => one === held[index]?.[64]).length;
  expect(right / held.length).toBeGreaterThanOrEqual(0.97);
  const plan = planInference(network);
  const client = await InferenceClient.create(plan);
  const answers = client.decrypt(
    await new InferenceServer(client.owner.context, network, plan).run(client.encrypt(samples)),
  );
  expect(answers.map(largest)).toEqual(clear);
  client.dispose();
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CkksOwner,
  InferenceClient,
  InferenceServer,
  ckksParameters,
  convolutionLayer,
  networkOfTfjs,
  planInference,
  predict,
  squareNetwork,
} from '../../kernel-lib/src/homomorphic/index.js';
import { plainProduct, ResidueProduct } from '../../kernel-lib/src/homomorphic/inference/residue-product.js';
import { RescaleSquare } from '../../kernel-lib/src/homomorphic/inference/rescale-square.js';
import { residuesAt } from '../../kernel-lib/src/homomorphic/inference/ciphertext-bytes.js';
import { generator } from '../support/generator.js';

const coded = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });
const next = generator(17);
const uniform = (size: number): number => (2 * next() - 1) * size;
const matrix = (rows: number, columns: number, size: number): Float64Array[] =>
  Array.from({ length: rows }, () => Float64Array.from({ length: columns }, () => uniform(size)));

describe('the residue product', () => {
  test.each([20, 36, 40, 50])('modulo a prime of %i bits is exact, at the edges too', (bits) => {
    const prime = (1n << BigInt(bits)) - 1n;
    const length = 16;
    const rows = [
      Float64Array.from([2 ** 20, -(2 ** 20), 2 ** 26, 1, 0]),
      Float64Array.from({ length: 5 }, () => Math.round(uniform(2 ** 24))),
      Float64Array.from([0, 0, 0, 0, 0]),
    ];
    const columns = Array.from({ length: 5 }, (_, column) =>
      BigUint64Array.from({ length }, (__, slot) =>
        slot === 0 ? prime - 1n : slot === 1 ? 0n : (BigInt(slot * 7919 + column) * 123_456_789_123n) % prime,
      ),
    );
    const bias = [prime - 1n, 0n, 5n];
    const expected = plainProduct(rows, bias, columns, prime);
    const run = (product: ResidueProduct): BigUint64Array[] => {
      const out: BigUint64Array[] = [];
      product.run(
        prime,
        bias,
        (input) => new Uint8Array((columns[input] as BigUint64Array).buffer),
        (row, bytes) => (out[row] = new BigUint64Array(bytes.slice().buffer)),
      );
      return out;
    };
    expect(run(new ResidueProduct(rows, length))).toEqual(expected);
  });

  test('refuses weights that its sums do not hold', () => {
    expect(() => new ResidueProduct([Float64Array.of(2 ** 27, 1)], 16)).toThrow(coded('out-of-range'));
  });
});

test('rescaling and squaring by the kernel gives SEAL’s bytes', async () => {
  const owner = await CkksOwner.create({
    parameters: ckksParameters({ primeBits: [50, 20, 36, 20, 50], scaleBits: 36 }),
  });
  const { engine } = owner.context;
  const plain = engine.encode(
    Float64Array.from({ length: 50 }, () => uniform(1)),
    2 ** 36,
    engine.topLevel,
  );
  const fresh = engine.encrypt(plain);
  const rescaled = engine.rescale(fresh);
  const squared = engine.bytesOf(engine.multiply(rescaled, rescaled));
  const kernel = RescaleSquare.of(8192, engine.primes);
  expect(kernel).toBeDefined();
  const output = new Uint8Array(squared.length - residuesAt(0, 0, 3, 8192));
  kernel?.run(engine.bytesOf(fresh).subarray(residuesAt(0, 0, 4, 8192)), output);
  expect(Buffer.from(output).equals(Buffer.from(squared.subarray(residuesAt(0, 0, 3, 8192))))).toBe(true);
  owner.dispose();
});

describe('a network on encrypted samples', () => {
  const network = squareNetwork([
    { weights: matrix(5, 6, 0.6), bias: matrix(1, 5, 0.2)[0] as Float64Array },
    { weights: matrix(3, 5, 0.6), bias: matrix(1, 3, 0.2)[0] as Float64Array },
  ]);
  const plan = planInference(network);
  let client: InferenceClient;
  let server: InferenceServer;
  beforeAll(async () => {
    client = await InferenceClient.create(plan);
    server = new InferenceServer(client.owner.context, network, plan);
  });
  afterAll(() => client.dispose());

  test('answers as in the clear, within the error of its plan', async () => {
    const samples = matrix(37, 6, 1);
    const answers = client.decrypt(await server.run(client.encrypt(samples)));
    const most = Math.max(
      ...samples.flatMap((sample, index) =>
        Array.from(predict(network, sample), (value, output) => Math.abs(value - (answers[index]?.[output] as number))),
      ),
    );
    expect(most).toBeLessThan(1e-4);
    expect(most).toBeLessThan(plan.error);
    expect(server.report).toMatchObject({ kind: 'encryption', securityBits: 128, steps: { length: 4 } });
  });

  test('gives answers that may leave, with noise for 30 statistical bits, at a larger scale', async () => {
    const finePlan = planInference(network, { scaleBits: 44 });
    expect(finePlan.noise).toBeLessThan(plan.noise / 200);
    const fine = await InferenceClient.create(finePlan);
    const samples = matrix(2, 6, 1);
    const fineServer = new InferenceServer(fine.owner.context, network, finePlan);
    const answers = await fineServer.run(fine.encrypt(samples));
    const released = fine.release(answers);
    expect(released).toMatchObject({ statisticalBits: 30, errorBound: finePlan.noise });
    expect(released.noise).toBeCloseTo(Math.sqrt(12 * 6) * 2 ** 15 * finePlan.noise, 12);
    expect(released.precisionBits).toBeGreaterThanOrEqual(2);
    samples.forEach((sample, index) =>
      predict(network, sample).forEach((value, output) =>
        // Seven deviations of the noise.
        expect(Math.abs(value - (released.rows[index]?.[output] as number))).toBeLessThan(
          7 * released.noise + finePlan.error,
        ),
      ),
    );
    expect([...released.values]).not.toEqual(fine.decrypt(answers).flatMap((row) => [...row]));
    fine.dispose();
    const coarse = await server.run(client.encrypt(samples));
    expect(() => client.release(coarse)).toThrow(coded('weak-parameters'));
    expect(() => planInference(network, { scaleBits: 47 })).toThrow(/30 to 46/);
  });

  test('stops between two ciphertexts', async () => {
    const signal = { aborted: false };
    const running = server.run(client.encrypt(matrix(1, 6, 1)), { signal });
    signal.aborted = true;
    await expect(running).rejects.toThrow(coded('aborted'));
  });

  test('refuses samples that do not fit, and batches of another plan', () => {
    expect(() => client.encrypt([])).toThrow(/1 to 4096 samples/);
    expect(() => client.encrypt([[1, 2]])).toThrow(/of 6 numbers/);
    expect(() => client.encrypt([[0, 0, 0, 0, 0, 2]])).toThrow(coded('out-of-range'));
    expect(() => client.encrypt([[0, 0, 0, 0, 0, NaN]])).toThrow(/finite/);
    const one = client.encrypt([[0, 0, 0, 0, 0, 0]]);
    expect(() => [...server.steps({ ...one, ciphertexts: one.ciphertexts.slice(1) })]).toThrow(/of 6 features/);
    expect(() => [...server.steps({ ...one, ciphertexts: one.ciphertexts.map((bytes) => bytes.subarray(1)) })]).toThrow(
      coded('malformed-message'),
    );
    const large = squareNetwork([
      { weights: [[100, 100]], bias: [0] },
      { weights: [[100]], bias: [0] },
    ]);
    expect(() => planInference(large)).toThrow(/scale the inputs/);
  });

  test('of three layers, whose hidden ciphertexts are relinearised, answers too', async () => {
    const deep = squareNetwork([
      { weights: matrix(4, 3, 0.8), bias: [0.1, 0.2, 0.3, 0.4] },
      { weights: matrix(4, 4, 0.5), bias: [0, 0.1, 0, -0.1] },
      { weights: matrix(2, 4, 0.5), bias: [0.5, 0] },
    ]);
    const deepPlan = planInference(deep);
    const deepClient = await InferenceClient.create(deepPlan);
    const samples = matrix(3, 3, 1);
    const answers = deepClient.decrypt(
      await new InferenceServer(deepClient.owner.context, deep, deepPlan).run(deepClient.encrypt(samples)),
    );
    samples.forEach((sample, index) =>
      predict(deep, sample).forEach((value, output) => expect(answers[index]?.[output]).toBeCloseTo(value, 3)),
    );
    deepClient.dispose();
  });
});

describe('a network', () => {
  test('with a convolution is a matrix like any other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        (stride, size, channels) => {
          const kernel = Array.from({ length: 2 * size * size * channels }, () => uniform(1));
          const image = Array.from({ length: 5 * 4 * channels }, () => uniform(1));
          const layer = convolutionLayer({
            height: 5,
            width: 4,
            channels,
            kernel,
            bias: [0.5, -0.5],
            filters: 2,
            kernelSize: [size, size],
            stride,
          });
          let line = 0;
          for (let row = 0; row + size <= 5; row += stride)
            for (let column = 0; column + size <= 4; column += stride)
              for (let filter = 0; filter < 2; filter++, line++) {
                let sum = filter === 0 ? 0.5 : -0.5;
                for (let y = 0; y < size; y++)
                  for (let x = 0; x < size; x++)
                    for (let channel = 0; channel < channels; channel++)
                      sum +=
                        (kernel[((filter * size + y) * size + x) * channels + channel] as number) *
                        (image[((row + y) * 4 + column + x) * channels + channel] as number);
                const row_ = layer.weights[line] as Float64Array;
                expect(
                  row_.reduce(
                    (total, weight, index) => total + weight * (image[index] as number),
                    layer.bias[line] as number,
                  ),
                ).toBeCloseTo(sum, 12);
              }
          expect(layer.weights.length).toBe(line);
        },
      ),
    );
  });

  test('is read from a tfjs model of dense layers, whose kernels are [inputs, outputs]', () => {
    const layer = (name: string, shape: number[], values: number[], bias: number[], activation = 'linear') => ({
      getClassName: () => name,
      getConfig: () => ({ activation }),
      getWeights: () => [
        { shape, dataSync: () => values },
        { shape: [bias.length], dataSync: () => bias },
      ],
    });
    const network = networkOfTfjs({
      layers: [layer('Dense', [2, 3], [1, 2, 3, 4, 5, 6], [0, 0, 1]), layer('Dense', [3, 1], [1, 0, -1], [2])],
    });
    expect([...predict(network, [1, -1])]).toEqual([9 - 4 + 2]);
    expect(() => networkOfTfjs({ layers: [layer('Dense', [1, 1], [1], [1], 'relu')] })).toThrow(/"linear"/);
    expect(() => squareNetwork([{ weights: [[1, 2]], bias: [1, 2] }])).toThrow(/of 1 numbers/);
    expect(() => squareNetwork([{ weights: [[1, NaN]], bias: [1] }])).toThrow(/finite/);
  });
});

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
  traceInference,
} from '../../kernel-lib/src/homomorphic/index.js';
import { plainProduct, ResidueProduct } from '../../kernel-lib/src/homomorphic/inference/residue-product.js';
import { RescaleSquare } from '../../kernel-lib/src/homomorphic/inference/rescale-square.js';
import { residuesAt } from '../../kernel-lib/src/homomorphic/seal/ciphertext-bytes.js';
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

  test.each([
    ['one prime a scale', { samples: 2, leastPrecisionBits: 3 }, 1],
    ['two primes a scale', { samples: 4096, leastPrecisionBits: 16 }, 2],
  ] as const)('gives answers that may leave, as they were planned, with %s', async (_, release, primes) => {
    const finePlan = planInference(network, { release });
    expect(finePlan.parameters.primeBits.length).toBe(2 * (primes + 1) + 1);
    expect(finePlan.parameters).toMatchObject({ degree: 8192, securityBits: 128 });
    const fine = await InferenceClient.create(finePlan);
    const samples = matrix(release.samples, 6, 1);
    const answers = await new InferenceServer(fine.owner.context, network, finePlan).run(fine.encrypt(samples));
    const released = fine.release(answers);
    expect(released).toMatchObject({ statisticalBits: 30, errorBound: finePlan.noise });
    expect(released.noise).toBeCloseTo(Math.sqrt(12 * 3 * release.samples) * 2 ** 15 * finePlan.noise, 12);
    expect(released.precisionBits).toBeGreaterThanOrEqual(release.leastPrecisionBits);
    const open = fine.decrypt(answers);
    samples.forEach((sample, index) =>
      predict(network, sample).forEach((value, output) => {
        expect(Math.abs(value - (open[index]?.[output] as number))).toBeLessThan(finePlan.error);
        // Eight deviations of the noise.
        expect(Math.abs(value - (released.rows[index]?.[output] as number))).toBeLessThan(
          8 * released.noise + finePlan.error,
        );
      }),
    );
    expect([...released.values]).not.toEqual(open.flatMap((row) => [...row]));
    fine.dispose();
  });

  test('refuses to release what was not planned for it', async () => {
    const coarse = await server.run(client.encrypt(matrix(2, 6, 1)));
    expect(() => client.release(coarse, { leastPrecisionBits: 20 })).toThrow(coded('weak-parameters'));
    expect(() => planInference(network, { scaleBits: 93 })).toThrow(/30 to 92/);
    expect(() => planInference(network, { scaleBits: 40, release: { samples: 1 } })).toThrow(
      /scaleBits must be left out/,
    );
    expect(() => planInference(network, { release: { samples: 0 } })).toThrow(/samples must be/);
    expect(() => planInference(network, { release: { samples: 4096, leastPrecisionBits: 60 } })).toThrow(
      coded('weak-parameters'),
    );
  });

  test('is off by no more than the plan’s noise, beside the same network with rounded weights', async () => {
    const { engine } = client.owner.context;
    const rounded = squareNetwork(
      network.layers.map(({ bias, weights }, index) => {
        const prime = Number(engine.primes[index === 0 ? engine.topLevel : 1]);
        return { bias, weights: weights.map((row) => row.map((weight) => Math.round(weight * prime) / prime)) };
      }),
    );
    const samples = matrix(client.batchSize, 6, 1);
    const answers = client.decrypt(await server.run(client.encrypt(samples)));
    let squares = 0;
    samples.forEach((sample, index) =>
      predict(rounded, sample).forEach((value, output) => {
        const difference = value - (answers[index]?.[output] as number);
        squares += difference ** 2;
        expect(Math.abs(difference)).toBeLessThan(plan.noise);
      }),
    );
    // The bound is eight deviations, for the worst samples; it is not so far above what these have.
    const deviation = Math.sqrt(squares / samples.length / 3);
    expect(deviation).toBeLessThan(plan.noise / 8);
    expect(deviation).toBeGreaterThan(plan.noise / 2000);
  });

  test('is traced by the owner: level, scale and noise after each operation', async () => {
    const steps = await traceInference(client, server, matrix(3, 6, 1));
    expect(steps.map(({ level, operation }) => [operation, level])).toEqual([
      ['encrypt', 3],
      ['linear layer 1', 3],
      ['square 1', 2],
      ['linear layer 2', 2],
      ['relinearise the outputs', 0],
    ]);
    const scales = steps.map(({ scaleBits }) => scaleBits);
    [36, 56, 72, 92, 36].forEach((bits, index) => expect(Math.abs((scales[index] as number) - bits)).toBeLessThan(1));
    const noises = steps.map(({ noiseBits }) => noiseBits);
    expect(noises.at(-1)).toBeLessThan(Math.log2(plan.error));
    // A fresh encryption's error is some 10 bits of its scale's 36; what follows only adds to it.
    expect(Math.abs((noises[0] as number) + 25)).toBeLessThan(4);
    expect(noises.at(-1)).toBeGreaterThan(noises[0] as number);
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
    // Every byte of the header counts, and numbers beyond their prime.
    const changes = [...new Array(113).keys()].map(
      (place) => (bytes: Uint8Array) => void (bytes[place] = (bytes[place] as number) ^ 64),
    );
    for (const change of [...changes, (bytes: Uint8Array) => void bytes.fill(255, 200, 300)]) {
      const [first = new Uint8Array(), ...rest] = one.ciphertexts;
      const changed = Uint8Array.from(first);
      change(changed);
      expect(() => server.steps({ ...one, ciphertexts: [changed, ...rest] }).next()).toThrow(
        coded('malformed-message'),
      );
    }
    for (const samples of [0, 4097, NaN])
      expect(() => client.decrypt({ samples, ciphertexts: one.ciphertexts.slice(3) })).toThrow(
        coded('malformed-message'),
      );
    expect(() => client.decrypt({ samples: 1, ciphertexts: one.ciphertexts.slice(3) })).toThrow(
      coded('malformed-message'),
    );
    const large = squareNetwork([
      { weights: [[100, 100]], bias: [0] },
      { weights: [[100]], bias: [0] },
    ]);
    expect(() => planInference(large)).toThrow(/outputs could reach .* scale the inputs/);
    const hidden = squareNetwork([
      { weights: [[1e6, 1e6]], bias: [0] },
      { weights: [[1e-12]], bias: [0] },
    ]);
    expect(() => planInference(hidden)).toThrow(/hidden values could reach/);
    const larger = squareNetwork(
      network.layers.map(({ bias, weights }) => ({
        bias,
        weights: weights.map((row) => row.map((weight) => 2 * weight)),
      })),
    );
    for (const other of [larger, squareNetwork([{ weights: [[1, 1, 1, 1, 1, 1]], bias: [0] }])])
      expect(() => new InferenceServer(client.owner.context, other, plan)).toThrow(coded('foreign-key'));
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

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  ckksAggregation,
  ckksKeyHolder,
  ckksSumParameters,
  paillierAggregation,
  paillierKeyHolder,
  type KeyHolder,
} from '../../kernel-lib/src/federated/homomorphic/index.js';
import {
  denseModel,
  fedAvg,
  fedBuff,
  fedNova,
  federate,
  iidPartition,
  localClient,
  plainSum,
  rowsOfEach,
  type Aggregator,
  type Client,
} from '../../kernel-lib/src/federated/index.js';
import { CkksOwner, type PaillierPrivateKey, paillierKeys } from '../../kernel-lib/src/homomorphic/index.js';
import { digits } from '../support/digits.js';

const coded = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });

interface Update {
  readonly values: Float64Array;
  readonly scalars: readonly number[];
  readonly weight: number;
}

async function summed(aggregator: Aggregator, updates: readonly Update[]) {
  const clients = updates.map((_, at) => `c${String(at)}`);
  const [first] = updates as [Update];
  let partial = await aggregator.empty({
    round: 0,
    clients,
    size: first.values.length,
    scalars: first.scalars.length,
  });
  for (const [at, update] of updates.entries()) partial = await aggregator.add(partial, `c${String(at)}`, update);
  const [sum, ...rest] = await aggregator.finish(partial);
  expect(rest).toEqual([]);
  return sum as NonNullable<typeof sum>;
}

const CLIENTS = 6;
const ROWS = 500;
const updates = fc.array(
  fc.record({
    values: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 130, maxLength: 130 }),
    weight: fc.integer({ min: 0, max: ROWS }),
    steps: fc.integer({ min: 1, max: 50 }),
  }),
  { minLength: 3, maxLength: CLIENTS },
);

let key: PaillierPrivateKey;
let owner: CkksOwner;
beforeAll(async () => {
  key = paillierKeys({ securityBits: 112 });
  key.publicKey.useFixedBase();
  owner = await CkksOwner.create({ parameters: ckksSumParameters(10) });
});
afterAll(() => owner.dispose());

const options = { clients: CLIENTS, range: 2, greatestWeight: ROWS, scalarRange: 50 };
const paillier = (extra: object = {}) =>
  paillierAggregation({ keyHolder: paillierKeyHolder(key), ...options, ...extra });
const ckks = (extra: object = {}) =>
  ckksAggregation({ keyHolder: ckksKeyHolder(owner, { releases: 100 }), ...options, ...extra });

describe.each([
  // Half a step of 20 bits over ±2 for each row that counts; and nine deviations of the noise, which is .13 of a row's weight.
  ['Paillier', paillier, ROWS * CLIENTS * 2 ** -18, 0],
  ['CKKS', ckks, 2.4, 1.2],
] as const)('a sum encrypted by %s', (_, aggregation, error, weightError) => {
  it('is the plain sum, to its precision, with the rows of each client as weights', () =>
    fc.assert(
      fc.asyncProperty(updates, async (given) => {
        const all = given.map(({ steps, values, weight }) => ({
          values: Float64Array.from(values),
          scalars: [steps],
          weight,
        }));
        const [sum, plain] = [await summed(aggregation(), all), await summed(plainSum(), all)];
        expect(Math.abs(sum.weight - plain.weight)).toBeLessThanOrEqual(weightError);
        expect(sum.from).toEqual(plain.from);
        const off = Array.from(sum.values, (value, at) => Math.abs(value - (plain.values[at] ?? NaN)));
        expect(Math.max(...off)).toBeLessThan(error);
        expect(Math.abs((sum.scalars[0] ?? NaN) - (plain.scalars[0] ?? NaN))).toBeLessThan(25 * error);
      }),
      { numRuns: 8, endOnFailure: true },
    ));

  it('does not overflow when all clients send the most there is, with the greatest weight', async () => {
    const most = {
      values: new Float64Array(7).map((_value, at) => (at % 2 === 0 ? 2 : -2)),
      scalars: [],
      weight: ROWS,
    };
    const sum = await summed(aggregation(), new Array<Update>(CLIENTS).fill(most));
    sum.values.forEach((value, at) =>
      expect(Math.abs(value - CLIENTS * ROWS * (at % 2 === 0 ? 2 : -2))).toBeLessThan(error),
    );
  });

  it('cuts numbers to their range, and refuses weights and numbers of clients beyond what was agreed', async () => {
    const of = (value: number, weight = 1): Update => ({ values: Float64Array.of(value), scalars: [], weight });
    const { values, weight } = await summed(aggregation(), [of(1e9), of(0), of(0)]);
    expect(Math.abs((values[0] ?? NaN) - 2)).toBeLessThan(error);
    expect(Math.abs(weight - 3)).toBeLessThanOrEqual(weightError);
    await expect(summed(aggregation(), [of(1, ROWS + 1)])).rejects.toThrow(/greatestWeight/);
    await expect(summed(aggregation(), [of(1, NaN)])).rejects.toThrow(/greatestWeight/);
    await expect(summed(aggregation(), [of(NaN)])).rejects.toThrow(/update must be finite/);
    const longer = { ...of(1), values: Float64Array.of(1, 2) };
    await expect(summed(aggregation(), [of(1), longer])).rejects.toThrow(/update must be of 1 numbers and 0 scalars/);
    await expect(summed(aggregation(), [of(1), { ...of(1), scalars: [1] }])).rejects.toThrow(/1 numbers and 0 scalars/);
    await expect(summed(aggregation(), new Array<Update>(CLIENTS + 1).fill(of(1)))).rejects.toThrow(/clients must be/);
    for (const bad of [{ clients: 0 }, { range: NaN }, { greatestWeight: -1 }, { weightUnit: 2 * ROWS + 1 }])
      expect(() => aggregation(bad)).toThrow(coded('invalid-argument'));
  });

  it('is not opened where it is one of too few, and names who holds the key', async () => {
    const one: Update = { values: Float64Array.of(1), scalars: [], weight: 1 };
    await expect(summed(aggregation(), [one, one])).rejects.toThrow(coded('too-few-updates'));
    expect(aggregation().shows).toBe('sum');
    expect(aggregation().notices.join()).toMatch(/a third party holds the key.*must not collude/);
  });
});

describe('a federation of encrypted updates', () => {
  const { test, train } = digits();
  const model = denseModel({ widths: [64, 10], loss: 'cross-entropy', zeros: true });
  const clients: Client[] = rowsOfEach(train, iidPartition(train.count, { clients: 4, random: seededRandom(1) })).map(
    (rows, at) => localClient({ id: `c${String(at)}`, model, rows }),
  );
  const most = { clients: 4, greatestWeight: train.count };
  const run = async (aggregator: Aggregator | undefined, strategy = fedAvg(), rounds = 3) =>
    federate({
      model,
      clients,
      strategy,
      rounds,
      local: { epochs: 2, batchSize: 20, learningRate: 0.5 },
      random: seededRandom(2),
      ...(aggregator !== undefined && { aggregator }),
    });

  it('gives the model that plain sums give, and says who holds the key', async () => {
    const plain = await run(undefined);
    const byPaillier = await run(
      paillierAggregation({ keyHolder: paillierKeyHolder(key, { name: 'the ethics board' }), ...most }),
    );
    const byCkks = await run(ckksAggregation({ keyHolder: ckksKeyHolder(owner, { releases: 3 }), ...most }));
    for (const { report, weights } of [byPaillier, byCkks]) {
      weights.values.forEach((value, at) =>
        expect(Math.abs(value - (plain.weights.values[at] ?? NaN))).toBeLessThan(0.02),
      );
      expect(model.evaluate(weights, test).accuracy).toBeGreaterThan(0.9);
      expect(report.notices.join()).toMatch(/holds the key and opens the sums/);
    }
    expect(byPaillier.report.notices.join()).toMatch(/the ethics board holds the key/);
  });

  it('serves strategies with scalars of their own, and asynchronous ones', async () => {
    const aggregator = () => paillierAggregation({ keyHolder: paillierKeyHolder(key, { leastUpdates: 2 }), ...most });
    for (const strategy of [fedNova(), fedBuff({ buffer: 3 })]) {
      const { weights } = await run(aggregator(), strategy, 4);
      expect(model.evaluate(weights, test).accuracy).toBeGreaterThan(0.85);
    }
  });

  it('opens no more sums than the noise on CKKS’s results is made for', async () => {
    const keyHolder = ckksKeyHolder(owner, { releases: 1 });
    await expect(run(ckksAggregation({ keyHolder, ...most }))).rejects.toThrow(/1 sums were opened/);
  });

  it('refuses a key’s holder that gives back something else', async () => {
    const honest = paillierKeyHolder(key);
    const keyHolder: typeof honest & KeyHolder<unknown, unknown> = { ...honest, open: () => new Float64Array(2) };
    await expect(run(paillierAggregation({ keyHolder, ...most }))).rejects.toThrow(/keyHolder must be/);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BfvOwner,
  CkksOwner,
  InferenceClient,
  InferenceServer,
  answerEncrypted,
  bfvParameters,
  ckksParameters,
  ckksSum,
  encryptModel,
  encryptRows,
  logisticStep,
  packing,
  paillierKeys,
  paillierSum,
  planInference,
  squareNetwork,
  unpack,
  type PaillierPrivateKey,
} from '../../kernel-lib/src/homomorphic/index.js';

/** Keys for one multiplication, without rotations; and others of the same parameters. */
let ckks: CkksOwner;
let otherCkks: CkksOwner;
let bfv: BfvOwner;
let otherBfv: BfvOwner;
let paillier: PaillierPrivateKey;
let otherPaillier: PaillierPrivateKey;
let client: InferenceClient;
let otherClient: InferenceClient;
let server: InferenceServer;

const network = squareNetwork([
  { weights: [[0.5, 0.25]], bias: [0] },
  { weights: [[0.5], [-0.5]], bias: [0, 0.1] },
]);
const sums = { bound: 1, clients: 3, largestWeight: 10 };

beforeAll(async () => {
  const parameters = { degree: 4096, primeBits: [40, 28, 40], scaleBits: 28 };
  [ckks, otherCkks] = [await CkksOwner.create({ parameters }), await CkksOwner.create({ parameters })];
  const whole = { degree: 4096, depth: 0, plainBits: 17 };
  [bfv, otherBfv] = [await BfvOwner.create({ parameters: whole }), await BfvOwner.create({ parameters: whole })];
  [paillier, otherPaillier] = [paillierKeys({ securityBits: 112 }), paillierKeys({ securityBits: 112 })];
  const plan = planInference(network);
  [client, otherClient] = [await InferenceClient.create(plan), await InferenceClient.create(plan)];
  server = new InferenceServer(client.owner.context, network, plan);
});
afterAll(() => {
  for (const one of [ckks, otherCkks, bfv, otherBfv, client, otherClient]) one.dispose();
});

type Case = readonly [what: string, attempt: () => unknown];

/** What is refused, by the code of the error. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  'foreign-key': [
    ['CKKS adds', () => ckks.context.encrypt([1]).add(otherCkks.context.encrypt([1]))],
    ['CKKS multiplies', () => ckks.context.encrypt([1]).multiply(otherCkks.context.encrypt([1]))],
    ['CKKS takes an inner product', () => ckks.context.encrypt([1]).dot(otherCkks.context.encrypt([1]))],
    ['CKKS applies', () => otherCkks.context.encrypt([1], { period: 1 }).apply(ckks.context.matrix([[1]]))],
    ['CKKS decrypts', () => ckks.decrypt(otherCkks.context.encrypt([1]))],
    ['CKKS releases', () => ckks.release(otherCkks.context.encrypt([1]))],
    ['CKKS traces', () => ckks.trace([{ operation: '', vector: otherCkks.context.encrypt([1]), exact: [1] }])],
    ['BFV adds', () => bfv.context.encrypt([1]).add(otherBfv.context.encrypt([1]))],
    ['BFV subtracts', () => bfv.context.encrypt([1]).subtract(otherBfv.context.encrypt([1]))],
    ['BFV decrypts', () => bfv.decrypt(otherBfv.context.encrypt([1]))],
    ['BFV tells the budget', () => bfv.noiseBudget(otherBfv.context.encrypt([1]))],
    ['Paillier adds', () => paillier.publicKey.encrypt(1).add(otherPaillier.publicKey.encrypt(1))],
    ['Paillier subtracts', () => paillier.publicKey.encrypt(1).subtract(otherPaillier.publicKey.encrypt(1))],
    ['Paillier decrypts', () => paillier.decrypt(otherPaillier.publicKey.encrypt(1))],
    ['Paillier unpacks', () => unpack(paillier, packed(otherPaillier))],
    ['packing adds', () => lanes(paillier).add(packed(paillier), packed(otherPaillier))],
    ['packing scales', () => lanes(paillier).scale(packed(otherPaillier), 2)],
    ['a CKKS sum adds', () => ckksSum(ckks.context, sums).add(update(ckks), update(otherCkks))],
    ['a CKKS sum is opened', () => ckksSum(ckks.context, sums).open(ckks, update(otherCkks))],
    ['a Paillier sum is opened', () => paillierSum(paillier.publicKey, sums).open(paillier, exact(otherPaillier))],
  ],
  'depth-exhausted': [
    ['CKKS multiplies', () => ckks.context.encrypt([1], { bound: 1 }).square().multiply(2)],
    ['CKKS multiplies vectors', () => ckks.context.encrypt([1], { bound: 1 }).square().square()],
    ['CKKS evaluates', () => ckks.context.encrypt([1]).polynomial([0, 1, 1, 1])],
    ['CKKS applies', () => spent().apply(ckks.context.matrix([[1]]))],
    ['BFV multiplies', () => bfv.context.encrypt([1]).multiply(2)],
    ['BFV multiplies vectors', () => bfv.context.encrypt([1]).multiply(bfv.context.encrypt([1]))],
    ['CKKS parameters', () => ckksParameters({ depth: 30, scaleBits: 50 })],
    ['BFV parameters', () => bfvParameters({ depth: 40 })],
    ['an encrypted model', () => answerEncrypted(encryptModel(ckks.context, network), [1, 1])],
    ['encrypted training', () => trained()],
  ],
  'missing-key': [
    ['CKKS rotates', () => ckks.context.encrypt([1]).rotate(1)],
    ['CKKS sums', () => ckks.context.encrypt([0.001], { bound: 0.01 }).sum()],
    ['CKKS sums the first slots', () => ckks.context.encrypt([1, 0], { bound: 1 }).total()],
    ['CKKS takes an inner product', () => ckks.context.encrypt([0.001], { bound: 0.01 }).dot([1])],
    [
      'CKKS applies',
      () =>
        ckks.context.encrypt([1, 1], { period: 2 }).apply(
          ckks.context.matrix([
            [1, 2],
            [3, 4],
          ]),
        ),
    ],
    ['BFV rotates', () => bfv.context.encrypt([1]).rotate(1)],
    ['BFV sums', () => bfv.context.encrypt([1]).sum()],
  ],
  'out-of-range': [
    ['CKKS encrypts beyond the bound', () => ckks.context.encrypt([65])],
    ['CKKS encrypts beyond the level', () => ckks.context.encrypt([1], { bound: 1e12 })],
    ['CKKS adds beyond the level', () => spent(1000).add(1e4)],
    ['CKKS multiplies beyond the level', () => ckks.context.encrypt([1], { bound: 500 }).square()],
    ['CKKS sums beyond the level', () => ckks.context.encrypt(new Float64Array(2048), { bound: 2 ** 30 }).sum()],
    ['CKKS opens what is beyond its bound', () => ckks.decrypt(ckks.context.encrypt([9]).assuming(1))],
    ['BFV encrypts beyond t', () => bfv.context.encrypt([2 ** 17])],
    ['BFV adds beyond t', () => bfv.context.encrypt([1]).add(2 ** 17)],
    ['Paillier encrypts beyond n', () => paillier.publicKey.encrypt(2n ** 2048n)],
    [
      'Paillier multiplies beyond n',
      // To the middle third, which is neither above nor below zero.
      () => paillier.decrypt(paillier.publicKey.encrypt(2n ** 1000n).multiply(paillier.publicKey.n / 2n ** 1001n)),
    ],
    ['packing encrypts beyond a lane', () => lanes(paillier).encrypt([128])],
    ['packing adds beyond a lane', () => lanes(paillier).scale(packed(paillier), 4)],
    ['a CKKS sum', () => ckksSum(ckks.context, sums).encrypt([1.1], 1)],
    ['a Paillier sum', () => paillierSum(paillier.publicKey, sums).encrypt([-1.1], 1)],
    ['a client encrypts', () => client.encrypt([[1.1, 0]])],
    // Nothing tells whose keys a batch is of: what comes of other keys lies beyond what the plan allows.
    ['a client opens answers of another', async () => otherClient.decrypt(await server.run(client.encrypt([[1, 1]])))],
  ],
  'invalid-argument': [NaN, Infinity].flatMap((value): Case[] => [
    [`CKKS encrypts ${value}`, () => ckks.context.encrypt([value])],
    [`CKKS adds ${value}`, () => ckks.context.encrypt([1]).add(value)],
    [`CKKS multiplies ${value}`, () => ckks.context.encrypt([1]).multiply([value])],
    [`CKKS evaluates ${value}`, () => ckks.context.encrypt([1]).polynomial([0, value])],
    [`CKKS is bound by ${value}`, () => ckks.context.encrypt([1], { bound: value })],
    [`a matrix of ${value}`, () => ckks.context.matrix([[value]])],
    [`BFV encrypts ${value}`, () => bfv.context.encrypt([value])],
    [`BFV adds ${value}`, () => bfv.context.encrypt([1]).add(value)],
    [`packing encrypts ${value}`, () => lanes(paillier).encrypt([value])],
    [`a CKKS sum of ${value}`, () => ckksSum(ckks.context, sums).encrypt([value], 1)],
    [`a Paillier sum of ${value}`, () => paillierSum(paillier.publicKey, sums).encrypt([value], 1)],
    [`a client encrypts ${value}`, () => client.encrypt([[value, 0]])],
    [`a network of ${value}`, () => squareNetwork([{ weights: [[value]], bias: [0] }])],
    [`rows of ${value}`, () => encryptRows(ckks.context, [[value]], [1])],
    [`labels of ${value}`, () => encryptRows(ckks.context, [[1]], [value])],
  ]),
};

/** A vector without multiplications left. */
const spent = (bound = 1) => ckks.context.encrypt([1], { bound, period: 1 }).multiply(1).assuming(bound);
const lanes = (key: PaillierPrivateKey) => packing(key.publicKey, { valueBits: 8, largestWeight: 3 });
const packed = (key: PaillierPrivateKey) => lanes(key).encrypt([1, 2]);
const update = (owner: CkksOwner) => ckksSum(owner.context, sums).encrypt([0.5], 1);
const exact = (key: PaillierPrivateKey) => paillierSum(key.publicKey, sums).encrypt([0.5], 1);

function trained(): unknown {
  const rows = encryptRows(ckks.context, [[1], [2]], [0, 1]);
  const weights = [0, 1].map(() => ckks.context.encrypt([0, 0], { bound: 16 }));
  return logisticStep(rows, weights, 0.1);
}

describe.each(Object.entries(cases))('%s', (code, attempts) => {
  test.each(attempts)('%s', async (_, attempt) => {
    const outcome = await Promise.resolve()
      .then(attempt)
      .catch((error: unknown) => error);
    expect(outcome).toMatchObject({ name: 'PrivacyError', code });
  });
});

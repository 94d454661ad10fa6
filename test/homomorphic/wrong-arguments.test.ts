import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateKeyPair } from '../../kernel-lib/src/cryptography/index.js';
import {
  BfvOwner,
  CkksOwner,
  InferenceClient,
  InferenceServer,
  BfvContext,
  CkksContext,
  PaillierNumber,
  PaillierPrivateKey,
  PaillierPublicKey,
  answerEncrypted,
  bfvParameters,
  ckksParameters,
  ckksSum,
  convolutionLayer,
  encryptModel,
  encryptRows,
  importUnauthenticated,
  inferencePool,
  logisticEpochs,
  logisticStep,
  matrixRotations,
  networkOfTfjs,
  packing,
  paillierKeys,
  paillierSum,
  planInference,
  polynomialDepth,
  predict,
  readBatch,
  readEncryptedModel,
  readNetwork,
  readPackedNumbers,
  readPlan,
  readTensealBfvContext,
  readTensealBfvVector,
  readTensealContext,
  readTensealVector,
  revealTensealContext,
  squareNetwork,
  traceInference,
  trainLogisticClear,
  trainLogisticEncrypted,
  trainSquareConvolution,
  unpack,
  writeBatch,
  writeEncryptedModel,
  writeNetwork,
  writePackedNumbers,
  writePlan,
  writeTensealContext,
  writeTensealVector,
} from '../../kernel-lib/src/homomorphic/index.js';

const sender = generateKeyPair({ algorithm: 'ed25519' });

/** What callers hand over whose compiler checks nothing. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  'text',
  [undefined],
  ['1'],
  [NaN],
  [Infinity],
  [1n],
  [{}],
  { length: 2 },
];

let ckks: CkksOwner;
let bfv: BfvOwner;
let paillier: PaillierPrivateKey;
let client: InferenceClient;
let server: InferenceServer;
beforeAll(async () => {
  ckks = await CkksOwner.create({ parameters: { degree: 4096, primeBits: [40, 28, 40], scaleBits: 28 } });
  bfv = await BfvOwner.create({ parameters: { degree: 4096, depth: 0, plainBits: 17 } });
  paillier = paillierKeys({ securityBits: 112 });
  const network = squareNetwork([{ weights: [[0.5, 0.25]], bias: [0] }]);
  const plan = planInference(network);
  client = await InferenceClient.create(plan);
  server = new InferenceServer(client.owner.context, network, plan);
});
afterAll(() => {
  for (const one of [ckks, bfv, client]) one.dispose();
});

type Attempt = (wrong: never) => unknown;

const attempts = (): Record<string, Attempt> => {
  const x = ckks.context.encrypt([1, 2, 3]);
  const whole = bfv.context.encrypt([1, 2, 3]);
  const number = paillier.publicKey.encrypt(5);
  const lanes = packing(paillier.publicKey, { valueBits: 8, largestWeight: 3 });
  return {
    'CKKS encrypts': (wrong) => ckks.context.encrypt(wrong),
    'CKKS adds': (wrong) => x.add(wrong),
    'CKKS multiplies': (wrong) => x.multiply(wrong),
    'CKKS evaluates': (wrong) => x.polynomial(wrong),
    'CKKS applies': (wrong) => x.apply(wrong),
    'CKKS decrypts': (wrong) => ckks.decrypt(wrong),
    'CKKS releases': (wrong) => ckks.release(wrong),
    'a matrix': (wrong) => ckks.context.matrix(wrong),
    'BFV encrypts': (wrong) => bfv.context.encrypt(wrong),
    'BFV adds': (wrong) => whole.add(wrong),
    'BFV decrypts': (wrong) => bfv.decrypt(wrong),
    'Paillier encrypts': (wrong) => paillier.publicKey.encrypt(wrong),
    'Paillier adds': (wrong) => number.add(wrong),
    'Paillier subtracts': (wrong) => number.subtract(wrong),
    'Paillier multiplies': (wrong) => number.multiply(wrong),
    'Paillier decrypts': (wrong) => paillier.decrypt(wrong),
    'Paillier packs': (wrong) => lanes.encrypt(wrong),
    'Paillier unpacks': (wrong) => unpack(paillier, wrong),
    'a client encrypts': (wrong) => client.encrypt(wrong),
    'a client encrypts rows': (wrong) => client.encrypt([[0, 0], wrong]),
    'a client decrypts': (wrong) => client.decrypt(wrong),
    'a server computes': (wrong) => server.steps(wrong).next(),
    'a network': (wrong) => squareNetwork(wrong),
    'a network’s weights': (wrong) => squareNetwork([{ weights: wrong, bias: [0] }]),
    'a network’s bias': (wrong) => squareNetwork([{ weights: [[1]], bias: wrong }]),
    'a plan': (wrong) => planInference(wrong),
    'a convolution': (wrong) => convolutionLayer(wrong),
    'a model of tfjs': (wrong) => networkOfTfjs(wrong),
    'encrypted rows': (wrong) => encryptRows(ckks.context, wrong, [1]),
    images: (wrong) => trainSquareConvolution(wrong, [0], { filters: 1, height: 3, width: 3, classes: 2 }),
  };
};

/** Where something of the library's own is wanted: a context, a key, options, bytes. */
const OTHERS: readonly unknown[] = [null, 'text', 7, NaN, 5n, true, () => 1];

function objectAttempts(): Record<string, Attempt> {
  const x = ckks.context.encrypt([1, 2, 3]);
  const number = paillier.publicKey.encrypt(5);
  const lanes = packing(paillier.publicKey, { valueBits: 8, largestWeight: 3 });
  const packed = lanes.encrypt([1, 2]);
  const network = squareNetwork([{ weights: [[0.5, 0.25]], bias: [0] }]);
  const options = { bound: 1, clients: 3, largestWeight: 10 };
  const [approximate, exact] = [ckksSum(ckks.context, options), paillierSum(paillier.publicKey, options)];
  const [vectors, numbers] = [approximate.encrypt([0.5], 1), exact.encrypt([0.5], 1)];
  const rows = encryptRows(ckks.context, [[1], [2]], [0, 1]);
  const descent = { epochs: 1, rate: 1 };
  const signedNumbers = writePackedNumbers(packed, sender);
  return {
    'CKKS keys': (wrong) => CkksOwner.create(wrong),
    'CKKS rotations': (wrong) => CkksOwner.create({ rotations: wrong }),
    'CKKS parameters': (wrong) => ckksParameters(wrong),
    'CKKS encrypts with options': (wrong) => ckks.context.encrypt([1], wrong),
    'CKKS releases with options': (wrong) => ckks.release(x, wrong),
    'CKKS traces': (wrong) => ckks.trace(wrong),
    'CKKS traces points': (wrong) => ckks.trace([wrong]),
    'CKKS traces numbers': (wrong) => ckks.trace([{ operation: 'add', vector: x, exact: wrong }]),
    'CKKS reports': (wrong) => ckks.context.report(wrong),
    'CKKS reads': (wrong) => ckks.context.readVector(wrong, sender.publicKey),
    'CKKS reads of a sender': (wrong) => ckks.context.readVector(x.toBytes(sender), wrong),
    'CKKS reads a context': (wrong) => CkksContext.fromBytes(wrong, sender.publicKey),
    'CKKS signs': (wrong) => x.toBytes(wrong),
    'BFV keys': (wrong) => BfvOwner.create(wrong),
    'BFV parameters': (wrong) => bfvParameters(wrong),
    'BFV reads a context': (wrong) => BfvContext.fromBytes(wrong, sender.publicKey),
    'BFV tells the budget': (wrong) => bfv.noiseBudget(wrong),
    'a CKKS sum’s context': (wrong) => ckksSum(wrong, options),
    'a CKKS sum': (wrong) => ckksSum(ckks.context, wrong),
    'a CKKS sum adds': (wrong) => approximate.add(wrong, vectors),
    'a CKKS sum adds another': (wrong) => approximate.add(vectors, wrong),
    'a CKKS sum is opened by a key': (wrong) => approximate.open(wrong, vectors),
    'a CKKS sum is opened': (wrong) => approximate.open(ckks, wrong),
    'a CKKS mean': (wrong) => approximate.mean(wrong),
    'a Paillier sum’s key': (wrong) => paillierSum(wrong, options),
    'a Paillier sum': (wrong) => paillierSum(paillier.publicKey, wrong),
    'a Paillier sum adds': (wrong) => exact.add(wrong, numbers),
    'a Paillier sum adds another': (wrong) => exact.add(numbers, wrong),
    'a Paillier sum is opened by a key': (wrong) => exact.open(wrong, numbers),
    'a Paillier sum is opened': (wrong) => exact.open(paillier, wrong),
    'a Paillier mean': (wrong) => exact.mean(wrong),
    'packing’s key': (wrong) => packing(wrong, { valueBits: 8, largestWeight: 3 }),
    'packing’s options': (wrong) => packing(paillier.publicKey, wrong),
    'packing adds': (wrong) => lanes.add(wrong, packed),
    'packing adds another': (wrong) => lanes.add(packed, wrong),
    'packing scales': (wrong) => lanes.scale(wrong, 2),
    'unpacking’s key': (wrong) => unpack(wrong, packed),
    'packed numbers are written': (wrong) => writePackedNumbers(wrong, sender),
    'packed numbers are read by a key': (wrong) => readPackedNumbers(wrong, signedNumbers, sender.publicKey),
    'packed numbers are read': (wrong) => readPackedNumbers(paillier.publicKey, wrong, sender.publicKey),
    'Paillier’s options': (wrong) => paillier.publicKey.encrypt(1, wrong),
    'Paillier’s keys': (wrong) => paillierKeys(wrong),
    'a Paillier number’s key': (wrong) => new PaillierNumber(wrong, 5n, 0),
    'a Paillier number is read by a key': (wrong) => PaillierNumber.fromJson(wrong, number.toJSON()),
    'a Paillier number is read': (wrong) => PaillierNumber.fromJson(paillier.publicKey, wrong),
    'a Paillier key is read': (wrong) => PaillierPublicKey.fromJwk(wrong),
    'a private Paillier key is read': (wrong) => PaillierPrivateKey.fromJwk(wrong),
    'a plan’s options': (wrong) => planInference(network, wrong),
    'a client': (wrong) => InferenceClient.create(wrong),
    'a server’s context': (wrong) => new InferenceServer(wrong, network, client.plan),
    'a server’s network': (wrong) => new InferenceServer(client.owner.context, wrong, client.plan),
    'a server’s plan': (wrong) => new InferenceServer(client.owner.context, network, wrong),
    'a pool': (wrong) => inferencePool(wrong),
    'a batch is written': (wrong) => writeBatch(wrong, sender),
    'a batch is read': (wrong) => readBatch(wrong, sender.publicKey),
    'a network is written': (wrong) => writeNetwork(wrong, sender),
    'a network is read': (wrong) => readNetwork(wrong, sender.publicKey),
    'a plan is written': (wrong) => writePlan(wrong, sender),
    'a plan is read': (wrong) => readPlan(wrong, sender.publicKey),
    'a trace’s client': (wrong) => traceInference(wrong, server, [[0, 0]]),
    'a trace’s server': (wrong) => traceInference(client, wrong, [[0, 0]]),
    'a clear network': (wrong) => predict(wrong, [0, 0]),
    'a clear sample': (wrong) => predict(network, wrong),
    'an encrypted model’s context': (wrong) => encryptModel(wrong, network),
    'an encrypted model': (wrong) => answerEncrypted(wrong, [0, 0]),
    'an encrypted model is written': (wrong) => writeEncryptedModel(wrong, sender),
    'an encrypted model is read': (wrong) => readEncryptedModel(ckks.context, wrong, sender.publicKey),
    'encrypted rows’ context': (wrong) => encryptRows(wrong, [[1]], [1]),
    'a step of training': (wrong) => logisticStep(wrong, [], 1),
    'a step’s weights': (wrong) => logisticStep(rows, wrong, 1),
    'epochs’ owner': (wrong) => logisticEpochs(wrong, rows, descent).next(),
    'epochs’ rows': (wrong) => logisticEpochs(ckks, wrong, descent).next(),
    'epochs’ options': (wrong) => logisticEpochs(ckks, rows, wrong).next(),
    'training in the clear': (wrong) => trainLogisticClear(wrong, [1], descent),
    'training’s labels': (wrong) => trainLogisticClear([[1]], wrong, descent),
    'training’s options': (wrong) => trainLogisticClear([[1]], [1], wrong),
    'encrypted training': (wrong) => trainLogisticEncrypted(wrong, [1], descent),
    'encrypted training’s options': (wrong) => trainLogisticEncrypted([[1]], [1], wrong),
    'bare bytes': (wrong) => importUnauthenticated(ckks.context, wrong, { length: 1, bound: 1, error: 0 }),
    'what is said of bare bytes': (wrong) => importUnauthenticated(ckks.context, new Uint8Array(9), wrong),
    'a TenSEAL context': (wrong) => readTensealContext(wrong),
    'a TenSEAL context of whole numbers': (wrong) => readTensealBfvContext(wrong),
    'a TenSEAL vector': (wrong) => readTensealVector(ckks.context, wrong, { bound: 1, error: 0 }),
    'a TenSEAL vector’s context': (wrong) => readTensealVector(wrong, writeTensealVector(x), { bound: 1, error: 0 }),
    'what is said of a TenSEAL vector': (wrong) => readTensealVector(ckks.context, writeTensealVector(x), wrong),
    'a TenSEAL vector of whole numbers': (wrong) => readTensealBfvVector(bfv.context, wrong),
    'a context for TenSEAL': (wrong) => writeTensealContext(wrong),
    'a key for TenSEAL': (wrong) => revealTensealContext(wrong),
    'a vector for TenSEAL': (wrong) => writeTensealVector(wrong),
    'a polynomial’s degree': (wrong) => polynomialDepth(typeof wrong === 'number' ? NaN : wrong),
  };
}

describe('what no compiler has checked', () => {
  test('is refused by name where something of the library’s own is wanted', async () => {
    for (const [name, attempt] of Object.entries(objectAttempts()))
      for (const wrong of OTHERS) {
        const outcome = await Promise.resolve()
          .then(() => attempt(wrong as never))
          .then(
            () => 'taken',
            (error: unknown) => error,
          );
        expect(outcome, `${name}: ${String(wrong)}`).toMatchObject({ name: 'PrivacyError' });
      }
  });

  test('is refused by name where it is said of bytes that nobody signed', async () => {
    const vector = ckks.context.encrypt([1, 2, 3]);
    const bytes = writeTensealVector(vector);
    const bare = ckks.context.engine.bytesOf(vector.ciphertext);
    const facts = { length: 3, bound: 4, error: 1e-3 };
    for (const wrong of [NaN, Infinity, -1, '3', [3], 3n, null, {}] as never[]) {
      for (const field of ['bound', 'error'])
        await expect(readTensealVector(ckks.context, bytes, { ...facts, [field]: wrong })).rejects.toThrow(field);
      for (const field of ['length', 'bound', 'error'])
        await expect(importUnauthenticated(ckks.context, bare, { ...facts, [field]: wrong })).rejects.toThrow(field);
    }
    for (const length of [0, 1.5, 2049])
      await expect(importUnauthenticated(ckks.context, bare, { ...facts, length })).rejects.toThrow(/1 to 2048/);
    const large = importUnauthenticated(ckks.context, bare, { ...facts, bound: 1e30 });
    await expect(large).rejects.toMatchObject({ code: 'out-of-range' });
    const whole = writeTensealVector(bfv.context.encrypt([1, 2, 3]));
    for (const depthLeft of [1, -1, NaN, '0'] as never[])
      await expect(readTensealBfvVector(bfv.context, whole, depthLeft)).rejects.toThrow(/depthLeft/);
  });

  test('is refused by name wherever numbers, vectors, batches or networks are taken', () => {
    for (const [name, attempt] of Object.entries(attempts()))
      for (const wrong of WRONG) {
        const what = `${name}: ${String(wrong)}`;
        expect(() => attempt(wrong as never), what).toThrow(expect.objectContaining({ name: 'PrivacyError' }));
      }
  });

  test('is refused by name as a parameter', () => {
    for (const wrong of [-1, NaN, Infinity, 1.5, 1e9, '3'] as never[]) {
      const named = (attempt: () => unknown): void =>
        expect(attempt, String(wrong)).toThrow(expect.objectContaining({ name: 'PrivacyError' }));
      named(() => matrixRotations(wrong, 3));
      named(() => matrixRotations(3, wrong));
      named(() => ckksParameters({ depth: wrong }));
      named(() => ckksParameters({ degree: wrong }));
      named(() => ckksParameters({ primeBits: wrong }));
      named(() => ckksParameters({ primeBits: [60, wrong, 60] }));
      named(() => bfvParameters({ degree: wrong }));
      named(() => bfvParameters({ degree: 8192, plainModulus: wrong }));
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BfvOwner,
  CkksOwner,
  InferenceClient,
  InferenceServer,
  bfvParameters,
  ckksParameters,
  convolutionLayer,
  encryptRows,
  matrixRotations,
  networkOfTfjs,
  packing,
  paillierKeys,
  planInference,
  squareNetwork,
  trainSquareConvolution,
  unpack,
  type PaillierPrivateKey,
} from '../../kernel-lib/src/homomorphic/index.js';

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

describe('what no compiler has checked', () => {
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

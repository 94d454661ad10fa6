// @ts-check
/** The federation whose processes are killed: three clients of a small network, the same in the test, in servers and in clients. */
import { generateKeyPairSync } from 'node:crypto';
import { seededRandom } from '../../../kernel-lib/dist/core/index.js';
import { denseModel, fedAvg, localClient } from '../../../kernel-lib/dist/federated/index.js';

export const IDS = ['ada', 'bob', 'cyd'];

export const model = denseModel({ widths: [4, 3, 1], loss: 'squared-error' });

export const TERMS = {
  model,
  strategy: fedAvg(),
  rounds: 8,
  local: { epochs: 2, batchSize: 5, learningRate: 0.05 },
};

export const random = () => seededRandom(3);

/** @param {string} id */
export const clientOf = (id) =>
  localClient({
    id,
    model,
    rows: {
      count: 20,
      inputs: Float32Array.from({ length: 80 }, (_, index) => Math.sin(7 * index + IDS.indexOf(id))),
      targets: Float32Array.from({ length: 20 }, (_, index) => Math.cos(index + IDS.indexOf(id))),
    },
  });

/** Keys of all clients, in PEM. */
export const makeKeys = () =>
  Object.fromEntries(
    IDS.map((id) => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const [key, shown] = [
        privateKey.export({ type: 'pkcs8', format: 'pem' }),
        publicKey.export({ type: 'spki', format: 'pem' }),
      ];
      return [id, { key: String(key), publicKey: String(shown) }];
    }),
  );

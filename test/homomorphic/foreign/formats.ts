/** Everything of `epsbook/homomorphic` that is written as bytes or JSON: one of each, what reads it, and what is then done with it. */
import { generateKeyPair, type PrivateKey } from '../../../kernel-lib/src/cryptography/index.js';
import {
  BfvContext,
  BfvOwner,
  CkksContext,
  CkksOwner,
  InferenceClient,
  InferenceServer,
  PaillierNumber,
  PaillierPrivateKey,
  PaillierPublicKey,
  answerEncrypted,
  encryptModel,
  importUnauthenticated,
  packing,
  paillierKeys,
  planInference,
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
  unpack,
  writeBatch,
  writeEncryptedModel,
  writeNetwork,
  writePackedNumbers,
  writePlan,
  writeTensealContext,
  writeTensealVector,
  type InferencePlan,
} from '../../../kernel-lib/src/homomorphic/index.js';

/** Signed bytes: `use` reads them, and does with what it has read what a receiver does. */
export interface SignedFormat {
  readonly kind: string;
  readonly bytes: Uint8Array;
  use(bytes: Uint8Array): unknown;
}

/** What nobody signed: bytes, or JSON. */
export interface BareFormat<Form> {
  readonly name: string;
  readonly form: Form;
  use(form: Form): unknown;
}

export interface Formats {
  readonly key: PrivateKey;
  readonly signed: readonly SignedFormat[];
  readonly json: readonly BareFormat<unknown>[];
  /** Read in a worker each, which takes a while. */
  readonly bytes: readonly BareFormat<Uint8Array>[];
  dispose(): void;
}

const FACTS = { length: 3, bound: 4, error: 1e-4 };

async function ckksFormats(key: PrivateKey): Promise<{ owner: CkksOwner; signed: SignedFormat[] }> {
  const owner = await CkksOwner.create({
    parameters: { degree: 4096, primeBits: [40, 28, 40], scaleBits: 28 },
    rotations: [1],
  });
  const { context } = owner;
  return {
    owner,
    signed: [
      {
        kind: 'ckks context',
        bytes: context.toBytes(key),
        async use(bytes) {
          const read = await CkksContext.fromBytes(bytes, key.publicKey);
          try {
            read.encrypt([1, 2], { bound: 4 }).square().rotate(1).toBytes(key);
          } finally {
            read.dispose();
          }
        },
      },
      {
        kind: 'ckks vector',
        bytes: context.encrypt([1, 2, 3], { bound: 4 }).toBytes(key),
        use(bytes) {
          const read = context.readVector(bytes, key.publicKey);
          owner.decrypt(read.add(context.encrypt(new Float64Array(read.length), { bound: 4 })).rotate(1));
          owner.decrypt(read.square());
        },
      },
    ],
  };
}

async function bfvFormats(key: PrivateKey): Promise<{ owner: BfvOwner; signed: SignedFormat[] }> {
  const owner = await BfvOwner.create({ parameters: { degree: 4096, depth: 0, plainBits: 17 } });
  const { context } = owner;
  return {
    owner,
    signed: [
      {
        kind: 'bfv context',
        bytes: context.toBytes(key),
        async use(bytes) {
          const read = await BfvContext.fromBytes(bytes, key.publicKey);
          try {
            read.encrypt([1, 2]).add(1).toBytes(key);
          } finally {
            read.dispose();
          }
        },
      },
      {
        kind: 'bfv vector',
        bytes: context.encrypt([1, 2, 3]).toBytes(key),
        use(bytes) {
          const read = context.readVector(bytes, key.publicKey);
          owner.decrypt(read.add(context.encrypt(new Float64Array(read.length))).subtract(1));
        },
      },
    ],
  };
}

const NETWORK = squareNetwork([
  {
    weights: [
      [0.5, -0.25],
      [0.125, 0.5],
    ],
    bias: [0.1, -0.1],
  },
  { weights: [[0.5, -0.5]], bias: [0.25] },
]);

async function inferenceFormats(key: PrivateKey): Promise<{ client: InferenceClient; signed: SignedFormat[] }> {
  const plan = planInference(NETWORK);
  const client = await InferenceClient.create(plan);
  const server = new InferenceServer(client.owner.context, NETWORK, plan);
  const batch = client.encrypt([[0.5, -0.5]]);
  const answers = await server.run(batch);
  const made = new Set<string>();
  return {
    client,
    signed: [
      {
        kind: 'inference plan',
        bytes: writePlan(plan, key),
        async use(bytes) {
          const read: InferencePlan = readPlan(bytes, key.publicKey);
          // Keys take long to make: those of one plan are tried once.
          const name = JSON.stringify([read.parameters, read.inputs]);
          if (made.has(name) || read.parameters.degree > 8192 || read.inputs > 10) return;
          made.add(name);
          const other = await InferenceClient.create(read);
          other.encrypt([new Float64Array(read.inputs)]);
          other.dispose();
        },
      },
      {
        kind: 'inference batch',
        bytes: writeBatch(batch, key),
        use: (bytes) => server.run(readBatch(bytes, key.publicKey)),
      },
      {
        kind: 'inference batch',
        bytes: writeBatch(answers, key),
        use: (bytes) => client.release(readBatch(bytes, key.publicKey)),
      },
      {
        kind: 'inference network',
        bytes: writeNetwork(NETWORK, key),
        use(bytes) {
          const read = readNetwork(bytes, key.publicKey);
          predict(read, new Float64Array(read.layers[0]?.weights[0]?.length ?? 0));
          planInference(read);
        },
      },
    ],
  };
}

async function modelFormat(key: PrivateKey): Promise<{ owner: CkksOwner; signed: SignedFormat[] }> {
  const owner = await CkksOwner.create({ parameters: { depth: 3, scaleBits: 30 }, rotations: 'sums' });
  const model = encryptModel(owner.context, NETWORK);
  return {
    owner,
    signed: [
      {
        kind: 'encrypted model',
        bytes: writeEncryptedModel(model, key),
        use(bytes) {
          const read = readEncryptedModel(owner.context, bytes, key.publicKey);
          for (const answer of answerEncrypted(read, new Float64Array(read.inputs))) owner.decrypt(answer);
        },
      },
    ],
  };
}

function paillierFormats(key: PrivateKey): Pick<Formats, 'json' | 'signed'> {
  const secret = paillierKeys({ securityBits: 112 });
  const { publicKey } = secret;
  const number = publicKey.encrypt(-1.25);
  const packed = packing(publicKey, { valueBits: 20, largestWeight: 10 });
  return {
    signed: [
      {
        kind: 'packed numbers',
        bytes: writePackedNumbers(packed.encrypt(Array.from({ length: 150 }, (_, index) => index)), key),
        use(bytes) {
          const read = readPackedNumbers(publicKey, bytes, key.publicKey);
          unpack(secret, read);
          packed.add(read, read);
        },
      },
    ],
    json: [
      {
        name: 'Paillier public key',
        form: publicKey.toJwk(),
        use: (form) => PaillierPublicKey.fromJwk(form as ReturnType<PaillierPublicKey['toJwk']>).encrypt(1),
      },
      {
        name: 'Paillier private key',
        form: secret.revealJwk(),
        use: (form) => PaillierPrivateKey.fromJwk(form as ReturnType<PaillierPrivateKey['revealJwk']>).decrypt(number),
      },
      {
        name: 'Paillier number',
        form: number.toJSON(),
        use(form) {
          const read = PaillierNumber.fromJson(publicKey, form as ReturnType<PaillierNumber['toJSON']>);
          secret.decrypt(read);
          secret.decrypt(read.add(number).multiply(3));
        },
      },
      {
        name: 'packed numbers',
        form: { ...packed.encrypt([1, 2, 3]), publicKey: undefined, ciphertexts: [] },
        use: (form) => unpack(secret, { ...(form as Parameters<typeof unpack>[1]), publicKey }),
      },
    ],
  };
}

async function bareBytes(owner: CkksOwner, whole: BfvOwner): Promise<BareFormat<Uint8Array>[]> {
  const { context } = owner;
  const vector = context.encrypt([1, 2, 3]);
  return [
    {
      name: 'bare ciphertext',
      form: context.engine.bytesOf(vector.ciphertext),
      use: async (bytes) => owner.decrypt((await importUnauthenticated(context, bytes, FACTS)).square()),
    },
    {
      name: 'TenSEAL vector',
      form: writeTensealVector(vector),
      use: async (bytes) => owner.decrypt((await readTensealVector(context, bytes, FACTS)).square()),
    },
    {
      name: 'TenSEAL context',
      form: await writeTensealContext(context),
      async use(bytes) {
        const read = await readTensealContext(bytes);
        read.context.encrypt([1], { bound: 4 }).square();
        read.context.dispose();
      },
    },
    {
      name: 'TenSEAL context with its secret key',
      form: await revealTensealContext(owner),
      async use(bytes) {
        const read = await readTensealContext(bytes);
        read.owner?.decrypt(read.context.encrypt([1], { bound: 4 }).square());
        (read.owner ?? read.context).dispose();
      },
    },
    {
      name: 'TenSEAL vector of whole numbers',
      form: writeTensealVector(whole.context.encrypt([1, 2, 3])),
      use: async (bytes) => whole.decrypt((await readTensealBfvVector(whole.context, bytes)).add(1)),
    },
    {
      name: 'TenSEAL context of whole numbers',
      form: await revealTensealContext(whole),
      async use(bytes) {
        const read = await readTensealBfvContext(bytes);
        read.owner?.decrypt(read.context.encrypt([1]).add(1));
        (read.owner ?? read.context).dispose();
      },
    },
  ];
}

/** One of each. */
export async function everyFormat(): Promise<Formats> {
  const key = generateKeyPair({ algorithm: 'ed25519' });
  const [ckks, bfv, inference, model] = await Promise.all([
    ckksFormats(key),
    bfvFormats(key),
    inferenceFormats(key),
    modelFormat(key),
  ]);
  const paillier = paillierFormats(key);
  return {
    key,
    signed: [...ckks.signed, ...bfv.signed, ...inference.signed, ...model.signed, ...paillier.signed],
    json: paillier.json,
    bytes: await bareBytes(ckks.owner, bfv.owner),
    dispose() {
      for (const one of [ckks.owner, bfv.owner, inference.client, model.owner]) one.dispose();
    },
  };
}

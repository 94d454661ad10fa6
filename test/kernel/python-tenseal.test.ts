import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateKeyPair } from '../../kernel-lib/src/cryptography/index.js';
import {
  BfvContext,
  BfvOwner,
  CkksOwner,
  bfvParameters,
  readTensealBfvContext,
  readTensealBfvVector,
  readTensealContext,
  readTensealVector,
  revealTensealContext,
  writeTensealContext,
  writeTensealVector,
} from '../../kernel-lib/src/homomorphic/index.js';
import { askPython, pythonWith } from '../support/python.js';

/** TenSEAL 0.3.16 has wheels for Python 3.8 to 3.12: PYTHON names one, or pyenv has one. */
function pythonForTenseal(): string {
  const versions = ['3.12.1', '3.11.7', '3.10.13'].map((one) => join(homedir(), '.pyenv/versions', one, 'bin/python'));
  return process.env['PYTHON'] ?? versions.find((path) => existsSync(path)) ?? 'python3';
}

let python: string;
beforeAll(() => {
  python = pythonWith(['tenseal==0.3.16', 'numpy'], pythonForTenseal());
});

/** Bytes travel as base64. */
const SCRIPT = `
import base64, json, sys
import tenseal as ts
request = json.load(sys.stdin)
read = lambda name: base64.b64decode(request[name])
text = lambda data: base64.b64encode(data).decode()
`;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

const values = [0.5, -1.25, 3, 0];
const facts = { bound: 64, error: 2 ** -12 };

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, index) => expect(Math.abs((actual[index] as number) - value)).toBeLessThan(1e-3));
}

describe('ours in TenSEAL', () => {
  let owner: CkksOwner;
  beforeAll(async () => {
    owner = await CkksOwner.create({ parameters: { degree: 8192, primeBits: [60, 40, 40, 60] }, rotations: 'sums' });
  });
  afterAll(() => owner.dispose());

  test('it computes on our vectors with our public context, and we read its answers', async () => {
    const vector = owner.context.encrypt(values);
    const spent = vector.multiply(2);
    const answer = askPython<Record<'computed' | 'shifted' | 'fresh', string> & { isPrivate: boolean }>(
      python,
      `${SCRIPT}
context = ts.context_from(read('context'))
vector = ts.ckks_vector_from(context, read('vector'))
spent = ts.ckks_vector_from(context, read('spent'))
print(json.dumps({
  'computed': text((vector * vector + [1, 1, 1, 1]).serialize()),
  'shifted': text((spent * [1, 2, 3, 4]).serialize()),
  'fresh': text(ts.ckks_vector(context, request['values']).serialize()),
  'isPrivate': context.is_private(),
}))`,
      {
        context: text(await writeTensealContext(owner.context)),
        vector: text(writeTensealVector(vector)),
        spent: text(writeTensealVector(spent)),
        values,
      },
    );
    expect(answer.isPrivate).toBe(false);
    const read = (one: string) => readTensealVector(owner.context, bytes(one), facts);
    const [computed, shifted, fresh] = await Promise.all([answer.computed, answer.shifted, answer.fresh].map(read));
    if (computed === undefined || shifted === undefined || fresh === undefined) throw new Error('unreachable');
    expectClose(
      owner.decrypt(computed),
      values.map((value) => value * value + 1),
    );
    expectClose(
      owner.decrypt(shifted),
      values.map((value, index) => 2 * value * (index + 1)),
    );
    expectClose(owner.decrypt(fresh), values);
    expectClose(
      owner.decrypt(computed.multiply(fresh)),
      values.map((value) => (value * value + 1) * value),
    );
    expect([computed.depthLeft, shifted.depthLeft, fresh.depthLeft]).toEqual([1, 0, 2]);
    expect(owner.decrypt(fresh.dot([1, 1, 1, 1]))[0]).toBeCloseTo(2.25, 3);
  });

  test('it decrypts with our secret key', async () => {
    const answer = askPython<{ decrypted: number[]; sum: number[] }>(
      python,
      `${SCRIPT}
context = ts.context_from(read('context'))
vector = ts.ckks_vector_from(context, read('vector'))
print(json.dumps({'decrypted': vector.decrypt(), 'sum': vector.sum().decrypt()}))`,
      {
        context: text(await revealTensealContext(owner)),
        vector: text(writeTensealVector(owner.context.encrypt(values))),
      },
    );
    expectClose(answer.decrypted, values);
    expectClose(answer.sum, [2.25]);
  });
});

describe('TenSEAL’s with us', () => {
  const theirs = (): Record<'open' | 'closed' | 'vector', string> =>
    askPython(
      python,
      `${SCRIPT}
context = ts.context(ts.SCHEME_TYPE.CKKS, 8192, coeff_mod_bit_sizes=[60, 40, 40, 60])
context.global_scale = 2 ** 40
closed = context.serialize(save_secret_key=True)
vector = ts.ckks_vector(context, request['values']).serialize()
context.make_context_public()
print(json.dumps({'closed': text(closed), 'open': text(context.serialize()), 'vector': text(vector)}))`,
      { values },
    );

  test('we compute with its public context, and it decrypts; we decrypt with its secret key', async () => {
    const { closed, open, vector } = theirs();
    const { context, owner: nobody } = await readTensealContext(bytes(open));
    expect(nobody).toBeUndefined();
    expect(context.parameters).toMatchObject({ degree: 8192, primeBits: [60, 40, 40, 60], scaleBits: 40 });
    const received = await readTensealVector(context, bytes(vector), facts);
    const computed = received.square().add(context.encrypt(values)).multiply([1, -1, 2, 0.5]);
    const expected = values.map((value, index) => (value * value + value) * ([1, -1, 2, 0.5][index] as number));
    const answer = askPython<number[]>(
      python,
      `${SCRIPT}
context = ts.context_from(read('context'))
print(json.dumps(ts.ckks_vector_from(context, read('vector')).decrypt()))`,
      { context: closed, vector: text(writeTensealVector(computed)) },
    );
    expectClose(answer, expected);
    const { owner } = await readTensealContext(bytes(closed));
    if (owner === undefined) throw new Error('the secret key was saved with the context');
    expectClose(owner.decrypt(await readTensealVector(owner.context, bytes(vector), facts)), values);
    expectClose(
      owner.decrypt(owner.context.encrypt(values).square()),
      values.map((value) => value * value),
    );
    owner.dispose();
    context.dispose();
  });
});

describe('whole numbers', () => {
  const whole = [3, -4, 500, 0];

  test('of ours: TenSEAL computes with our public context, and decrypts with our secret key', async () => {
    const owner = await BfvOwner.create({ parameters: { depth: 2 }, rotations: 'sums' });
    const vector = text(writeTensealVector(owner.context.encrypt(whole)));
    const answer = askPython<Record<'computed' | 'fresh', string> & { decrypted: number[]; isPrivate: boolean }>(
      python,
      `${SCRIPT}
context = ts.context_from(read('context'))
vector = ts.bfv_vector_from(context, read('vector'))
secret = ts.context_from(read('secret'))
print(json.dumps({
  'computed': text((vector * vector + [1, 1, 1, 1]).serialize()),
  'fresh': text(ts.bfv_vector(context, request['values']).serialize()),
  'decrypted': (ts.bfv_vector_from(secret, read('vector')) * [2, 2, 2, 2]).decrypt(),
  'isPrivate': context.is_private(),
}))`,
      {
        context: text(await writeTensealContext(owner.context)),
        secret: text(await revealTensealContext(owner)),
        vector,
        values: whole,
      },
    );
    expect(answer.isPrivate).toBe(false);
    expect(answer.decrypted).toEqual(whole.map((value) => 2 * value));
    const computed = await readTensealBfvVector(owner.context, bytes(answer.computed), 1);
    expect([...owner.decrypt(computed)]).toEqual(whole.map((value) => value * value + 1));
    const fresh = await readTensealBfvVector(owner.context, bytes(answer.fresh));
    expect([...owner.decrypt(computed.subtract(fresh))]).toEqual(whole.map((value) => value * value + 1 - value));
    owner.dispose();
  });

  // The tutorial's modulus of plaintexts, and another prime than ours would be.
  test.each([
    [8192, 1_032_193],
    [4096, 786_433],
  ])(
    'of TenSEAL’s, degree %i modulo %i: we compute with its public context, it decrypts, and so do we',
    async (degree, modulus) => {
      const theirs = askPython<Record<'open' | 'closed' | 'vector', string>>(
        python,
        `${SCRIPT}
context = ts.context(ts.SCHEME_TYPE.BFV, request['degree'], plain_modulus=request['modulus'])
context.generate_galois_keys()
closed = context.serialize(save_secret_key=True)
vector = ts.bfv_vector(context, request['values']).serialize()
context.make_context_public()
print(json.dumps({'closed': text(closed), 'open': text(context.serialize()), 'vector': text(vector)}))`,
        { degree, modulus, values: whole },
      );
      const { context, owner: nobody } = await readTensealBfvContext(bytes(theirs.open));
      expect(nobody).toBeUndefined();
      expect(context.modulus).toBe(modulus);
      expect(context.parameters.degree).toBe(degree);
      const received = await readTensealBfvVector(context, bytes(theirs.vector));
      const computed = received.add(context.encrypt(whole)).subtract([1, 1, 1, 1]);
      const expected = whole.map((value) => 2 * value - 1);
      const answer = askPython<number[]>(
        python,
        `${SCRIPT}
context = ts.context_from(read('context'))
print(json.dumps(ts.bfv_vector_from(context, read('vector')).decrypt()))`,
        { context: theirs.closed, vector: text(writeTensealVector(computed)) },
      );
      expect(answer).toEqual(expected);
      const { owner } = await readTensealBfvContext(bytes(theirs.closed));
      if (owner === undefined) throw new Error('the secret key was saved with the context');
      const own = await readTensealBfvVector(owner.context, bytes(theirs.vector));
      expect([...owner.decrypt(own)]).toEqual(whole);
      expect([...owner.decrypt(owner.context.encrypt(whole).rotate(1)).slice(0, 3)]).toEqual([-4, 500, 0]);
      if (degree > 4096) expect([...owner.decrypt(own.multiply(own))]).toEqual(whole.map((value) => value * value));
      // What travels among ourselves keeps the other library's modulus.
      const signer = generateKeyPair({ algorithm: 'ed25519' });
      const again = await BfvContext.fromBytes(context.toBytes(signer), signer.publicKey);
      expect(again.modulus).toBe(modulus);
      for (const one of [owner, context, again]) one.dispose();
    },
  );

  test('a modulus that packs no numbers, and a context of the other scheme, are refused by name', async () => {
    const theirs = askPython<Record<'ckks' | 'odd', string>>(
      python,
      `${SCRIPT}
odd = ts.context(ts.SCHEME_TYPE.BFV, 4096, plain_modulus=786433)
ckks = ts.context(ts.SCHEME_TYPE.CKKS, 8192, coeff_mod_bit_sizes=[60, 40, 60])
ckks.global_scale = 2 ** 40
print(json.dumps({'odd': text(odd.serialize()), 'ckks': text(ckks.serialize())}))`,
      {},
    );
    await expect(readTensealBfvContext(bytes(theirs.ckks))).rejects.toMatchObject({ code: 'malformed-message' });
    await expect(readTensealContext(bytes(theirs.odd))).rejects.toMatchObject({ name: 'PrivacyError' });
    expect(() => bfvParameters({ degree: 4096, plainModulus: 786_435 })).toThrow(/1 modulo twice/);
  });
});

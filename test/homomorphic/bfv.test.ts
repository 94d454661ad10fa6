import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateKeyPair } from '../../kernel-lib/src/cryptography/index.js';
import { BfvContext, BfvOwner, bfvParameters } from '../../kernel-lib/src/homomorphic/index.js';

const coded = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });

let owner: BfvOwner;
let context: BfvContext;

beforeAll(async () => {
  owner = await BfvOwner.create({ parameters: { depth: 2, plainBits: 20 }, rotations: 'sums' });
  ({ context } = owner);
});

/** Modulo t, within ±t/2. */
function centred(value: bigint): number {
  const t = BigInt(context.modulus);
  const reduced = ((value % t) + t) % t;
  return Number(reduced > t / 2n ? reduced - t : reduced);
}

describe('BFV', () => {
  test('computes exactly, modulo t', () => {
    const value = fc.integer({ min: -300_000, max: 300_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 }), value, (pairs, constant) => {
        const at = (of: (a: bigint, b: bigint) => bigint): number[] =>
          pairs.map(([a, b]) => centred(of(BigInt(a), BigInt(b))));
        const x = context.encrypt(pairs.map(([a]) => a));
        const y = context.encrypt(pairs.map(([, b]) => b));
        const c = BigInt(constant);
        expect([...owner.decrypt(x)]).toEqual(at((a) => a));
        expect([...owner.decrypt(x.add(y).add(constant))]).toEqual(at((a, b) => a + b + c));
        expect([...owner.decrypt(x.multiply(y).subtract(x).negate())]).toEqual(at((a, b) => a - a * b));
        expect([...owner.decrypt(x.multiply(y).multiply(x))]).toEqual(at((a, b) => a * b * a));
        expect([...owner.decrypt(x.multiply(constant))]).toEqual(at((a) => a * c));
      }),
      { numRuns: 8 },
    );
  });

  test('sums all slots, and rotates rows', () => {
    const x = context.encrypt([1, 2, 3, 4]);
    expect(owner.decrypt(x.sum())[17]).toBe(10);
    expect([...owner.decrypt(x.rotate(1))]).toEqual([2, 3, 4, 0]);
  });

  test.each([1, 2, 3, 4])('at depth %i has budget to spare, so that decryptions do not fail', async (depth) => {
    const deep = await BfvOwner.create({ parameters: { depth } });
    const half = (deep.context.modulus - 1) / 2;
    let product = deep.context.encrypt(new Array<number>(deep.context.slots).fill(half));
    for (let count = 0; count < depth; count++) product = product.multiply(product.add(1));
    expect(deep.noiseBudget(product)).toBeGreaterThanOrEqual(6);
    expect(() => product.multiply(product)).toThrow(coded('depth-exhausted'));
    deep.dispose();
  });

  test('refuses what would be wrong', async () => {
    const half = (context.modulus - 1) / 2;
    expect([...owner.decrypt(context.encrypt([half, -half]))]).toEqual([half, -half]);
    expect(() => context.encrypt([half + 1])).toThrow(coded('out-of-range'));
    expect(() => context.encrypt([0.5])).toThrow(/whole numbers/);
    expect(() => context.encrypt([NaN])).toThrow(/whole numbers/);
    expect(() => context.encrypt([])).toThrow(/1 to/);
    expect(() => context.encrypt([1]).add([1, 2])).toThrow(/of 1 numbers/);
    expect(() => context.encrypt([1]).rotate(3)).toThrow(coded('missing-key'));
    expect(() => bfvParameters({ degree: 4096, depth: 3 })).toThrow(coded('weak-parameters'));
    expect(() => bfvParameters({ depth: 30 })).toThrow(coded('depth-exhausted'));
    const other = await BfvOwner.create();
    expect(() => other.decrypt(context.encrypt([1]))).toThrow(coded('foreign-key'));
    other.dispose();
  });

  test('travels signed, both ways', async () => {
    const signer = generateKeyPair({ algorithm: 'ed25519' });
    const server = await BfvContext.fromBytes(context.toBytes(signer), signer.publicKey);
    const sent = context.encrypt([7, -7]).toBytes(signer);
    const back = server.readVector(sent, signer.publicKey).multiply(3).toBytes(signer);
    expect([...owner.decrypt(context.readVector(back, signer.publicKey))]).toEqual([21, -21]);
    expect(() => context.readVector(sent.subarray(0, 500), signer.publicKey)).toThrow(coded('not-authentic'));
    server.dispose();
  });
});

/** Names of everything that can be read of an object, and of what it holds, without numbers of arrays. */
function names(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return [];
  seen.add(value);
  const own: string[] = [];
  for (let at: unknown = value; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at))
    own.push(...Reflect.ownKeys(at as object).map(String));
  const below = own.flatMap((name) => names((value as Record<string, unknown>)[name], seen));
  return [...own, ...below].filter((name) => !/^\d+$/.test(name));
}

test('noise is told by the owner alone: nothing that may be given away has it', () => {
  const [x, y] = [context.encrypt([1, 2, 3]), context.encrypt([4, 5, 6])];
  const product = x.multiply(y);
  expect(names(owner)).toContain('noiseBudget');
  expect(owner.noiseBudget(product)).toBeLessThan(owner.noiseBudget(x) - 20);
  const told = names([context, x, product]);
  // The search goes through the engine's functions and parameters.
  expect(told).toEqual(expect.arrayContaining(['exchangeRows', 'plainBits', 'depthLeft']));
  expect(told.filter((name) => /noise|budget|decrypt|secret/i.test(name))).toEqual([]);
  // What is sent says how many multiplications are left by the parameters: the same for a fresh vector and a sum of many.
  const key = generateKeyPair({ algorithm: 'ed25519' });
  const sum = Array.from({ length: 5 }, () => x).reduce((total, one) => total.add(one));
  expect(owner.noiseBudget(sum)).toBeLessThan(owner.noiseBudget(x));
  const headers = [x, sum].map((vector) => Buffer.from(vector.toBytes(key)).toString('latin1'));
  const [fresh, added] = headers.map((text) => /\{"version".*?\}\}/.exec(text)?.[0]);
  expect(fresh).toContain('depthLeft');
  expect(added).toBe(fresh);
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CkksOwner,
  readTensealContext,
  readTensealVector,
  revealTensealContext,
  writeTensealContext,
  writeTensealVector,
} from '../../kernel-lib/src/homomorphic/index.js';

const coded = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });

let owner: CkksOwner;
beforeAll(async () => {
  owner = await CkksOwner.create({ parameters: { degree: 8192, primeBits: [60, 40, 60] } });
});
afterAll(() => owner.dispose());

const facts = { bound: 64, error: 1e-4 };

test('what is written for TenSEAL is read again: a public context, an owner, and vectors', async () => {
  const vector = writeTensealVector(owner.context.encrypt([1, 2, 3]));
  const { context, owner: nobody } = await readTensealContext(await writeTensealContext(owner.context));
  expect(nobody).toBeUndefined();
  expect(context.keyName).toBe(owner.context.keyName);
  const squared = writeTensealVector((await readTensealVector(context, vector, facts)).square());
  const { owner: again } = await readTensealContext(await revealTensealContext(owner));
  if (again === undefined) throw new Error('unreachable');
  const read = await readTensealVector(again.context, squared, { ...facts, bound: 4096 });
  expect([...again.decrypt(read)].map(Math.round)).toEqual([1, 4, 9]);
  expect(read.depthLeft).toBe(0);
  again.dispose();
  context.dispose();
});

test('bytes that are none, cut or changed end in an error of their own, never in the process', async () => {
  const vector = writeTensealVector(owner.context.encrypt([1, 2, 3]));
  const context = await writeTensealContext(owner.context);
  for (const bad of [new Uint8Array(), Buffer.from('not protobuf'), vector, context.subarray(0, 2000)])
    await expect(readTensealContext(bad)).rejects.toMatchObject({ name: 'PrivacyError' });
  for (const bad of [new Uint8Array(), vector.subarray(0, 1000), context, vector.subarray(3)])
    await expect(readTensealVector(owner.context, bad, facts)).rejects.toThrow(coded('malformed-message'));
  await fc.assert(
    fc.asyncProperty(fc.nat(300), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const changed = Buffer.from(vector);
      changed[place] = (changed[place] as number) ^ change;
      // Whatever SEAL takes for a ciphertext is one: nothing tells that it was changed.
      const read = await readTensealVector(owner.context, changed, facts).catch((error: unknown) => error);
      if (read instanceof Error) expect(read).toMatchObject({ name: 'PrivacyError', code: 'malformed-message' });
    }),
    { numRuns: 12 },
  );
  expect([...owner.decrypt(owner.context.encrypt([7]))].map(Math.round)).toEqual([7]);
});

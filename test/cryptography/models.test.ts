import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  chooseCipher,
  decodeTensors,
  encodeTensors,
  formatPreserving,
  generateKey,
  readEncryptedModel,
  writeEncryptedModel,
  type CipherNeed,
  type NamedTensor,
} from '../../kernel-lib/src/cryptography/index.js';

const TENSORS: readonly NamedTensor[] = [
  { name: 'dense/bias', shape: [3], values: Float32Array.of(1, -2, 0.5) },
  { name: 'dense/kernel', shape: [2, 3], values: Float64Array.of(1, 2, 3, 4, 5, Math.PI) },
  { name: 'empty', shape: [0, 4], values: new Int32Array(0) },
];

const byName = (tensors: readonly NamedTensor[]): NamedTensor[] =>
  [...tensors].sort((first, second) => (first.name < second.name ? -1 : 1));

describe('safetensors', () => {
  test('gives all arrays back, aligned', () => {
    const bytes = encodeTensors(TENSORS, { model: 'digits' });
    expect(Number(bytes.readBigUInt64LE()) % 8).toBe(0);
    expect(byName(decodeTensors(bytes))).toEqual(TENSORS);
  });

  test('with wrong lengths, types or names is refused', () => {
    const [bias] = TENSORS as [NamedTensor];
    expect(() => encodeTensors([bias, bias])).toThrow(/names of their own/);
    expect(() => encodeTensors([{ ...bias, shape: [4] }])).toThrow(/lengths whose product/);
    const bytes = encodeTensors(TENSORS);
    for (let length = 0; length < bytes.length; length += 3)
      expect(() => decodeTensors(bytes.subarray(0, length))).toThrow(/not safetensors/);
    const text = bytes.toString('latin1');
    for (const [from, to] of [
      ['"F32"', '"F33"'],
      ['[2,3]', '[2,4]'],
      ['[0,48]', '[1,48]'],
    ] as const)
      expect(() => decodeTensors(Buffer.from(text.replace(from, to), 'latin1'))).toThrow(/not safetensors/);
  });
});

describe('a model at rest', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'epsbook-model-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('opens for its key and its identity alone', async () => {
    const path = join(folder, 'digits');
    const key = generateKey();
    await writeEncryptedModel(path, TENSORS, key, { identity: 'digits 3' });
    expect(byName(await readEncryptedModel(path, key, { identity: 'digits 3' }))).toEqual(TENSORS);
    expect((await readFile(path)).includes('dense/kernel')).toBe(false);
    await expect(readEncryptedModel(path, key, { identity: 'digits 2' })).rejects.toThrow(/not authentic/);
    await expect(readEncryptedModel(path, generateKey(), { identity: 'digits 3' })).rejects.toThrow(/not authentic/);
    const bytes = await readFile(path);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] as number) ^ 1;
    await writeFile(path, bytes);
    await expect(readEncryptedModel(path, key, { identity: 'digits 3' })).rejects.toThrow(/not authentic/);
  });
});

describe('FF1', () => {
  const K128 = '2b7e151628aed2a6abf7158809cf4f3c';
  const K192 = `${K128}ef4359d8d580aa4f`;
  const K256 = `${K192}7f036d6f04fc6a94`;
  const DIGITS = '0123456789';
  const ALL = '0123456789abcdefghijklmnopqrstuvwxyz';
  const TEN = '39383736353433323130';
  const ELEVEN = '3737373770717273373737';

  test.each([
    [K128, DIGITS, '', '0123456789', '2433477484'],
    [K128, DIGITS, TEN, '0123456789', '6124200773'],
    [K128, ALL, ELEVEN, '0123456789abcdefghi', 'a9tv40mll9kdu509eum'],
    [K192, DIGITS, '', '0123456789', '2830668132'],
    [K192, DIGITS, TEN, '0123456789', '2496655549'],
    [K192, ALL, ELEVEN, '0123456789abcdefghi', 'xbj3kv35jrawxv32ysr'],
    [K256, DIGITS, '', '0123456789', '6657667009'],
    [K256, DIGITS, TEN, '0123456789', '1001623463'],
    [K256, ALL, ELEVEN, '0123456789abcdefghi', 'xs8a0azh2avyalyzuwd'],
  ])('gives NIST’s sample for key %s, alphabet %s, tweak %s', (key, alphabet, tweak, clear, secret) => {
    const cipher = formatPreserving(Buffer.from(key, 'hex'), { alphabet, tweak: Buffer.from(tweak, 'hex') });
    expect(cipher.encrypt(clear)).toBe(secret);
    expect(cipher.decrypt(secret)).toBe(clear);
  });

  test('refuses short texts, other characters, and keys that are none', () => {
    const cipher = formatPreserving(generateKey());
    expect(() => cipher.encrypt('12345')).toThrow(expect.objectContaining({ code: 'weak-parameters' }));
    expect(() => cipher.encrypt('12345a')).toThrow(/characters of the alphabet/);
    expect(() => formatPreserving(generateKey().subarray(1))).toThrow(/16, 24 or 32/);
    expect(() => formatPreserving(generateKey(), { alphabet: 'aa' })).toThrow(/different characters/);
  });
});

describe('the choice of a cipher', () => {
  test.each<[CipherNeed, RegExp]>([
    [{ protect: 'data' }, /^AES-256-GCM$/],
    [{ protect: 'data', python: true }, /^Fernet/],
    [{ protect: 'data', withoutAesInstructions: true }, /^ChaCha20/],
    [{ protect: 'data', reader: 'key pair' }, /^X25519/],
    [{ protect: 'file', reader: 'key pair', rsaRequired: true }, /^RSA-OAEP/],
    [{ protect: 'file' }, /STREAM/],
    [{ protect: 'data', reader: 'passphrase' }, /^scrypt/],
    [{ protect: 'model' }, /STREAM/],
    [{ protect: 'column' }, /^FF1/],
    [{ protect: 'computation' }, /Paillier/],
    [{ protect: 'origin' }, /^Ed25519/],
  ])('for %j is named, with reasons and limits', (need, algorithm) => {
    const choice = chooseCipher(need);
    expect(choice.algorithm).toMatch(algorithm);
    expect(choice.reasons.length).toBeGreaterThan(0);
    expect(choice.limits.length).toBeGreaterThan(0);
  });

  test('is refused where nothing meets the need', () => {
    expect(() => chooseCipher({ protect: 'file', python: true })).toThrow(/python must be false/);
    expect(() => chooseCipher({ protect: 'all' as 'data' })).toThrow(/protect must be/);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateKeyPair } from '../../../kernel-lib/src/cryptography/index.js';
import { attemptBytes, attemptInside, attemptJson, attemptOutside } from './attempts.js';
import { everyFormat, type Formats, type SignedFormat } from './formats.js';
import { contentOf, resigned } from './mutations.js';

let formats: Formats;
beforeAll(async () => {
  formats = await everyFormat();
});
afterAll(() => formats.dispose());

test('what is written is read again, and can be used', async () => {
  for (const { bytes, use } of formats.signed) await use(bytes);
  for (const { form, use } of formats.json.slice(0, 3)) await use(form);
  for (const { form, use } of formats.bytes) await use(form);
});

describe('bytes that are not as they were written end in a named error', () => {
  test('changed from outside: they are never read', async () => {
    const { used = 0, ...refused } = await attemptOutside(formats, 10);
    expect(used).toBe(0);
    expect(Object.keys(refused).sort()).toEqual(['malformed-message', 'not-authentic']);
  });

  test('changed inside and signed again by the trusted sender: never a crash, nor an error without a name', async () => {
    const outcomes = await attemptInside(formats, 20);
    expect(outcomes['malformed-message']).toBeGreaterThan(60);
    expect(outcomes['not-authentic'] ?? 0).toBe(0);
  });

  test('JSON of keys and numbers of Paillier', async () => {
    const outcomes = await attemptJson(formats, 40);
    expect(outcomes['invalid-argument']).toBeGreaterThan(10);
  });

  test('bytes that nobody signed, in a worker', async () => {
    const outcomes = await attemptBytes(formats, 3);
    expect(outcomes['malformed-message']).toBeGreaterThan(2);
  });
});

describe('each format, by what is wrong with it', () => {
  /** The error's code, where there is one. */
  const codeOf = async ({ use }: SignedFormat, bytes: Uint8Array): Promise<unknown> => {
    try {
      await use(bytes);
      return 'used';
    } catch (error) {
      expect(error).toMatchObject({ name: 'PrivacyError' });
      return (error as { readonly code: string }).code;
    }
  };

  test('cut, changed by a bit, of another sender, or of another kind: not authentic', async () => {
    const stranger = generateKeyPair({ algorithm: 'ed25519' });
    for (const [place, format] of formats.signed.entries()) {
      const { bytes, kind } = format;
      for (const end of [0, 10, 100, bytes.length / 2, bytes.length - 1])
        expect(['not-authentic', 'malformed-message'], kind).toContain(await codeOf(format, bytes.subarray(0, end)));
      const flipped = Uint8Array.from(bytes);
      flipped[bytes.length - 20] = (flipped[bytes.length - 20] as number) ^ 1;
      expect(await codeOf(format, flipped), kind).toBe('not-authentic');
      expect(await codeOf(format, resigned(contentOf(bytes, kind, formats.key), kind, stranger)), kind).toBe(
        'not-authentic',
      );
      const other = formats.signed.find((one) => one.kind !== kind && formats.signed.indexOf(one) > place - 3);
      expect(await codeOf(format, other?.bytes as Uint8Array), kind).toBe('not-authentic');
    }
  });

  test('of another version: told so', async () => {
    for (const format of formats.signed) {
      const { head, parts } = contentOf(format.bytes, format.kind, formats.key);
      const later = resigned({ head: { ...head, version: 2 }, parts }, format.kind, formats.key);
      await expect(Promise.resolve().then(() => format.use(later))).rejects.toThrow(
        /of version 1: they are of version 2/,
      );
    }
  });

  test('of other keys: told so, where a format names them', async () => {
    const named: string[] = [];
    for (const format of formats.signed) {
      const { head, parts } = contentOf(format.bytes, format.kind, formats.key);
      const header = head['header'] as Record<string, unknown>;
      if (!('keyName' in header)) continue;
      named.push(format.kind);
      const foreign = { head: { ...head, header: { ...header, keyName: '0'.repeat(32) } }, parts };
      expect(await codeOf(format, resigned(foreign, format.kind, formats.key))).toBe('foreign-key');
    }
    expect(named.sort()).toEqual(['bfv vector', 'ckks vector', 'encrypted model', 'packed numbers']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aead,
  decrypt,
  encrypt,
  equalInConstantTime,
  generateKey,
  type AeadName,
} from '../../kernel-lib/src/cryptography/index.js';

const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');

test('ChaCha20-Poly1305 is that of RFC 8439, section 2.8.2', () => {
  const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
  const nonce = hex('070000004041424344454647');
  const associated = hex('50515253c0c1c2c3c4c5c6c7');
  const plain = Buffer.from(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const sealed = aead('chacha20-poly1305').seal(key, nonce, plain, associated);
  expect(sealed.subarray(0, 16).toString('hex')).toBe('d31a8d34648e60db7b86afbc53ef7ec2');
  expect(sealed.subarray(-16).toString('hex')).toBe('1ae10b594f09e26a7e902ecbd0600691');
});

describe.each(['aes-256-gcm', 'chacha20-poly1305'] as const)('%s', (cipher) => {
  const key = generateKey();

  test('gives any data back, bound to its associated data', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 40 }), (data, associatedData) => {
        const sealed = encrypt(data, key, { cipher, associatedData });
        expect(new Uint8Array(decrypt(sealed, key, { associatedData }))).toEqual(data);
        expect(() => decrypt(sealed, key, { associatedData: [...associatedData, 0].join() })).toThrow(/not authentic/);
      }),
    );
  });

  test('refuses every changed bit, every cut, and other keys', () => {
    const sealed = encrypt('attack at dawn', key, { cipher });
    for (let bit = 0; bit < 8 * sealed.length; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => decrypt(changed, key)).toThrow(expect.objectContaining({ name: 'PrivacyError' }));
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => decrypt(sealed.subarray(0, length), key)).toThrow(expect.objectContaining({ name: 'PrivacyError' }));
    expect(() => decrypt(sealed, generateKey())).toThrow(/not authentic/);
  });
});

test('wrong kinds of arguments are named', () => {
  const key = generateKey();
  expect(() => encrypt('x', key.subarray(1))).toThrow(/key must be a Uint8Array of 32 bytes/);
  expect(() => encrypt(5 as unknown as string, key)).toThrow(/data must be a string or a Uint8Array/);
  expect(() => encrypt('x', key, { cipher: 'aes-256-ecb' as AeadName })).toThrow(/cipher must be "aes-256-gcm"/);
  expect(() => decrypt('x' as unknown as Uint8Array, key)).toThrow(/sealed must be a Uint8Array/);
});

test('secrets are compared whatever their lengths', () => {
  expect(equalInConstantTime('secret', Buffer.from('secret'))).toBe(true);
  expect(equalInConstantTime('secret', 'secreT')).toBe(false);
  expect(equalInConstantTime('secret', 'secret ')).toBe(false);
  expect(equalInConstantTime('', '')).toBe(true);
});

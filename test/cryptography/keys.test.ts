import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  ARGON2ID,
  PrivateKey,
  PublicKey,
  deriveKey,
  generateKey,
  generateKeyPair,
  keyFromPassphrase,
  openEnvelope,
  openPrivateKey,
  openSecretKey,
  openSigned,
  readSecretKey,
  rsaDecrypt,
  rsaEncrypt,
  sealKey,
  sealTo,
  sign,
  signed,
  verify,
  writeKeyFile,
  type ScryptParameters,
} from '../../kernel-lib/src/cryptography/index.js';
import { hpkeOpen, hpkeSeal, x25519PrivateKey } from '../../kernel-lib/src/cryptography/hpke.js';

const x25519 = generateKeyPair({ algorithm: 'x25519' });
const ed25519 = generateKeyPair({ algorithm: 'ed25519' });
const rsa = generateKeyPair({ algorithm: 'rsa', bits: 2048 });
const otherRsa = generateKeyPair({ algorithm: 'rsa', bits: 2048 });

const named = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });

/** Quick, and just above what is refused. */
const QUICK: ScryptParameters = { name: 'scrypt', cost: 2 ** 14, blockSize: 8, parallelism: 1 };

describe('keys', () => {
  test('survive PEM, are not shown when printed, and tell themselves apart by fingerprint', () => {
    for (const key of [x25519, ed25519, rsa]) {
      const again = new PrivateKey(key.revealPem());
      expect(again.publicKey.fingerprint).toBe(key.publicKey.fingerprint);
      expect(new PublicKey(key.publicKey.toPem()).fingerprint).toBe(key.publicKey.fingerprint);
      expect(PrivateKey.fromEncryptedPem(key.toEncryptedPem('long enough'), 'long enough').algorithm).toBe(
        key.algorithm,
      );
      expect(() => PrivateKey.fromEncryptedPem(key.toEncryptedPem('long enough'), 'another')).toThrow(
        named('not-authentic'),
      );
      for (const shown of [inspect(key), JSON.stringify(key), inspect({ key }, { showHidden: true })])
        expect(shown).not.toContain(key.revealPem().split('\n')[1]);
    }
    const der = createPublicKey(rsa.publicKey.toPem()).export({ type: 'spki', format: 'der' });
    expect(rsa.publicKey.fingerprint).toBe(createHash('sha256').update(der).digest('hex'));
  });

  test('that are weak or of another kind are refused', () => {
    expect(() => generateKeyPair({ algorithm: 'rsa', bits: 1024 })).toThrow(named('weak-parameters'));
    expect(() => generateKeyPair({ algorithm: 'dsa' as 'rsa' })).toThrow(named('invalid-argument'));
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    const lowExponent = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 }).privateKey;
    for (const key of [short, lowExponent])
      expect(() => new PrivateKey(key.export({ type: 'pkcs8', format: 'pem' }) as string)).toThrow(
        named('weak-parameters'),
      );
    expect(() => new PublicKey('no key')).toThrow(named('malformed-message'));
    expect(() => sign('x', x25519)).toThrow(/key must be a key for ed25519 or rsa/);
    expect(() => sealTo(ed25519.publicKey, 'x')).toThrow(/Ed25519 keys sign/);
    expect(() => rsaEncrypt('x', x25519.publicKey)).toThrow(/a key for rsa/);
  });
});

describe('RSA-OAEP', () => {
  test('opens for its key, label and hash alone', () => {
    const sealed = rsaEncrypt('secret', rsa.publicKey, { label: 'a' });
    expect(rsaDecrypt(sealed, rsa, { label: 'a' }).toString()).toBe('secret');
    expect(() => rsaDecrypt(sealed, rsa)).toThrow(named('not-authentic'));
    expect(() => rsaDecrypt(sealed, rsa, { label: 'a', hash: 'sha512' })).toThrow(named('not-authentic'));
    expect(() => rsaDecrypt(sealed, otherRsa, { label: 'a' })).toThrow(named('not-authentic'));
    expect(() => rsaDecrypt(sealed.subarray(1), rsa, { label: 'a' })).toThrow(named('not-authentic'));
  });

  test('has room for 190 bytes at 2048 bits', () => {
    expect(rsaDecrypt(rsaEncrypt(Buffer.alloc(190), rsa.publicKey), rsa)).toEqual(Buffer.alloc(190));
    expect(() => rsaEncrypt(Buffer.alloc(191), rsa.publicKey)).toThrow(/at most 190 bytes/);
  });
});

describe.each([
  ['Ed25519', ed25519, generateKeyPair({ algorithm: 'ed25519' })],
  ['RSA-PSS', rsa, otherRsa],
] as const)('a signature by %s', (_, key, other) => {
  test('is that of its data and key alone', () => {
    const signature = sign('data', key);
    expect(verify('data', signature, key.publicKey)).toBe(true);
    expect(verify('Data', signature, key.publicKey)).toBe(false);
    expect(verify('data', signature, other.publicKey)).toBe(false);
    expect(verify('data', signature.subarray(1), key.publicKey)).toBe(false);
    expect(verify('data', Buffer.alloc(0), key.publicKey)).toBe(false);
  });

  test('travels with its bytes, which are taken for nothing else', () => {
    const bytes = signed(Buffer.from('data'), 'ciphertext', key);
    expect(openSigned(bytes, 'ciphertext', key.publicKey).toString()).toBe('data');
    expect(() => openSigned(bytes, 'public key', key.publicKey)).toThrow(named('not-authentic'));
    expect(() => openSigned(bytes, 'ciphertext', other.publicKey)).toThrow(named('not-authentic'));
    for (let length = 0; length < bytes.length; length += 7)
      expect(() => openSigned(bytes.subarray(0, length), 'ciphertext', key.publicKey)).toThrow(/bytes|authentic/);
    for (let place = 0; place < bytes.length; place++) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] as number) ^ 0x10;
      expect(() => openSigned(changed, 'ciphertext', key.publicKey)).toThrow(
        expect.objectContaining({ name: 'PrivacyError' }),
      );
    }
  });
});

test('Ed25519 signatures are those of RFC 8032, section 7.1, test 2', () => {
  const seed = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb';
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex').toString('base64');
  const key = new PrivateKey(`-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----`);
  expect(sign(Buffer.from('72', 'hex'), key).toString('hex')).toBe(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );
});

describe('an envelope', () => {
  test('is that of RFC 9180, appendix A.1.1', () => {
    const hex = (text: string): Buffer => Buffer.from(text, 'hex');
    const ephemeral = x25519PrivateKey(hex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'));
    const recipient = x25519PrivateKey(hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'));
    const message = {
      plain: Buffer.from('Beauty is truth, truth beauty'),
      info: hex('4f6465206f6e2061204772656369616e2055726e'),
      associatedData: Buffer.from('Count-0'),
      cipher: 'aes-128-gcm',
    } as const;
    const sealed = hpkeSeal(createPublicKey(recipient), message, ephemeral);
    expect(sealed.toString('hex')).toBe(
      '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431' +
        'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
    );
    expect(hpkeOpen(recipient, sealed, message)).toEqual(message.plain);
  });

  test.each([
    ['X25519', x25519, generateKeyPair({ algorithm: 'x25519' })],
    ['RSA', rsa, otherRsa],
  ] as const)('by %s opens for its recipient, unchanged, with its associated data', (_, key, other) => {
    for (const data of ['', 'short', 'long '.repeat(10_000)]) {
      const sealed = sealTo(key.publicKey, data, { associatedData: 'case 7' });
      expect(openEnvelope(key, sealed, { associatedData: 'case 7' }).toString()).toBe(data);
      expect(() => openEnvelope(key, sealed)).toThrow(named('not-authentic'));
      expect(() => openEnvelope(other, sealed, { associatedData: 'case 7' })).toThrow(named('not-authentic'));
    }
    const sealed = sealTo(key.publicKey, 'x');
    for (let place = 0; place < sealed.length; place++) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] as number) ^ 1;
      expect(() => openEnvelope(key, changed)).toThrow(expect.objectContaining({ name: 'PrivacyError' }));
      expect(() => openEnvelope(key, sealed.subarray(0, place))).toThrow(
        expect.objectContaining({ name: 'PrivacyError' }),
      );
    }
  });

  test('to a point that gives no secret is refused', () => {
    const sealed = Buffer.concat([sealTo(x25519.publicKey, 'x').subarray(0, 8), Buffer.alloc(80)]);
    expect(() => openEnvelope(x25519, sealed)).toThrow(named('not-authentic'));
  });
});

describe('derived keys', () => {
  const salt = Buffer.alloc(16, 1);

  test('are those of RFC 5869, A.1, and differ by purpose', () => {
    const key = deriveKey(
      Buffer.alloc(22, 0x0b),
      Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'),
      Buffer.from('000102030405060708090a0b0c', 'hex'),
      42,
    );
    expect(key.toString('hex')).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
    expect(deriveKey(salt, 'a')).not.toEqual(deriveKey(salt, 'b'));
  });

  test('by scrypt are those of RFC 7914, section 12, in its strong case', async () => {
    const long = { name: 'scrypt', cost: 2 ** 14, blockSize: 8, parallelism: 1 } as const;
    // The RFC's salt is shorter than what is allowed here: the very call underneath is compared instead.
    const { scryptSync } = await import('node:crypto');
    const expected = scryptSync('pleaseletmein', salt, 64, { N: long.cost, r: 8, p: 1 });
    expect(await keyFromPassphrase('pleaseletmein', salt, long, 64)).toEqual(expected);
  });

  test('by Argon2id agree with scrypt on nothing but length, and change with every input', async () => {
    const least = { ...ARGON2ID, memory: 7168, passes: 5 };
    const keys = await Promise.all([
      keyFromPassphrase('passphrase', salt, least),
      keyFromPassphrase('Passphrase', salt, least),
      keyFromPassphrase('passphrase', Buffer.alloc(16, 2), least),
      keyFromPassphrase('passphrase', salt, QUICK),
    ]);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(4);
    expect(await keyFromPassphrase('passphrase', salt, least)).toEqual(keys[0]);
  });

  test('from weak parameters are refused', async () => {
    const weak = named('weak-parameters');
    await expect(keyFromPassphrase('passphrase', salt, { ...QUICK, cost: 2 ** 10 })).rejects.toThrow(weak);
    await expect(keyFromPassphrase('passphrase', salt, { ...ARGON2ID, memory: 1024 })).rejects.toThrow(weak);
    await expect(keyFromPassphrase('passphrase', salt, { ...ARGON2ID, passes: 1 })).rejects.toThrow(weak);
    await expect(keyFromPassphrase('short', salt, QUICK)).rejects.toThrow(weak);
    await expect(keyFromPassphrase('passphrase', salt.subarray(1), QUICK)).rejects.toThrow(weak);
    await expect(keyFromPassphrase('passphrase', salt, { ...QUICK, cost: 2 ** 23 })).rejects.toThrow(/1 GiB/);
    await expect(keyFromPassphrase('passphrase', salt, { ...QUICK, cost: 3000 })).rejects.toThrow(/power of two/);
    expect(() => deriveKey(Buffer.alloc(8), 'x')).toThrow(weak);
  });
});

describe('a key file', () => {
  test('opens by its passphrase, and only its owner reads it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'epsbook-key-'));
    try {
      const path = join(folder, 'data.key');
      const key = generateKey();
      await writeKeyFile(path, key, 'correct horse', QUICK);
      expect(await readSecretKey(path, 'correct horse')).toEqual(key);
      await expect(readSecretKey(path, 'correct house')).rejects.toThrow(named('not-authentic'));
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(await readFile(path, 'utf8')).not.toContain(key.toString('base64'));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('of a private key gives it back', async () => {
    const text = await sealKey(ed25519, 'correct horse', QUICK);
    expect((await openPrivateKey(text, 'correct horse')).publicKey.fingerprint).toBe(ed25519.publicKey.fingerprint);
    await expect(openSecretKey(text, 'correct horse')).rejects.toThrow(/a key file with a secret key/);
  });

  test('that was changed, or asks for weak or ruinous work, is refused', async () => {
    const text = await sealKey(generateKey(), 'correct horse', QUICK);
    const changed = (change: (file: Record<string, unknown>) => void): string => {
      const file = JSON.parse(text) as Record<string, unknown>;
      change(file);
      return JSON.stringify(file);
    };
    const cases: readonly [string, string][] = [
      ['no JSON', 'malformed-message'],
      ['null', 'malformed-message'],
      ['{}', 'malformed-message'],
      [changed((file) => (file['version'] = 2)), 'malformed-message'],
      [changed((file) => (file['derivation'] = null)), 'malformed-message'],
      [changed((file) => (file['derivation'] = { ...QUICK, cost: 16 })), 'weak-parameters'],
      [changed((file) => (file['derivation'] = { ...QUICK, cost: 2 ** 40 })), 'invalid-argument'],
      [changed((file) => (file['derivation'] = { ...QUICK, cost: 2 ** 15 })), 'not-authentic'],
      [changed((file) => (file['sealed'] = 'AAAA')), 'not-authentic'],
      [changed((file) => (file['salt'] = Buffer.alloc(32).toString('base64'))), 'not-authentic'],
    ];
    for (const [bad, code] of cases) await expect(openSecretKey(bad, 'correct horse')).rejects.toThrow(named(code));
  });
});

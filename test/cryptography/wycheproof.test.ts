import { describe, expect, test } from 'vitest';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import { PrivateKey, aead, rsaDecrypt, type AeadName, type OaepHash } from '../../kernel-lib/src/cryptography/index.js';
import { hasVectors, vectors } from '../support/shared-vectors.js';

/** Google's Project Wycheproof: valid messages must open, invalid ones must not. */
interface Case {
  readonly tcId: number;
  readonly result: 'valid' | 'invalid' | 'acceptable';
  readonly ct: string;
  readonly msg: string;
}
interface AeadCase extends Case {
  readonly key: string;
  readonly iv: string;
  readonly aad: string;
  readonly tag: string;
}
interface OaepCase extends Case {
  readonly label: string;
}
interface Suite<Group> {
  readonly testGroups: readonly Group[];
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** What came of a case: the plaintext, or that it was refused by name. Any other error fails the test. */
function outcome(open: () => Buffer): string | undefined {
  try {
    return open().toString('hex');
  } catch (error) {
    if (!(error instanceof PrivacyError)) throw error;
    return undefined;
  }
}

describe.skipIf(!hasVectors('wycheproof/aes_gcm_test.json'))('AES-GCM', () => {
  test('accepts 226, refuses 87, and takes no nonces above 128 bytes', () => {
    const suite = vectors<Suite<{ keySize: number; tests: AeadCase[] }>>('wycheproof/aes_gcm_test.json');
    const counts = { accepted: 0, refused: 0, overlong: 0 };
    for (const { keySize, tests } of suite.testGroups) {
      const cipher = aead(`aes-${keySize}-gcm` as AeadName);
      for (const { aad, ct, iv, key, msg, result, tag, tcId } of tests) {
        const opened = outcome(() => cipher.open(bytes(key), bytes(iv), bytes(ct + tag), bytes(aad)));
        if (iv.length > 256) counts.overlong++;
        else if (opened === undefined) counts.refused++;
        else counts.accepted++;
        if (iv.length <= 256) expect([tcId, opened]).toEqual([tcId, result === 'valid' ? msg : undefined]);
        if (result === 'valid' && iv.length <= 256)
          expect(cipher.seal(bytes(key), bytes(iv), bytes(msg), bytes(aad)).toString('hex')).toBe(ct + tag);
      }
    }
    expect(counts).toEqual({ accepted: 226, refused: 87, overlong: 3 });
  });
});

interface OaepGroup {
  readonly keySize: number;
  readonly sha: string;
  readonly mgfSha: string;
  readonly privateKeyPkcs8: string;
  readonly tests: readonly OaepCase[];
}

const OAEP = [
  ...[1, 256, 384, 512].map((hash) => `2048_sha${hash}_mgf1sha${hash}`),
  ...[256, 512].flatMap((hash) => [3072, 4096].map((bits) => `${bits}_sha${hash}_mgf1sha${hash}`)),
  'misc',
].map((name) => `wycheproof/rsa_oaep_${name}_test.json`);

describe.skipIf(!OAEP.every(hasVectors))('RSA-OAEP', () => {
  test('opens what is valid and nothing else; keys below 2048 bits are refused', () => {
    const counts = { accepted: 0, refused: 0, weak: 0 };
    for (const { keySize, mgfSha, privateKeyPkcs8, sha, tests } of OAEP.flatMap(
      (path) => vectors<Suite<OaepGroup>>(path).testGroups,
    )) {
      // Node has one hash for OAEP and for its mask.
      if (sha !== mgfSha) continue;
      const pem = `-----BEGIN PRIVATE KEY-----\n${bytes(privateKeyPkcs8).toString('base64')}\n-----END PRIVATE KEY-----`;
      if (keySize < 2048) {
        expect(() => new PrivateKey(pem)).toThrow(expect.objectContaining({ code: 'weak-parameters' }));
        counts.weak++;
        continue;
      }
      const key = new PrivateKey(pem);
      const hash = sha.replace('-', '').toLowerCase() as OaepHash;
      for (const { ct, label, msg, result, tcId } of tests) {
        const opened = outcome(() => rsaDecrypt(bytes(ct), key, { hash, label: bytes(label) }));
        if (opened === undefined) counts.refused++;
        else counts.accepted++;
        if (result !== 'acceptable') expect([tcId, opened]).toEqual([tcId, result === 'valid' ? msg : undefined]);
      }
    }
    expect(counts.accepted).toBeGreaterThan(200);
    expect(counts.refused).toBeGreaterThan(100);
    expect(counts.weak).toBeGreaterThan(0);
  });
});

import { beforeAll, expect, test } from 'vitest';
import {
  Fernet,
  PrivateKey,
  decodeTensors,
  encodeTensors,
  generateKeyPair,
  rsaDecrypt,
  rsaEncrypt,
  sign,
  verify,
} from '../../kernel-lib/src/cryptography/index.js';
import { askPython, pythonWith } from '../support/python.js';

let python: string;

beforeAll(() => {
  python = pythonWith(['cryptography==46.0.3', 'safetensors==0.6.2', 'numpy']);
});

test('Fernet tokens pass both ways', () => {
  const key = Fernet.generateKey();
  const messages = ['', 'hello', '数据 🔐', 'x'.repeat(10_000)];
  const {
    key: theirs,
    opened,
    tokens,
  } = askPython<{ key: string; opened: string[]; tokens: string[] }>(
    python,
    `
import json, sys
from cryptography.fernet import Fernet
request = json.load(sys.stdin)
ours = Fernet(request['key'])
key = Fernet.generate_key()
print(json.dumps({
  'opened': [ours.decrypt(token).decode() for token in request['tokens']],
  'key': key.decode(),
  'tokens': [Fernet(key).encrypt(text.encode()).decode() for text in request['messages']],
}))`,
    { key, messages, tokens: messages.map((text) => new Fernet(key).encrypt(text)) },
  );
  expect(opened).toEqual(messages);
  expect(tokens.map((token) => new Fernet(theirs).decrypt(token, { ttl: 600 }).toString())).toEqual(messages);
});

test('RSA-OAEP, RSA-PSS and Ed25519 pass both ways', () => {
  const rsa = generateKeyPair({ algorithm: 'rsa', bits: 2048 });
  const ed25519 = generateKeyPair({ algorithm: 'ed25519' });
  const answer = askPython<{ opened: string; sealed: string; pss: string; ed: string; locked: string }>(
    python,
    `
import json, sys
from base64 import b64decode, b64encode
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
request = json.load(sys.stdin)
rsa = serialization.load_pem_private_key(request['rsa'].encode(), request['passphrase'].encode())
ed = serialization.load_pem_private_key(request['ed25519'].encode(), None)
sha = hashes.SHA256
oaep = padding.OAEP(mgf=padding.MGF1(sha()), algorithm=sha(), label=None)
pss = padding.PSS(mgf=padding.MGF1(sha()), salt_length=32)
rsa.public_key().verify(b64decode(request['pss']), b'data', pss, sha())
ed.public_key().verify(b64decode(request['ed']), b'data')
print(json.dumps({
  'opened': rsa.decrypt(b64decode(request['sealed']), oaep).decode(),
  'sealed': b64encode(rsa.public_key().encrypt(b'theirs', oaep)).decode(),
  'pss': b64encode(rsa.sign(b'theirs', pss, sha())).decode(),
  'ed': b64encode(ed.sign(b'theirs')).decode(),
  'locked': rsa.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                              serialization.BestAvailableEncryption(request['passphrase'].encode())).decode(),
}))`,
    {
      rsa: rsa.toEncryptedPem('correct horse'),
      passphrase: 'correct horse',
      ed25519: ed25519.revealPem(),
      sealed: rsaEncrypt('ours', rsa.publicKey).toString('base64'),
      pss: sign('data', rsa).toString('base64'),
      ed: sign('data', ed25519).toString('base64'),
    },
  );
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  expect(answer.opened).toBe('ours');
  expect(rsaDecrypt(bytes(answer.sealed), rsa).toString()).toBe('theirs');
  expect(verify('theirs', bytes(answer.pss), rsa.publicKey)).toBe(true);
  expect(verify('theirs', bytes(answer.ed), ed25519.publicKey)).toBe(true);
  const unlocked = PrivateKey.fromEncryptedPem(answer.locked, 'correct horse');
  expect(unlocked.publicKey.fingerprint).toBe(rsa.publicKey.fingerprint);
});

test('safetensors pass both ways', () => {
  const values = Float32Array.of(1, 2, 3, 4, 5, 6);
  const { read, written } = askPython<{ read: number[][]; written: string }>(
    python,
    `
import json, sys
from base64 import b64decode, b64encode
from safetensors.numpy import load, save
tensors = load(b64decode(json.load(sys.stdin)))
print(json.dumps({'read': tensors['w'].tolist(), 'written': b64encode(save({'w': 2 * tensors['w']})).decode()}))`,
    encodeTensors([{ name: 'w', shape: [2, 3], values }]).toString('base64'),
  );
  expect(read).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(decodeTensors(Buffer.from(written, 'base64'))).toEqual([
    { name: 'w', shape: [2, 3], values: values.map((value) => 2 * value) },
  ]);
});

import { beforeAll, expect, test } from 'vitest';
import {
  PaillierNumber,
  PaillierPrivateKey,
  PaillierPublicKey,
  paillierKeys,
  type PaillierNumberJson,
  type PaillierPrivateJwk,
} from '../../kernel-lib/src/homomorphic/index.js';
import { askPython, pythonWith } from '../support/python.js';

let python: string;

beforeAll(() => {
  python = pythonWith(['phe==1.5.0']);
});

/** Reads and writes what python-paillier's command line does, which itself needs one more package. */
const FORMATS = `
import json, sys
import phe
from phe.util import base64_to_int, int_to_base64
request = json.load(sys.stdin)
def public_of(jwk):
  assert jwk['kty'] == 'DAJ' and jwk['alg'] == 'PAI-GN1' and 'encrypt' in jwk['key_ops']
  return phe.PaillierPublicKey(base64_to_int(jwk['n']))
def private_of(jwk):
  assert jwk['kty'] == 'DAJ' and 'decrypt' in jwk['key_ops']
  return phe.PaillierPrivateKey(public_of(jwk['pub']), base64_to_int(jwk['p']), base64_to_int(jwk['q']))
def public_jwk(key):
  return {'kty': 'DAJ', 'alg': 'PAI-GN1', 'key_ops': ['encrypt'], 'n': int_to_base64(key.n), 'kid': 'test'}
def private_jwk(key):
  return {'kty': 'DAJ', 'key_ops': ['decrypt'], 'p': int_to_base64(key.p), 'q': int_to_base64(key.q),
          'pub': public_jwk(key.public_key), 'kid': 'test'}
def number_of(public, obj):
  return phe.EncryptedNumber(public, int(obj['v']), exponent=obj['e'])
def number_json(number):
  return {'v': str(number.ciphertext()), 'e': number.exponent}
`;

const numbers = [0, 1, -1, 42, 3.25, -0.1, Math.PI, 1e-9, -1e12, 2 ** 40 + 0.5, 123456789.125];

test('our keys and ciphertexts are read by python-paillier, and its answers by us', () => {
  for (const securityBits of [112, 128] as const) {
    const key = paillierKeys({ securityBits });
    const encrypted = numbers.map((value) => key.publicKey.encrypt(value));
    const answer = askPython<{ opened: number[]; made: PaillierNumberJson[]; computed: PaillierNumberJson[] }>(
      python,
      `${FORMATS}
private = private_of(request['key'])
public = public_of(request['public'])
theirs = [number_of(public, one) for one in request['encrypted']]
print(json.dumps({
  'opened': [private.decrypt(one) for one in theirs],
  'made': [number_json(public.encrypt(value)) for value in request['numbers']],
  'computed': [number_json(-3 * one + 0.5 + theirs[4]) for one in theirs],
}))`,
      { key: key.revealJwk(), public: key.publicKey.toJwk(), encrypted, numbers },
    );
    expect(answer.opened).toEqual(numbers);
    const open = (json: PaillierNumberJson): number => key.decrypt(PaillierNumber.fromJson(key.publicKey, json));
    expect(answer.made.map(open)).toEqual(numbers);
    answer.computed.forEach((json, at) => expect(open(json)).toBeCloseTo(-3 * (numbers[at] as number) + 0.5 + 3.25, 3));
  }
});

test('keys and ciphertexts of python-paillier are read by us, and our answers by it', () => {
  const theirs = askPython<{ key: PaillierPrivateJwk; made: PaillierNumberJson[]; exponents: number[] }>(
    python,
    `${FORMATS}
public, private = phe.generate_paillier_keypair(n_length=2048)
made = [public.encrypt(value) for value in request['numbers']]
print(json.dumps({
  'key': private_jwk(private),
  'made': [number_json(one) for one in made],
  'exponents': [phe.EncodedNumber.encode(public, value).exponent for value in request['numbers']],
}))`,
    { numbers },
  );
  const key = PaillierPrivateKey.fromJwk(theirs.key);
  const publicKey = PaillierPublicKey.fromJwk(theirs.key.pub);
  const made = theirs.made.map((json) => PaillierNumber.fromJson(publicKey, json));
  expect(made.map((one) => key.decrypt(one))).toEqual(numbers);
  const product = made.map((one) => one.multiply(-2).add(publicKey.encrypt(0.25)).subtract(1).refreshed());
  const opened = askPython<number[]>(
    python,
    `${FORMATS}
private = private_of(request['key'])
print(json.dumps([private.decrypt(number_of(private.public_key, one)) for one in request['product']]))`,
    { key: key.revealJwk(), product },
  );
  opened.forEach((value, at) => expect(value).toBeCloseTo(-2 * (numbers[at] as number) - 0.75, 3));
});

test('numbers are encoded alike: the same mantissa and exponent, given or not', () => {
  const key = paillierKeys({ securityBits: 112 });
  const doubles = numbers.filter((value) => !Number.isInteger(value));
  const { fixed, free } = askPython<{ fixed: string[]; free: [string, number][] }>(
    python,
    `${FORMATS}
public = public_of(request['public'])
encode = phe.EncodedNumber.encode
print(json.dumps({
  'free': [[str(one.encoding), one.exponent] for one in (encode(public, value) for value in request['doubles'])],
  'fixed': [str(encode(public, value, max_exponent=-20).decrease_exponent_to(-20).encoding)
            for value in request['doubles'] if encode(public, value).exponent >= -20],
}))`,
    { public: key.publicKey.toJwk(), doubles },
  );
  const { n } = key.publicKey;
  const encoded = doubles.map((value) => key.publicKey.encrypt(value));
  const signed = (one: PaillierNumber): string => String((key.decryptMantissa(one) + n) % n);
  expect(encoded.map((one) => [signed(one), one.exponent])).toEqual(free);
  const fitting = doubles.filter((_, at) => (free[at]?.[1] ?? -Infinity) >= -20);
  expect(fitting.map((value) => signed(key.publicKey.encrypt(value, { exponent: -20 })))).toEqual(fixed);
});

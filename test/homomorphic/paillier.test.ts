import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  PaillierNumber,
  PaillierPrivateKey,
  PaillierPublicKey,
  packing,
  paillierKeys,
  unpack,
} from '../../kernel-lib/src/homomorphic/paillier/index.js';
import { decodeNumber, encodeNumber } from '../../kernel-lib/src/homomorphic/paillier/encoding.js';
import { inverse, modularPower, plainPower } from '../../kernel-lib/src/homomorphic/paillier/modular.js';

const key = paillierKeys({ securityBits: 112 });
const { publicKey } = key;
const { n, nSquared } = publicKey;

const coded = (code: string): unknown => expect.objectContaining({ name: 'PrivacyError', code });
/** Doubles whose exponents are so close that sums of products fit under the key. */
const finite = fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((value) => (Math.abs(value) < 1e-12 ? 0 : value));
const whole = fc.maxSafeInteger();

describe('powers modulo a number', () => {
  test('by OpenSSL are those of square and multiply, at the edges too', () => {
    for (const modulus of [n, nSquared, 1_000_003n]) {
      const power = modularPower(modulus);
      const edges = [0n, 1n, 2n, modulus - 2n, modulus - 1n, modulus, modulus + 1n];
      for (const base of edges)
        for (const exponent of [0n, 1n, 2n, 3n, 65_537n])
          expect([base, exponent, power(base, exponent)]).toEqual([
            base,
            exponent,
            plainPower(base, exponent, modulus),
          ]);
    }
  });

  test('have inverses where there are any', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: n - 1n }), (value) => {
        expect(((inverse(value, n) ?? 0n) * value) % n).toBe(1n);
      }),
      { numRuns: 10 },
    );
    expect(inverse(6n, 9n)).toBeUndefined();
  });

  test('of a modulus beyond OpenSSL’s are computed all the same', () => {
    const modulus = (1n << 10_007n) - 1n;
    expect(modularPower(modulus)(3n, 1000n)).toBe(3n ** 1000n % modulus);
  });
});

describe('encoded numbers', () => {
  test('are exact for every double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), (value) => {
        const decoded = decodeNumber(encodeNumber(value, n), n);
        expect(decoded === value || (value === 0 && decoded === 0)).toBe(true);
      }),
    );
    for (const value of [5e-324, 1e-310, Number.MAX_VALUE / 2 ** 600])
      expect(decodeNumber(encodeNumber(value, n), n)).toBe(value);
  });

  test('are python-paillier’s', () => {
    // EncodedNumber.encode(pk, v): exponent and encoding of phe 1.5.0.
    expect(encodeNumber(3.25, n)).toEqual({
      encoding: BigInt(3.25 * 16 ** 13),
      exponent: -13,
    });
    expect(encodeNumber(7, n)).toEqual({ encoding: 7n, exponent: 0 });
    expect(encodeNumber(-7, n)).toEqual({ encoding: n - 7n, exponent: 0 });
    expect(encodeNumber(0.1, n).exponent).toBe(-14);
  });

  test('out of range, or not numbers, are refused before anything is encrypted', () => {
    for (const value of [NaN, Infinity, -Infinity])
      expect(() => publicKey.encrypt(value)).toThrow(/value must be a finite number/);
    expect(() => publicKey.encrypt(n)).toThrow(coded('out-of-range'));
    expect(() => publicKey.encrypt(1e300, { exponent: -400 })).toThrow(coded('out-of-range'));
    expect(() => publicKey.encryptWhole(n)).toThrow(/message must be/);
  });
});

describe('encrypted numbers', () => {
  test('decrypt to what they are, and no two ciphertexts of one number are alike', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const [one, other] = [publicKey.encrypt(value), publicKey.encrypt(value)];
        expect(one.ciphertext).not.toBe(other.ciphertext);
        expect(key.decrypt(one) - value).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  test('add up and are multiplied exactly, as whole numbers', () => {
    fc.assert(
      fc.property(whole, whole, whole, whole, (a, b, c, d) => {
        const result = publicKey.encrypt(a).add(publicKey.encrypt(b)).multiply(c).add(d).subtract(publicKey.encrypt(b));
        expect(key.decryptMantissa(result)).toBe((BigInt(a) + BigInt(b)) * BigInt(c) + BigInt(d) - BigInt(b));
      }),
      { numRuns: 8 },
    );
  });

  test('add up and are multiplied as real numbers, to a rounding at the end', () => {
    fc.assert(
      fc.property(
        finite,
        finite,
        finite.map((value) => value / 1e9),
        (a, b, c) => {
          const result = key.decrypt(publicKey.encrypt(a).add(publicKey.encrypt(b)).multiply(c).add(a));
          const size = (Math.abs(a) + Math.abs(b)) * Math.abs(c) + Math.abs(a);
          expect(Math.abs(result - ((a + b) * c + a))).toBeLessThanOrEqual(4 * Number.EPSILON * size);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('are encrypted anew without another value', () => {
    const number = publicKey.encrypt(5);
    const fresh = number.refreshed();
    expect(fresh.ciphertext).not.toBe(number.ciphertext);
    expect(key.decrypt(fresh)).toBe(5);
  });

  test('that overflow are an error, not garbage', () => {
    const large = publicKey.encrypt(n / 3n - 1n);
    expect(() => key.decrypt(large.add(large))).toThrow(coded('out-of-range'));
  });

  test('with one exponent for all hide how large each is', () => {
    const [small, large] = [0.001, 1234.5].map((value) => publicKey.encrypt(value, { exponent: -10 }));
    expect(small?.exponent).toBe(large?.exponent);
    expect(key.decrypt(large as PaillierNumber)).toBe(1234.5);
    expect(key.decrypt(small as PaillierNumber)).toBeCloseTo(0.001, 10);
  });

  test('of another key, or no ciphertexts, are refused', () => {
    const other = paillierKeys({ securityBits: 112 });
    expect(() => publicKey.encrypt(1).add(other.publicKey.encrypt(1))).toThrow(coded('foreign-key'));
    expect(() => key.decrypt(other.publicKey.encrypt(1))).toThrow(coded('foreign-key'));
    for (const bad of [0n, nSquared, -1n]) {
      expect(() => new PaillierNumber(publicKey, bad, 0)).toThrow(/ciphertext must be/);
      expect(() => key.decryptWhole(bad)).toThrow(coded('not-authentic'));
    }
    expect(() => key.decryptWhole(n)).toThrow(coded('not-authentic'));
    expect(() => PaillierNumber.fromJson(publicKey, { v: '0x1', e: 0 })).toThrow(/decimal digits/);
    expect(() => PaillierNumber.fromJson(publicKey, { v: '5', e: 1e9 })).toThrow(/exponent/);
  });
});

describe('keys', () => {
  test('pass through JSON, and are not shown when printed', () => {
    const again = PaillierPrivateKey.fromJwk(key.revealJwk());
    expect(again.decrypt(PaillierPublicKey.fromJwk(key.publicKey.toJwk()).encrypt(12.5))).toBe(12.5);
    const json = JSON.parse(JSON.stringify(publicKey.encrypt(3))) as { v: string; e: number };
    expect(key.decrypt(PaillierNumber.fromJson(publicKey, json))).toBe(3);
    for (const shown of [inspect(key, { showHidden: true }), JSON.stringify({ key })])
      expect(shown).toMatch(/Paillier private key, 2048 bits/);
  });

  test('that are weak or wrong are refused', () => {
    expect(() => new PaillierPublicKey((1n << 1024n) + 1n)).toThrow(coded('weak-parameters'));
    expect(() => new PaillierPublicKey(1n << 2048n)).toThrow(/two odd primes/);
    expect(() => new PaillierPublicKey((1n << 20_000n) + 1n)).toThrow(/at most/);
    expect(() => paillierKeys({ securityBits: 80 as 112 })).toThrow(/securityBits/);
    expect(() => new PaillierPrivateKey(3n, 5n, publicKey)).toThrow(/two primes of n/);
    expect(() => PaillierPublicKey.fromJwk({ ...publicKey.toJwk(), alg: 'RSA' as 'PAI-GN1' })).toThrow(
      coded('malformed-message'),
    );
    expect(publicKey.securityBits).toBe(112);
  });

  test('with a fixed base encrypt as before', () => {
    const fast = new PaillierPublicKey(n).useFixedBase(4);
    const ciphertexts = new Set<bigint>();
    for (const value of [0, 1, -5, 2.5, 1e9]) {
      const number = fast.encrypt(value);
      ciphertexts.add(number.ciphertext);
      expect(key.decrypt(number.add(publicKey.encrypt(1)))).toBe(value + 1);
    }
    expect(ciphertexts.size).toBe(5);
    expect(() => new PaillierPublicKey(n + 2n).useFixedBase()).toThrow(/3 modulo 4/);
  });
});

describe('packed numbers', () => {
  test('add up and are weighed, lane by lane', () => {
    const lanes = packing(publicKey, { valueBits: 20, largestWeight: 1000 });
    expect(lanes.lanes).toBe(Math.floor(2046 / 30));
    const value = fc.integer({ min: -(2 ** 19), max: 2 ** 19 - 1 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { maxLength: 150 }),
        fc.integer({ min: 1, max: 999 }),
        (pairs, weight) => {
          const [a, b] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
          const sum = lanes.add(lanes.scale(lanes.encrypt(a), weight), lanes.encrypt(b));
          expect([...unpack(key, sum)]).toEqual(pairs.map(([first, second]) => first * weight + second));
        },
      ),
      { numRuns: 5 },
    );
  });

  test('reach their bounds without touching their neighbours', () => {
    const lanes = packing(publicKey, { valueBits: 8, largestWeight: 255 });
    const edges = [-128, 127, -128, 0, 127, 127, -128];
    expect([...unpack(key, lanes.scale(lanes.encrypt(edges), 255))]).toEqual(edges.map((edge) => 255 * edge));
  });

  test('too large, too many, or of another packing are refused', () => {
    const lanes = packing(publicKey, { valueBits: 8, largestWeight: 3 });
    const numbers = lanes.encrypt([1, 2]);
    expect(() => lanes.encrypt([128])).toThrow(coded('out-of-range'));
    expect(() => lanes.encrypt([0.5])).toThrow(/whole numbers/);
    expect(() => lanes.encrypt([NaN])).toThrow(/whole numbers/);
    expect(() => lanes.scale(numbers, 4)).toThrow(/larger largestWeight/);
    expect(() => lanes.add(numbers, lanes.encrypt([1]))).toThrow(/of 2 numbers/);
    expect(() => lanes.add(numbers, packing(publicKey, { valueBits: 8, largestWeight: 9 }).encrypt([1, 2]))).toThrow(
      /same valueBits/,
    );
  });
});

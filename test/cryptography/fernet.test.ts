import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fernet, MultiFernet } from '../../kernel-lib/src/cryptography/index.js';
import { hasVectors, vectors } from '../support/shared-vectors.js';

interface Vector {
  readonly token: string;
  readonly now: string;
  readonly secret: string;
  readonly desc?: string;
  readonly iv?: readonly number[];
  readonly src?: string;
  readonly ttl_sec?: number;
}

/** The one vector of the specification that shows all of the format. */
const GENERATE: Vector = {
  token: 'gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==',
  now: '1985-10-26T01:20:00-07:00',
  iv: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  src: 'hello',
  secret: 'cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=',
};

const fixed = (bytes: readonly number[] = []) => ({
  kind: 'seeded' as const,
  fill: (into: Uint8Array): void => into.set(bytes),
});

const generated = ({ iv, now, secret, src }: Vector): string =>
  new Fernet(secret).encrypt(src ?? '', { now: new Date(now), random: fixed(iv) });

test('the specification’s token is made, byte for byte', () => {
  expect(generated(GENERATE)).toBe(GENERATE.token);
});

describe.skipIf(!hasVectors('fernet/invalid.json'))('the specification’s vectors', () => {
  test('are generated', () => {
    for (const vector of vectors<Vector[]>('fernet/generate.json')) expect(generated(vector)).toBe(vector.token);
  });

  test('are verified', () => {
    for (const { now, secret, src, token, ttl_sec: ttl } of vectors<Vector[]>('fernet/verify.json'))
      expect(
        new Fernet(secret).decrypt(token, { now: new Date(now), ...(ttl !== undefined && { ttl }) }).toString(),
      ).toBe(src);
  });

  test('that are invalid are all refused', () => {
    const invalid = vectors<Vector[]>('fernet/invalid.json');
    expect(invalid.length).toBe(8);
    for (const { now, secret, token, ttl_sec: ttl } of invalid)
      expect(() =>
        new Fernet(secret).decrypt(token, { now: new Date(now), ...(ttl !== undefined && { ttl }) }),
      ).toThrow(expect.objectContaining({ name: 'PrivacyError' }));
  });
});

describe('a token', () => {
  const key = Fernet.generateKey();
  const fernet = new Fernet(key);

  test('of any bytes gives them back, and every token of them is another one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (data) => {
        const token = fernet.encrypt(data);
        expect(fernet.encrypt(data)).not.toBe(token);
        expect(new Uint8Array(fernet.decrypt(token))).toEqual(data);
        expect(new Uint8Array(fernet.decrypt(Buffer.from(token)))).toEqual(data);
      }),
    );
  });

  test('of text reads as text', () => {
    expect(fernet.decrypt(fernet.encrypt('数据 🔐')).toString()).toBe('数据 🔐');
  });

  test('changed at any place is refused', () => {
    const token = fernet.encrypt('attack at dawn');
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=%\n';
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...letters.split('')), (place, letter) => {
        fc.pre(token[place] !== letter);
        const changed = token.slice(0, place) + letter + token.slice(place + 1);
        expect(() => fernet.decrypt(changed)).toThrow(/not authentic/);
      }),
    );
  });

  test('that is cut, lengthened, empty, or of another key is refused', () => {
    const token = fernet.encrypt('attack at dawn');
    for (let length = 0; length < token.length; length++)
      expect(() => fernet.decrypt(token.slice(0, length))).toThrow(/not authentic/);
    for (const bad of [`${token}A`, `${token}=`, ` ${token}`, `${token}\n`])
      expect(() => fernet.decrypt(bad)).toThrow(/not authentic/);
    expect(() => new Fernet(Fernet.generateKey()).decrypt(token)).toThrow(/not authentic/);
  });

  test('expires, and may not come from the future', () => {
    const made = new Date(1_700_000_000_000);
    const token = fernet.encrypt('x', { now: made });
    const at = (seconds: number) => ({ ttl: 60, now: new Date(made.getTime() + 1000 * seconds) });
    expect(fernet.decrypt(token, at(60)).toString()).toBe('x');
    expect(fernet.decrypt(token, at(-60)).toString()).toBe('x');
    expect(fernet.decrypt(token).toString()).toBe('x');
    for (const seconds of [61, -61])
      expect(() => fernet.decrypt(token, at(seconds))).toThrow(expect.objectContaining({ code: 'expired' }));
    expect(fernet.timeOf(token)).toEqual(made);
  });
});

test.each(['', 'short', 'cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4', 'cw/0x689RpI+jtRR7oE8h/eQsKImvJapLeSbXpwF4e4='])(
  'the key %j is refused',
  (key) => {
    expect(() => new Fernet(key)).toThrow(/key must be 32 bytes in URL-safe base64/);
  },
);

test('keys are changed without a break', () => {
  const [old, fresh] = [Fernet.generateKey(), Fernet.generateKey()];
  const token = new Fernet(old).encrypt('x', { now: new Date(5000) });
  const both = new MultiFernet([new Fernet(fresh), new Fernet(old)]);
  const rotated = both.rotate(token);
  expect(both.decrypt(token).toString()).toBe('x');
  expect(new Fernet(fresh).decrypt(rotated).toString()).toBe('x');
  expect(new Fernet(fresh).timeOf(rotated)).toEqual(new Date(5000));
  expect(() => new Fernet(old).decrypt(rotated)).toThrow(/not authentic/);
  expect(() => new MultiFernet([])).toThrow(/at least one/);
});

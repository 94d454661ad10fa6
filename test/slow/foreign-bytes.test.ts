import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attemptBytes, attemptInside, attemptJson, attemptOutside } from '../homomorphic/foreign/attempts.js';
import { everyFormat, type Formats } from '../homomorphic/foreign/formats.js';

let formats: Formats;
beforeAll(async () => {
  formats = await everyFormat();
});
afterAll(() => formats.dispose());

describe('thousands of bytes that are not as they were written end in named errors', () => {
  test('changed from outside', async () => {
    expect((await attemptOutside(formats, 400))['used'] ?? 0).toBe(0);
  });

  test('changed inside, and signed again', async () => {
    const { used = 0, ...refused } = await attemptInside(formats, 500);
    const all = Object.values(refused).reduce((sum, count) => sum + count, used);
    expect(all).toBe(500 * formats.signed.length);
  });

  test('JSON of Paillier’s', async () => {
    expect((await attemptJson(formats, 1000))['invalid-argument']).toBeGreaterThan(100);
  });

  test('bytes that nobody signed', async () => {
    expect((await attemptBytes(formats, 100))['malformed-message']).toBeGreaterThan(100);
  });
});

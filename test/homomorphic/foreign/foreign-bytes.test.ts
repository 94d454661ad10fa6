import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attemptBytes, attemptInside, attemptJson, attemptOutside } from './attempts.js';
import { everyFormat, type Formats } from './formats.js';

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

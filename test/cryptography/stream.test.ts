import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  decryptFile,
  decryptStream,
  encryptFile,
  encryptStream,
  generateKey,
  readSecretKey,
  type StreamOptions,
} from '../../kernel-lib/src/cryptography/index.js';

const CHUNK = 1024;
const HEADER = 74;
const TAG = 16;
const key = generateKey();

async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const sealed = (data: Uint8Array, options: StreamOptions = {}): Promise<Buffer> =>
  collected(encryptStream([data], key, { chunkBytes: CHUNK, ...options }));

const opened = (data: readonly Uint8Array[]): Promise<Buffer> => collected(decryptStream(data, key));

const refused: unknown = expect.objectContaining({ name: 'PrivacyError' });

describe('a stream', () => {
  test('of any length, in pieces of any sizes, is given back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<StreamOptions>({ cipher: 'aes-256-gcm' }, { cipher: 'chacha20-poly1305' }),
        fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 2500 }),
        async (options, parts, cut) => {
          const bytes = await collected(encryptStream(parts, key, { chunkBytes: CHUNK, ...options }));
          const pieces: Buffer[] = [];
          for (let start = 0; start < bytes.length; start += cut) pieces.push(bytes.subarray(start, start + cut));
          expect(await opened(pieces)).toEqual(Buffer.concat(parts));
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])(
    'of %i bytes is as long as it has to be',
    async (length) => {
      const bytes = await sealed(Buffer.alloc(length, 7));
      expect(bytes.length).toBe(HEADER + length + TAG * Math.max(1, Math.ceil(length / CHUNK)));
      expect(await opened([bytes])).toEqual(Buffer.alloc(length, 7));
    },
  );

  test('of any length passes in bounded memory: nothing is read more than a few chunks ahead', async () => {
    const chunkBytes = 65_536;
    const length = 32 * 2 ** 20;
    let read = 0;
    let given = 0;
    let ahead = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      const piece = Buffer.alloc(10_000, 7);
      for (; read < length; read += piece.length) yield piece.subarray(0, Math.min(piece.length, length - read));
      await Promise.resolve();
    }
    for await (const chunk of decryptStream(encryptStream(source(), key, { chunkBytes }), key)) {
      expect(chunk.every((byte) => byte === 7)).toBe(true);
      given += chunk.length;
      ahead = Math.max(ahead, read - given);
    }
    expect(given).toBe(length);
    expect(ahead).toBeLessThan(4 * chunkBytes);
  });

  test('that is cut off anywhere is refused', async () => {
    const bytes = await sealed(Buffer.alloc(2 * CHUNK, 7));
    const boundary = HEADER + CHUNK + TAG;
    for (const length of [
      0,
      1,
      HEADER - 1,
      HEADER,
      HEADER + 1,
      boundary - 1,
      boundary,
      boundary + TAG,
      bytes.length - 1,
    ])
      await expect(opened([bytes.subarray(0, length)])).rejects.toThrow(refused);
  });

  test('whose chunks are exchanged, repeated, left out or lengthened is refused', async () => {
    const bytes = await sealed(Buffer.alloc(3 * CHUNK, 7));
    const at = (index: number): Buffer =>
      bytes.subarray(HEADER + index * (CHUNK + TAG), HEADER + (index + 1) * (CHUNK + TAG));
    const head = bytes.subarray(0, HEADER);
    const orders = [[1, 0, 2], [0, 0, 1, 2], [0, 2], [0, 1], [2], [0, 1, 2, 2]];
    for (const order of orders) await expect(opened([head, ...order.map(at)])).rejects.toThrow(refused);
    await expect(opened([bytes, Buffer.alloc(1)])).rejects.toThrow(refused);
    await expect(opened([bytes, Buffer.alloc(TAG)])).rejects.toThrow(refused);
    const other = await sealed(Buffer.alloc(3 * CHUNK, 7));
    await expect(opened([other.subarray(0, HEADER), bytes.subarray(HEADER)])).rejects.toThrow(refused);
  });

  test('changed in any byte of its header, or in any chunk, is refused', async () => {
    const bytes = await sealed(Buffer.alloc(CHUNK + 5, 7));
    for (const place of [...Array(HEADER).keys(), HEADER, HEADER + CHUNK, bytes.length - TAG - 1, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] as number) ^ 1;
      await expect(opened([changed])).rejects.toThrow(refused);
    }
  });

  test('is opened by its own key and associated data alone', async () => {
    const bytes = await sealed(Buffer.from('x'), { associatedData: 'ward 3' });
    await expect(collected(decryptStream([bytes], generateKey(), { associatedData: 'ward 3' }))).rejects.toThrow(
      /not authentic/,
    );
    await expect(opened([bytes])).rejects.toThrow(/not authentic/);
    expect((await collected(decryptStream([bytes], key, { associatedData: 'ward 3' }))).toString()).toBe('x');
  });

  test.each([0, 1000, 512, 2 ** 25, NaN])('with chunks of %d bytes is refused', async (chunkBytes) => {
    await expect(collected(encryptStream([], key, { chunkBytes }))).rejects.toThrow(
      /chunkBytes must be a power of two/,
    );
  });
});

describe('a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'epsbook-stream-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('comes back, and appears only when it is whole', async () => {
    const [clear, secret, back] = ['clear', 'secret', 'back'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const content = Buffer.alloc(300_000, 'patient ');
    await writeFile(clear, content);
    await encryptFile(clear, secret, key);
    expect((await readFile(secret)).includes('patient')).toBe(false);
    await decryptFile(secret, back, key);
    expect(await readFile(back)).toEqual(content);
    const cut = (await readFile(secret)).subarray(0, -70_000);
    await writeFile(secret, cut);
    await rm(back);
    await expect(decryptFile(secret, back, key)).rejects.toThrow(refused);
    expect((await readdir(folder)).sort()).toEqual(['clear', 'secret']);
  });

  test('may be encrypted in its own place', async () => {
    const path = join(folder, 'own');
    await writeFile(path, 'x');
    await encryptFile(path, path, key);
    await decryptFile(path, path, key);
    expect(await readFile(path, 'utf8')).toBe('x');
  });

  test('a path that cannot be used is named as its argument, and nothing is left behind', async () => {
    const [missing, clear, to] = ['missing', 'plain', 'out'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(clear, 'x');
    const before = (await readdir(folder)).sort();
    for (const act of [encryptFile, decryptFile]) {
      await expect(act(missing, to, key)).rejects.toMatchObject({
        code: 'invalid-argument',
        details: { argument: 'from' },
        message: 'from must be the path of a file that exists and may be read (ENOENT)',
      });
      await expect(act(folder, to, key)).rejects.toMatchObject({ details: { argument: 'from' } });
      await expect(act(clear, join(missing, 'out'), key)).rejects.toMatchObject({ details: { argument: 'to' } });
    }
    await expect(readSecretKey(missing, 'a passphrase')).rejects.toMatchObject({ details: { argument: 'path' } });
    await expect(encryptFile(clear, to, new Uint8Array(3))).rejects.toMatchObject({ name: 'PrivacyError' });
    expect((await readdir(folder)).sort()).toEqual(before);
  });
});

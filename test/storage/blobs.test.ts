import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskBlobStore } from '../../kernel-lib/src/storage/index.js';
import { contentHash, getWeights, putWeights, weights } from '../../kernel-lib/src/weights/index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epsbook-blobs-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));

describe('blobs on disk', () => {
  test.each([0, 1, 100_000])('of %i bytes come back as they were put', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
    const name = await diskBlobStore(folder).put(bytes);
    expect(name).toBe(contentHash(bytes));
    const other = diskBlobStore(folder);
    expect(await other.has(name)).toBe(true);
    expect(await other.get(name)).toEqual(Buffer.from(bytes));
  });

  test('are kept once, however often they are put at the same time', async () => {
    const store = diskBlobStore(folder);
    const bytes = new Uint8Array(1000).fill(7);
    await Promise.all(Array.from({ length: 20 }, () => store.put(bytes)));
    expect(files()).toHaveLength(1);
  });

  test('that were never put are undefined', async () => {
    const store = diskBlobStore(folder);
    const name = contentHash(new Uint8Array(3));
    expect(await store.has(name)).toBe(false);
    expect(await store.get(name)).toBeUndefined();
  });

  test('of a model come back as its weights, and are gone when they are forgotten', async () => {
    const store = diskBlobStore(folder);
    const model = weights([{ name: 'dense/kernel', shape: [3], values: [1, 2, 3] }]);
    const name = await putWeights(store, model);
    expect((await getWeights(store, name))?.values).toEqual(model.values);
    await store.delete(name);
    await store.delete(name);
    expect(await store.has(name)).toBe(false);
  });

  test('are refused when they are no longer what their name says', async () => {
    const store = diskBlobStore(folder);
    const name = await store.put(new Uint8Array(10));
    const [file = ''] = files();
    writeFileSync(file, readFileSync(file).fill(1));
    await expect(store.get(name)).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  test('have no name that leaves the folder', async () => {
    await expect(diskBlobStore(folder).get('../../secret' as never)).rejects.toMatchObject({
      code: 'invalid-argument',
    });
  });
});

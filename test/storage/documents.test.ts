import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDocumentStore } from '../../kernel-lib/src/storage/index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epsbook-documents-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('documents', () => {
  test('are kept by space and key, and are there when the store is opened again', () => {
    const store = openDocumentStore({ place: folder });
    expect(store.get('a', 'x')).toBeUndefined();
    expect(
      store.write([
        { space: 'a', key: 'x', value: { n: [1, 2] } },
        { space: 'b', key: 'x', value: 2 },
      ]),
    ).toBe(true);
    expect(
      store.write([
        { space: 'a', key: 'x', value: 3 },
        { space: 'b', key: 'x', removed: true },
      ]),
    ).toBe(true);
    expect(store.note('a', 'y', 'text')).toBe(true);
    store.close();
    const again = openDocumentStore({ place: folder });
    expect([...again.all('a')]).toEqual([
      ['x', 3],
      ['y', 'text'],
    ]);
    expect(again.all('b').size).toBe(0);
    again.close();
  });

  test('change all together or not at all: a fresh one that was there undoes the others', () => {
    const [ours, theirs] = [openDocumentStore({ place: folder }), openDocumentStore({ place: folder })];
    expect(theirs.write([{ space: 'a', key: 'round', value: 1, fresh: true }])).toBe(true);
    expect(
      ours.write([
        { space: 'a', key: 'state', value: 2 },
        { space: 'a', key: 'round', value: 2, fresh: true },
      ]),
    ).toBe(false);
    expect(ours.note('a', 'round', 3)).toBe(false);
    expect([...ours.all('a')]).toEqual([['round', 1]]);
    ours.close();
    theirs.close();
  });
});

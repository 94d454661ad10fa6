import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// The library as it is built: the worker that talks to PostgreSQL is a file of its own.
import { openLedgerStore, type DurableLedgerStore } from '../../../kernel-lib/dist/storage/index.js';
import { hasPostgres, startPostgres, type PostgresServer } from '../../support/postgres.js';
import { entry, TERMS } from '../entries.js';

describe.skipIf(!hasPostgres())('a ledger in PostgreSQL', () => {
  let server: PostgresServer;
  const stores: DurableLedgerStore[] = [];
  const open = (options = {}): DurableLedgerStore => {
    const store = openLedgerStore({ place: server.url, ...options });
    stores.push(store);
    return store;
  };

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    for (const store of stores) store.close();
    await server.remove();
  });

  test('goes on in another process where it stood', () => {
    const first = open().open('clinic', TERMS);
    const position = first.write(entry('a'), first.read(0).position) as number;
    expect(first.write(entry('b'), position)).toBe(position + 1);
    const again = open().open('Clinic', TERMS);
    expect(again.id).toBe(first.id);
    expect(again.read(0).entries).toEqual([entry('a'), entry('b')]);
  });

  test('writes nothing where somebody wrote since', () => {
    const [ours, theirs] = [open().open('two', TERMS), open().open('two', TERMS)];
    const { position } = ours.read(0);
    theirs.write(entry('theirs'), theirs.read(0).position);
    expect(ours.write(entry('ours'), position)).toBeUndefined();
    expect(ours.read(position).entries).toEqual([entry('theirs')]);
  });

  test('keeps no answers unless it is asked to', () => {
    open().open('answers', TERMS).keep('key', 42);
    expect(open().open('answers', TERMS).recall('key')).toBeUndefined();
    open({ keepAnswers: true }).open('answers', TERMS).keep('key', 42);
    expect(open({ keepAnswers: true }).open('answers', TERMS).recall('key')).toBe(42);
  });

  test('survives a database that goes away and comes back, and says meanwhile that nothing was drawn', async () => {
    const ledger = open().open('away', TERMS);
    const position = ledger.write(entry('a'), ledger.read(0).position) as number;
    await server.stop();
    expect(() => ledger.write(entry('b'), position)).toThrow(/Nothing was drawn/);
    await server.start();
    const news = ledger.read(position);
    expect(news.entries).toEqual([]);
    expect(ledger.write(entry('b'), news.position)).toBe(position + 1);
    expect(open().open('away', TERMS).read(0).entries).toEqual([entry('a'), entry('b')]);
  });

  test('shows no password in what it says of its place', () => {
    const address = server.url.replace('epsbook@', 'epsbook:secret-word@');
    const store = openLedgerStore({ place: address });
    stores.push(store);
    expect(store.place).not.toContain('secret-word');
  });
});

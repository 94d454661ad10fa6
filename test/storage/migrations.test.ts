import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Conflict } from '../../kernel-lib/src/storage/sql/connection.js';
import { LATEST_SCHEMA, migrate } from '../../kernel-lib/src/storage/sql/migrations.js';
import { queryBuilder } from '../../kernel-lib/src/storage/sql/schema.js';
import { openSqlite } from '../../kernel-lib/src/storage/sql/sqlite.js';
import { openLedgerStore } from '../../kernel-lib/src/storage/index.js';
import { entry, TERMS } from './entries.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epsbook-ledgers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const versions = Array.from({ length: LATEST_SCHEMA }, (_, index) => index + 1);

describe('the schema', () => {
  test.each(versions)('of version %i is brought to the present one, with its ledgers', (version) => {
    const old = openSqlite(join(folder, 'ledgers.sqlite'));
    const db = queryBuilder('sqlite');
    migrate(old, db, version);
    // Records are as they were in the first version: a ledger of then opens now.
    const { payload, hash } = { payload: '{"kind":"closed","at":1}', hash: 'x' };
    old.query(db.insertInto('record').values({ ledger: 'old', seq: 1, payload, hash }).compile());
    old.close();
    const store = openLedgerStore({ place: folder });
    expect(store.ledgers()).toEqual(['old']);
    const ledger = store.open('clinic', TERMS);
    expect(ledger.write(entry('a'), ledger.read(0).position)).toBe(2);
    ledger.keep('key', 1);
    store.close();
    const again = openLedgerStore({ place: folder });
    expect(again.open('clinic', TERMS).recall('key')).toBe(1);
    again.close();
  });

  test('is not migrated twice', () => {
    const connection = openSqlite(join(folder, 'a.sqlite'));
    const db = queryBuilder('sqlite');
    migrate(connection, db);
    migrate(connection, db);
    expect(connection.query(db.selectFrom('schema_version').selectAll().compile())).toEqual([
      { version: LATEST_SCHEMA },
    ]);
    connection.close();
  });

  test('may be made by two processes at once: the one refused goes on with the other one’s', () => {
    const connection = openSqlite(join(folder, 'a.sqlite'));
    const db = queryBuilder('sqlite');
    let refused = false;
    const second = {
      ...connection,
      query(query: Parameters<typeof connection.query>[0]) {
        if (refused || !query.sql.startsWith('create table')) return connection.query(query);
        refused = true;
        connection.query(query);
        throw new Conflict('duplicate key value violates unique constraint "pg_type_typname_nsp_index"');
      },
    };
    migrate(second, db);
    expect(refused).toBe(true);
    expect(connection.query(db.selectFrom('schema_version').selectAll().compile())).toEqual([
      { version: LATEST_SCHEMA },
    ]);
    connection.close();
  });
});

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import { openLedgerStore, type DurableLedgerStore } from '../../kernel-lib/src/storage/index.js';
import { entry, TERMS } from './entries.js';

let folder: string;
const stores: DurableLedgerStore[] = [];

const open = (options = {}): DurableLedgerStore => {
  const store = openLedgerStore({ place: folder, ...options });
  stores.push(store);
  return store;
};
const file = (): string => join(folder, 'ledgers.sqlite');

/** Changes the file behind the store's back. */
const tamper = (sql: string): void => {
  const database = new Database(file());
  database.exec(sql);
  database.close();
};

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return error instanceof PrivacyError ? String(error.code) : String(error);
  }
  return undefined;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epsbook-ledgers-'));
});

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a ledger in a file', () => {
  test('goes on in another process where it stood', () => {
    const first = open().open('clinic', TERMS);
    const begun = first.read(0);
    expect(begun.entries).toEqual([]);
    const position = first.write(entry('a'), begun.position);
    expect(first.write(entry('b'), position as number)).toBe((position as number) + 1);

    const again = open().open('clinic', { ...TERMS, unit: 'visit' });
    expect(again.id).toBe(first.id);
    expect(again.terms).toEqual(TERMS);
    expect(again.read(0).entries).toEqual([entry('a'), entry('b')]);
  });

  test('keeps an entry in its last state, where it was begun', () => {
    const ledger = open().open('clinic', TERMS);
    let { position } = ledger.read(0);
    for (const one of [entry('a'), entry('b'), entry('a', { times: 2 })])
      position = ledger.write(one, position) as number;
    expect(open().open('clinic', TERMS).read(0).entries).toEqual([entry('a', { times: 2 }), entry('b')]);
  });

  test('gives back ∞, which the claim of a release without privacy is', () => {
    const ledger = open().open('clinic', TERMS);
    const claim = { ...entry('a').claim, epsilon: Infinity as never };
    ledger.write(entry('a', { claim }), ledger.read(0).position);
    expect(open().open('clinic', TERMS).read(0).entries[0]?.claim.epsilon).toBe(Infinity);
  });

  test('writes nothing where somebody wrote since', () => {
    const [ours, theirs] = [open().open('clinic', TERMS), open().open('clinic', TERMS)];
    const { position } = ours.read(0);
    expect(theirs.write(entry('theirs'), theirs.read(0).position)).toBe(position + 1);
    expect(ours.write(entry('ours'), position)).toBeUndefined();
    const news = ours.read(position);
    expect(news).toEqual({ position: position + 1, entries: [entry('theirs')] });
    expect(ours.write(entry('ours'), news.position)).toBe(position + 2);
  });

  test.each(['Clinic', ' clinic ', 'CLINIC', 'ｃlinic', 'clinic\uFE0F', 'cl\u0131nic'])(
    'has one ledger for what people take for one name: %j',
    (name) => {
      expect(open().open(name, TERMS).id).toBe(open().open('clinic', TERMS).id);
    },
  );

  test('has one ledger for names that differ in how a letter is written, or in spaces between words', () => {
    expect(open().open('Straße  2', TERMS).id).toBe(open().open('STRASSE 2', TERMS).id);
    expect(open().open('\u00e9tude', TERMS).id).toBe(open().open('E\u0301tude', TERMS).id);
    expect(open().open('etude', TERMS).id).not.toBe(open().open('\u00e9tude', TERMS).id);
  });

  test('keeps the ledgers of other names apart', () => {
    const store = open();
    expect(store.open('clinic', TERMS).id).not.toBe(store.open('hospital', TERMS).id);
    expect(store.ledgers()).toEqual(['clinic', 'hospital']);
  });
});

describe('a ledger that is not what was written', () => {
  const written = (): void => {
    const store = openLedgerStore({ place: folder });
    const ledger = store.open('clinic', TERMS);
    let { position } = ledger.read(0);
    for (const id of ['a', 'b', 'c', 'd']) position = ledger.write(entry(id), position) as number;
    store.close();
  };
  const opening = (): unknown => open().open('clinic', TERMS).read(0);

  test.each([
    ['an entry in the middle is removed', 'delete from record where seq = 3', 3],
    ['the last entry is removed', 'delete from record where seq = 5', 5],
    ['all entries are removed', 'delete from record', 1],
    ['an entry is changed', "update record set payload = replace(payload, '0.1', '0.01') where seq = 4", 4],
    ['a hash is changed', "update record set hash = 'f00' where seq = 2", 2],
    [
      'two entries are exchanged',
      'update record set seq = case seq when 3 then 4 else 3 end where seq in (3, 4) and 1',
      3,
    ],
    ['an entry is put under another name', "update record set ledger = 'other' where seq = 5", 5],
  ])('is found when %s', (_, sql, record) => {
    written();
    if (sql.includes('case seq')) {
      tamper('create table t as select * from record; delete from record;');
      tamper(
        'insert into record select ledger, case seq when 3 then 4 when 4 then 3 else seq end, payload, hash from t',
      );
    } else tamper(sql);
    let error: unknown;
    try {
      opening();
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: 'ledger-broken', details: { ledger: 'clinic', record } });
  });

  test('is found when the whole file is put back to an earlier state, by the anchor beside it', () => {
    const store = openLedgerStore({ place: folder });
    const ledger = store.open('clinic', TERMS);
    const position = ledger.write(entry('a'), ledger.read(0).position) as number;
    store.close();
    copyFileSync(file(), join(folder, 'copy'));
    const later = openLedgerStore({ place: folder });
    later.open('clinic', TERMS).write(entry('b'), position);
    later.close();
    for (const name of readdirSync(folder)) if (name.startsWith('ledgers.sqlite')) rmSync(join(folder, name));
    copyFileSync(join(folder, 'copy'), file());
    expect(codeOf(opening)).toBe('ledger-broken');
  });

  test('is found when a live session meets it', () => {
    const ledger = open().open('clinic', TERMS);
    const position = ledger.write(entry('a'), ledger.read(0).position) as number;
    const other = open().open('clinic', TERMS);
    other.write(entry('b'), other.read(0).position);
    tamper("update record set payload = replace(payload, 'release b', 'release x')");
    expect(ledger.write(entry('c'), position)).toBeUndefined();
    expect(codeOf(() => ledger.read(position))).toBe('ledger-broken');
  });
});

describe('a store that cannot be used says so, and what to do', () => {
  const message = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      expect(error).toMatchObject({ code: 'store-unavailable' });
      return (error as Error).message;
    }
    return 'no error';
  };

  test('when its file is no database', () => {
    writeFileSync(file(), 'no database at all '.repeat(300));
    expect(message(() => open())).toMatch(/is damaged/);
  });

  test('when a page is corrupt', () => {
    const store = openLedgerStore({ place: folder });
    const ledger = store.open('clinic', TERMS);
    let { position } = ledger.read(0);
    for (let index = 0; index < 100; index++) position = ledger.write(entry(String(index)), position) as number;
    store.close();
    tamper('pragma wal_checkpoint(truncate)');
    const bytes = readFileSync(file());
    bytes.fill(0xa5, 4096, Math.min(bytes.length, 4 * 4096));
    writeFileSync(file(), bytes);
    expect(message(() => open().open('clinic', TERMS).read(0))).toMatch(/is damaged/);
  });

  test('when its place is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(message(() => openLedgerStore({ place: join(folder, 'file', 'below') }))).toMatch(/EPSBOOK_LEDGERS/);
  });

  test('when it was written by a later version', () => {
    openLedgerStore({ place: folder }).close();
    tamper('update schema_version set version = 999');
    expect(message(() => open())).toMatch(/later version/);
  });
});

describe('answers', () => {
  test('are recalled by another process', () => {
    const released = { value: [1.5, Infinity, -0], weights: new Float64Array([0.25, NaN]), label: 'patients' };
    open().open('clinic', TERMS).keep('key', released);
    expect(open().open('clinic', TERMS).recall('key')).toEqual(released);
  });

  test('that no text gives back live as long as their process', () => {
    const released = { assign: () => 1 };
    const ledger = open().open('clinic', TERMS);
    ledger.keep('key', released);
    expect(ledger.recall('key')).toBe(released);
    expect(open().open('clinic', TERMS).recall('key')).toBeUndefined();
  });

  test('are not written where they are not to be kept', () => {
    const ledger = open({ keepAnswers: false }).open('clinic', TERMS);
    ledger.keep('key', 12345.678);
    expect(ledger.recall('key')).toBe(12345.678);
    const bytes = readdirSync(folder)
      .filter((name) => name.startsWith('ledgers'))
      .map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(bytes.join('')).not.toContain('12345.678');
  });
});

describe('the owner of a store', () => {
  test('sets a budget anew, which the next session is under', () => {
    const store = open();
    store.open('clinic', TERMS);
    store.append('clinic', { kind: 'budget', budget: { ...TERMS.budget, epsilon: 2 as never }, at: 1 });
    expect(open().open('clinic', TERMS).terms.budget.epsilon).toBe(2);
    expect(store.state('clinic').terms.budget.epsilon).toBe(2);
  });

  test('closes a budget: what was released stays, and nothing more is drawn', () => {
    const store = open();
    const ledger = store.open('clinic', TERMS);
    const position = ledger.write(entry('a'), ledger.read(0).position) as number;
    store.append('clinic', { kind: 'closed', at: 1 });
    expect(ledger.write(entry('b'), position)).toBeUndefined();
    expect(codeOf(() => ledger.write(entry('b'), ledger.read(position).position))).toBe('ledger-closed');
    const again = open().open('clinic', TERMS);
    expect(codeOf(() => again.write(entry('b'), again.read(0).position))).toBe('ledger-closed');
    expect(store.state('clinic')).toMatchObject({ closed: true, entries: [entry('a')] });
  });

  test('begins a practice ledger anew, and no other', () => {
    const store = open();
    const practice = { ...TERMS, budget: { ...TERMS.budget, practice: true } };
    const first = store.open('class', practice);
    first.write(entry('a'), first.read(0).position);
    store.archive('class', 'class, spring');
    expect(store.open('class', practice).read(0).entries).toEqual([]);
    expect(store.state('class, spring').entries).toEqual([entry('a')]);
    const real = open();
    real.open('clinic', TERMS);
    expect(codeOf(() => real.archive('clinic', 'old'))).toBe('invalid-argument');
  });

  test('restores what was exported under a free name only', () => {
    const store = open();
    const ledger = store.open('clinic', TERMS);
    ledger.write(entry('a'), ledger.read(0).position);
    store.restore('copy', store.records('clinic'));
    expect(store.state('copy').entries).toEqual([entry('a')]);
    expect(codeOf(() => store.restore('copy', store.records('clinic')))).toBe('invalid-argument');
    expect(codeOf(() => store.state('unknown'))).toBe('invalid-argument');
  });
});

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CARRIED } from '../../kernel-lib/src/datasets/carried.js';
import { FETCHED } from '../../kernel-lib/src/datasets/fetched.js';
import { DATASET_NAMES, loadDataset, type DatasetName, type LoadOptions } from '../../kernel-lib/src/datasets/index.js';
import { heartSites, hierarchies, iob2, poems, sections } from '../../kernel-lib/src/datasets/prepare.js';
import { standIn } from '../../kernel-lib/src/datasets/stand-in.js';

const folder = mkdtempSync(join(tmpdir(), 'epsbook-data-'));
let cache = '';
let shown: string[] = [];

beforeEach(() => {
  cache = mkdtempSync(join(folder, 'cache-'));
  shown = [];
  vi.stubEnv('EPSBOOK_DATA', '');
  for (const method of ['log', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((line: string) => void shown.push(line));
  }
  return () => rmSync(cache, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const unreachable: typeof fetch = () =>
  Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') }));
const answering =
  (body: string | Uint8Array, status = 200): typeof fetch =>
  () =>
    Promise.resolve(new Response(body, { status }));
const load = (name: DatasetName, options: LoadOptions = {}) =>
  loadDataset(name, { cache, fetch: unreachable, ...options });

describe('data sets that are carried', () => {
  it.each([
    ['breast_cancer', 569, 31],
    ['digits8x8', 1797, 65],
    ['diabetes', 442, 11],
    ['iris', 150, 5],
    ['wine', 178, 14],
    ['randhie', 20190, 10],
    ['modechoice', 840, 9],
  ] as const)('%s has its rows and columns, licence and citation', async (name, rows, columns) => {
    const loaded = await loadDataset(name, { cache, fetch: unreachable });
    expect(loaded).toMatchObject({ name, kind: 'table', rows, origin: 'carried', sha256: CARRIED[name].sha256 });
    expect(loaded.data.columns).toHaveLength(columns);
    expect(loaded.data.values).toHaveLength(rows);
    expect(loaded.data.columns).toContain(loaded.target);
    expect(loaded.data.report.every(({ type, missing }) => type === 'number' && missing === 0)).toBe(true);
    expect(shown).toEqual([String(loaded)]);
    expect(String(loaded)).toContain(`Licence: ${loaded.licence}`);
  });

  it('are all that the package carries', () => {
    const files = readdirSync(new URL('../../kernel-lib/data', import.meta.url)).filter((file) =>
      file.endsWith('.csv'),
    );
    expect(files.sort()).toEqual(
      Object.values(CARRIED)
        .map(({ file }) => file)
        .sort(),
    );
  });
});

describe('data sets that are fetched', () => {
  it.each(Object.keys(FETCHED) as (keyof typeof FETCHED)[])(
    '%s has a stand-in where there is no network, which says so',
    async (name) => {
      const loaded = await load(name);
      expect(loaded.origin).toBe('stand-in');
      expect(loaded.rows).toBeGreaterThan(20);
      expect(loaded.sha256).toBeUndefined();
      expect(shown[0]).toMatch(/^STAND-IN for .*made-up rows.*EPSBOOK_DATA/);
      expect(shown[0]).toContain(FETCHED[name].file);
      expect(await load(name)).toMatchObject({ rows: loaded.rows });
      expect(JSON.stringify((await load(name, { quiet: true })).data)).toBe(JSON.stringify(loaded.data));
      expect(shown).toHaveLength(2);
    },
  );

  it('have stand-ins in which the target follows the other columns', async () => {
    const { data, target } = await loadDataset('student_math', { cache, fetch: unreachable, quiet: true });
    const column = (name: string): number[] => data.records().map((row) => Number(row[name]));
    const correlation = (xs: number[], ys: number[]): number => {
      const mean = (of: number[]): number => of.reduce((sum, x) => sum + x, 0) / of.length;
      const [mx, my] = [mean(xs), mean(ys)];
      const product = mean(xs.map((x, i) => (x - mx) * ((ys[i] ?? 0) - my)));
      return product / Math.sqrt(mean(xs.map((x) => (x - mx) ** 2)) * mean(ys.map((y) => (y - my) ** 2)));
    };
    expect(correlation(column('G1'), column(target ?? ''))).toBeGreaterThan(0.5);
  });

  it('are refused instead, where that is asked for, with the file, the source and the remedy', async () => {
    const refused = load('tang300', { standIn: false });
    await expect(refused).rejects.toMatchObject({ code: 'dataset-unavailable', details: { file: 'tang300.txt' } });
    await expect(refused).rejects.toThrow(
      /^tang300 is not here: fetch failed \(getaddrinfo ENOTFOUND\); put tang300.txt into a folder and set EPSBOOK_DATA to it, or go online once: it is fetched from github.com\/menghun3-cn\/chinese-poetry-simplified at 19b50054/,
    );
    await expect(load('tang300', { standIn: false, offline: true })).rejects.toThrow('offline is asked for');
    await expect(load('metro_traffic', { standIn: false })).rejects.toThrow('a format that is not read here');
    for (const [fetch, message] of [
      [answering('', 404), 'answers 404'],
      [answering('something else'), 'has another sha256'],
    ] as const) {
      await expect(load('shakespeare', { standIn: false, fetch })).rejects.toThrow(message);
    }
    expect(readdirSync(cache)).toEqual([]);
  });

  it('are refused where the folder has another file of that name, even if there is a stand-in', async () => {
    writeFileSync(join(folder, 'german_credit.csv'), 'a\n1\n');
    await expect(load('german_credit', { folder })).rejects.toThrow(
      'german_credit.csv in the folder has another sha256',
    );
  });

  it('are fetched from all of their files, checked, and kept', async () => {
    const source = FETCHED['adult_hierarchies'].source.files;
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (url) => {
      asked.push(url as string);
      return answering('x')(url);
    };
    await expect(load('adult_hierarchies', { standIn: false, fetch })).rejects.toThrow('sha256');
    expect(asked).toHaveLength(source.length);
    for (const url of asked)
      expect(url).toMatch(/^https:\/\/raw\.githubusercontent\.com\/arx-deidentifier\/arx\/[0-9a-f]{40}\/data\//);
  });

  // The sets themselves are not carried: this runs where the folder is there, as it is in continuous integration.
  const data = process.env['EPSBOOK_DATA'];
  it.skipIf(data === undefined)('are read from the folder EPSBOOK_DATA, with the rows they should have', async () => {
    const rows = { heart_sites: 920, german_credit: 1000, restaurant_ratings: 1161 } as const;
    for (const name of Object.keys(rows) as (keyof typeof rows)[]) {
      const loaded = await load(name, { folder: data });
      expect(loaded).toMatchObject({ origin: 'folder', rows: rows[name] });
    }
    const tokens = await loadDataset('wnut17_dev', { cache, folder: data });
    expect(tokens.rows).toBe(1009);
    expect(tokens.data.reduce((sum, sentence) => sum + sentence.tokens.length, 0)).toBe(15733);
    const kept = await loadDataset('adult_hierarchies', { cache, folder: data });
    expect(kept.data['age']).toHaveLength(100);
  });

  it('are found in the cache, and fetched again where it was changed', async () => {
    const content = Buffer.from('First Citizen:\n');
    const sha256 = createHash('sha256').update(content).digest('hex');
    writeFileSync(join(cache, FETCHED.shakespeare.sha256), content);
    expect(sha256).not.toBe(FETCHED.shakespeare.sha256);
    expect((await load('shakespeare')).origin).toBe('stand-in');
  });

  it('are unpacked only once they are checked', async () => {
    writeFileSync(join(folder, 'adult9.csv.gz'), gzipSync('sex\nMale\n'));
    await expect(load('adult9', { folder })).rejects.toThrow('another sha256');
  });
});

it('an unknown name is refused with those there are, also one that every object has', async () => {
  for (const name of ['titanic', 'constructor', '../wine', '']) {
    await expect(load(name as never)).rejects.toThrow(/^name must be one of breast_cancer, digits8x8/);
  }
  expect(DATASET_NAMES).toHaveLength(25);
});

describe('sources are brought into our form:', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text);
  const text = (content: Uint8Array): string => Buffer.from(content).toString();

  it('hospitals become one table', () => {
    const file = bytes('X1,X2\n63.0,-9\r\n.5,2.30\n');
    expect(
      text(heartSites([file, file]))
        .split('\n')
        .slice(1),
    ).toEqual(['cleveland,63,', 'cleveland,0.5,2.3', 'hungarian,63,', 'hungarian,0.5,2.3', '']);
  });

  it('tags begin with B', () => {
    const source = '-DOCSTART- O\n\na I-PER\nb I-PER\nc B-PER\nd O\n\ne I-PER\nf I-LOC\n';
    expect(text(iob2([bytes(source)]))).toBe('\na B-PER\nb I-PER\nc B-PER\nd O\n\ne B-PER\nf B-LOC\n'.trimStart());
  });

  it('sections, poems and hierarchies become one file', () => {
    expect(text(sections([bytes('a\tO\n\n'), bytes('b\tO\n')]))).toBe('a O\n\nb O\n');
    const poem = { title: '题', author: '人', paragraphs: ['一，', '二。'], tags: [] };
    expect(text(poems([bytes(JSON.stringify([poem, poem]))]))).toBe('题·人\n一，二。\n\n题·人\n一，二。\n');
    expect(text(hierarchies([bytes('1;0-4;*\n')]))).toBe('{"age":[["1","0-4","*"]]}');
  });
});

it('stand-ins hold no row of the real data: they are made of names and ranges', () => {
  expect(standIn('btc')).toContain('B-PER');
  expect(standIn('tang300').split('\n')[0]).toHaveLength(7);
});

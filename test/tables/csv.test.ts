import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf, parseCsv, readCsv } from '../../kernel-lib/src/tables/index.js';

const bytesOf = (text: string, encoding: 'utf16le' | 'utf8'): Uint8Array => Buffer.from(text, encoding);

describe('a table read from CSV', () => {
  it('keeps leading zeros, phone numbers and long numbers as text, and reads numbers as numbers', () => {
    const table = parseCsv(
      'zip,phone,card,id,age,bmi,negative\n02139,+31612,110101199003077719,7,33,22.5,-0.5\n10115,+86138,110101199003070000,12,.5,1e3,-7\n',
    );
    expect(table.values).toEqual([
      ['02139', '+31612', '110101199003077719', 7, 33, 22.5, -0.5],
      ['10115', '+86138', '110101199003070000', 12, 0.5, 1000, -7],
    ]);
    expect(table.report.map(({ type }) => type)).toEqual([
      'text',
      'text',
      'text',
      'number',
      'number',
      'number',
      'number',
    ]);
  });

  it('types columns as they are declared', () => {
    const table = parseCsv('zip,age,smoker\n1,007,yes\n2,8,0\n', {
      types: { zip: 'text', age: 'number', smoker: 'boolean' },
    });
    expect(table.values).toEqual([
      ['1', 7, true],
      ['2', 8, false],
    ]);
    expect(table.report.every(({ inferred }) => !inferred)).toBe(true);
    expect(matrixOf({ columns: ['age'], values: table.values.map((row) => [row[1]]) }).values).toEqual(
      Float64Array.of(7, 8),
    );
  });

  it("says what became of 'NA': missing among numbers, kept among texts", () => {
    const table = parseCsv('country,income,empty\nNA,NA,\nNL,3,""\nFR,,\n');
    expect(table.values).toEqual([
      ['NA', null, null],
      ['NL', 3, ''],
      ['FR', null, null],
    ]);
    expect(table.report[0]).toMatchObject({ type: 'text', missing: 0, keptAsText: { NA: 1 } });
    expect(table.report[1]).toMatchObject({ type: 'number', missing: 2, readAsMissing: { NA: 1, '': 1 } });
    expect(table.report[2]).toMatchObject({ missing: 2, readAsMissing: { '': 2 } });
    expect(String(table)).toContain('country: text (inferred); kept as text: 1 × "NA"');
    expect(String(table)).toContain('income: number (inferred); missing: 1 × "NA", 1 × empty');
    const declared = parseCsv('country,chol\nNA,-9\nNL,200\n', { missing: ['NA', '-9'] });
    expect(declared.values).toEqual([
      [null, null],
      ['NL', 200],
    ]);
  });

  const chinese = '姓名,年龄\n张三,42\n李四,37\n';
  // "姓名,年龄\n张三,42\n李四,37\n" in GBK, from the code table of GB 2312-80.
  const gbk = Uint8Array.from([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc4, 0xea, 0xc1, 0xe4, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x34, 0x32, 0x0a, 0xc0,
    0xee, 0xcb, 0xc4, 0x2c, 0x33, 0x37, 0x0a,
  ]);
  const bigEndian = bytesOf(chinese, 'utf16le').map((_, index, all) => all[index ^ 1] ?? 0);

  it.each([
    ['utf-8', bytesOf(chinese, 'utf8')],
    ['utf-8', bytesOf(`\uFEFF${chinese}`, 'utf8')],
    ['utf-16le', bytesOf(`\uFEFF${chinese}`, 'utf16le')],
    ['utf-16be', Uint8Array.from([0xfe, 0xff, ...bigEndian])],
    ['gbk', gbk],
  ])('is decoded from %s', (encoding, bytes) => {
    const table = parseCsv(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.records()).toEqual([
      { 姓名: '张三', 年龄: 42 },
      { 姓名: '李四', 年龄: 37 },
    ]);
  });

  it('knows UTF-16 without a mark by its zeros, and takes a declared encoding at its word', () => {
    expect(parseCsv(bytesOf('a,b\n1,2\n', 'utf16le')).values).toEqual([[1, 2]]);
    expect(() => parseCsv(gbk, { encoding: 'utf-8' })).toThrow('encoding must be');
    expect(() => parseCsv(Uint8Array.of(0xff, 0xff, 0xff))).toThrow('encoding must be');
  });

  it('reads quotes, line ends, delimiters and spaces as they come', () => {
    expect(parseCsv('a;b\r\n"x;""y""";"two\nlines"\r\n').values).toEqual([['x;"y"', 'two\nlines']]);
    expect(parseCsv('a\tb\n1\t2\n').values).toEqual([[1, 2]]);
    expect(parseCsv('a, b\n x , y\n', { trim: true }).values).toEqual([['x', 'y']]);
    expect(parseCsv('1,2\n3,4\n', { header: false })).toMatchObject({ columns: ['0', '1'] });
    expect(parseCsv('a,b\n').values).toEqual([]);
  });

  it('reads files by path and by address', () => {
    const folder = mkdtempSync(join(tmpdir(), 'epsbook-csv-'));
    const file = join(folder, 'a.csv');
    writeFileSync(file, 'a\n1\n');
    expect(readCsv(file).values).toEqual([[1]]);
    expect(readCsv(pathToFileURL(file)).values).toEqual([[1]]);
    rmSync(folder, { recursive: true });
    expect(() => readCsv(file)).toThrow('file must be');
  });

  it('gives back any texts that were written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((cell) => !/\uFEFF|^\s*$/u.test(cell));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
        const csv = `a,b\n${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`;
        expect(parseCsv(csv, { types: { a: 'text', b: 'text' } }).values).toEqual(rows);
      }),
    );
  });

  it.each([
    ['ragged rows', 'a,b\n1,2\n31337\n', 'line 3'],
    ['a quote that stays open', 'a,b\n"31337,2\n', 'a quote is opened and never closed'],
    ['text after a quote', 'a,b\n"31337"x,2\n', 'text follows a closing quote'],
    ['names that are the same', 'a,a\n1,31337\n', 'header must be'],
    ['a name that is empty', 'a,\n1,31337\n', 'header must be'],
    ['nothing', '', 'csv must be'],
  ])('is refused for %s, and no cell is told', (_, csv, message) => {
    expect(() => parseCsv(csv)).toThrow(message);
    expect(() => parseCsv(csv)).not.toThrow('31337');
  });

  it('is refused where a cell is not of its declared type, unless that is called missing', () => {
    const csv = 'age\n31337x\n4\n';
    expect(() => parseCsv(csv, { types: { age: 'number' } })).toThrow(
      /^column "age" must be numbers only, as it is declared; or say unreadable: 'missing'$/,
    );
    const table = parseCsv(csv, { types: { age: 'number' }, unreadable: 'missing' });
    expect(table.values).toEqual([[null], [4]]);
    expect(table.report[0]?.readAsMissing).toEqual({ '(unreadable)': 1 });
  });

  it('refuses options that it does not know, by name', () => {
    const anything =
      (options: object): (() => unknown) =>
      () =>
        parseCsv('a\n1\n', options);
    expect(anything({ types: { b: 'text' } })).toThrow('types.b must be about a column');
    expect(anything({ types: { a: 'date' } })).toThrow('types.a must be text, number or boolean');
    expect(anything({ encoding: 'latin1' })).toThrow('encoding must be one of');
    expect(anything({ missing: 'NA' })).toThrow('missing must be a list');
    expect(() => parseCsv(5 as never)).toThrow('csv must be');
  });
});

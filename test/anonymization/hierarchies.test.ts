import { describe, expect, test } from 'vitest';
import {
  anonymize,
  dateHierarchy,
  formatHierarchy,
  hierarchyOf,
  kAnonymity,
  numberHierarchy,
  parseHierarchy,
  placeHierarchy,
} from '../../kernel-lib/src/anonymization/index.js';

describe('hierarchies', () => {
  test('ARX’s CSV is read, and read again once written', () => {
    const csv = '1;0-4;*\r\n"";none;*\n"a;b";0-4;*\n';
    const hierarchy = parseHierarchy(csv, { name: 'age' });
    expect(hierarchy.rows).toEqual([
      ['1', '0-4', '*'],
      ['', 'none', '*'],
      ['a;b', '0-4', '*'],
    ]);
    expect(parseHierarchy(formatHierarchy(hierarchy))).toEqual(hierarchy);
    expect(parseHierarchy(formatHierarchy(hierarchy, { delimiter: ',' }), { delimiter: ',' })).toEqual(hierarchy);
    expect(parseHierarchy('\uFEFFa,b,*\nc,b,*').height).toBe(2);
  });

  test.each([
    [
      'a hole',
      [
        ['1', '0-4', '*'],
        ['2', '', '*'],
      ],
      'age.*"2"',
    ],
    [
      'a row that ends early',
      [
        ['1', '0-4', '*'],
        ['2', '0-4'],
      ],
      'age.*"2"',
    ],
    [
      'two parents',
      [
        ['10', '10-19', 'young'],
        ['11', '10-19', 'old'],
      ],
      'age.*"10-19" has two parents',
    ],
    [
      'a value twice',
      [
        ['1', 'x'],
        ['1', 'x'],
      ],
      'age.*once.*"1"',
    ],
    ['a cycle in a row', [['a', 'b', 'a']], 'age.*own ancestor'],
    [
      'a cycle over rows',
      [
        ['a', 'b', '*'],
        ['b', 'a', '*'],
      ],
      'age.*own ancestor',
    ],
    ['no rows', [], 'age'],
  ])('%s is refused with column and value', (_, rows, message) => {
    expect(() => hierarchyOf(rows, 'age')).toThrow(new RegExp(message));
  });

  test.each([
    ['a value', ['1', '99']],
    ['the empty string', ['1', '']],
    ['null', ['1', null]],
  ])('%s that the hierarchy lacks is named with its column', async (_, ages) => {
    const hierarchy = hierarchyOf(
      [
        ['1', '*'],
        ['2', '*'],
      ],
      'age',
    );
    const data = ages.map((age) => ({ age }));
    await expect(anonymize(data, { quasiIdentifiers: { age: hierarchy }, models: [kAnonymity(2)] })).rejects.toThrow(
      new RegExp(`age.*lacks "${ages[1] ?? ''}"`),
    );
  });

  test('numbers become intervals, each inside the next', () => {
    const hierarchy = numberHierarchy([17, 23, 24, 58, null], { widths: [5, 10, 20] });
    expect(hierarchy.rows).toContainEqual(['23', '20-24', '20-29', '20-39', '*']);
    expect(hierarchy.rows).toContainEqual(['', '(missing)', '(missing)', '(missing)', '*']);
    expect(numberHierarchy([-3, 0.25, 7.5], { widths: [1, 10] }).rows).toContainEqual([
      '-3',
      '[-3, -2)',
      '[-10, 0)',
      '*',
    ]);
    expect(() => numberHierarchy([1], { widths: [5, 7] })).toThrow('multiple');
    expect(() => numberHierarchy(['old'])).toThrow('numbers');
    for (const cells of [[1, 1e6], [0.001, 0.009], [5], [3, 3], [-1e9, 1e9, 0]]) {
      expect(numberHierarchy(cells).height).toBeGreaterThan(0);
    }
  });

  test('dates become months, quarters, years and decades', () => {
    expect(dateHierarchy(['1987-05-04', '1987/11/30', null]).rows[0]).toEqual([
      '1987-05-04',
      '1987-05',
      '1987-Q2',
      '1987',
      '1980s',
      '*',
    ]);
    expect(dateHierarchy([new Date(Date.UTC(2024, 1, 29))], { levels: ['year'] }).rows).toEqual([
      ['2024-02-29', '2024', '*'],
    ]);
    expect(() => dateHierarchy(['1987-02-30'])).toThrow('dates');
    expect(() => dateHierarchy(['1987-02-03'], { levels: ['year', 'month'] })).toThrow('order');
  });

  test('places lose their smallest part first', () => {
    expect(placeHierarchy(['浙江省杭州市西湖区', '浙江省杭州市余杭区', '北京市']).rows).toEqual([
      ['浙江省杭州市西湖区', '浙江省杭州市', '浙江省', '*'],
      ['浙江省杭州市余杭区', '浙江省杭州市', '浙江省', '*'],
      ['北京市', '北京市', '北京市', '*'],
    ]);
    expect(placeHierarchy(['Springfield, Illinois, US'], { largest: 'last' }).rows).toEqual([
      ['Springfield, Illinois, US', 'US/Illinois', 'US', '*'],
    ]);
    expect(placeHierarchy(['310012', '310027']).rows[0]).toEqual([
      '310012',
      '31001*',
      '3100**',
      '310***',
      '31****',
      '3*****',
      '*',
    ]);
  });
});

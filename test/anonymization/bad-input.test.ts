import { describe, expect, test } from 'vitest';
import {
  anonymize,
  distinctDiversity,
  hierarchyOf,
  kAnonymity,
  kMap,
  measureModels,
  measureRisk,
  mondrian,
  recodeLocally,
  type AnonymizeOptions,
  type Hierarchy,
  type PrivacyModel,
} from '../../kernel-lib/src/anonymization/index.js';

const age = hierarchyOf([
  [1, '*'],
  [2, '*'],
]);
const rows = [{ age: 1 }, { age: '1' }, { age: 2 }, { age: 2 }];
const good: AnonymizeOptions = { quasiIdentifiers: { age }, models: [kAnonymity(2)] };
/** What a notebook may give though no type allows it. */
const any = <T>(value: unknown): T => value as T;

const CASES: readonly (readonly [what: string, options: unknown, message: string, data?: unknown])[] = [
  ['no options', undefined, 'options must be'],
  ['no models', { ...good, models: [] }, 'models must be'],
  ['what is no model', { ...good, models: [{}] }, 'models must be'],
  ['what is no hierarchy', { ...good, quasiIdentifiers: { age: {} } }, 'hierarchy of age'],
  ['null for a hierarchy', { ...good, quasiIdentifiers: { age: null } }, 'hierarchy of age'],
  ['an unknown column', { ...good, quasiIdentifiers: { size: age } }, 'quasiIdentifiers'],
  ['an unknown sensitive column', { ...good, models: [distinctDiversity('ill', 2)] }, 'sensitive'],
  ['a value that the hierarchy lacks', good, 'it lacks "99"', [{ age: 99 }]],
  ['a k larger than the table', { ...good, models: [kAnonymity(50)] }, 'models must be'],
  ['a share that is none', { ...good, suppressionLimit: NaN }, 'suppressionLimit'],
  ['nothing released', { ...good, models: [kMap(2)], released: () => false }, 'released'],
  ['an unknown way to suppress', { ...good, suppressed: 'hide' }, 'suppressed'],
  ['cells that are objects', good, 'column age', [{ age: {} }]],
  ['no rows', good, 'at least one row', []],
];

describe.each([
  ['anonymize', anonymize],
  ['recodeLocally', recodeLocally],
] as const)('%s', (_, generalize) => {
  test.each(CASES)('refuses %s', async (_what, options, message, data = rows) => {
    await expect(generalize(any(data), any(options))).rejects.toThrow(message);
  });

  test('takes numbers and their texts as one value, and what is missing as one', async () => {
    const { data } = await generalize(rows, good);
    expect(data).toEqual([{ age: 1 }, { age: 1 }, { age: 2 }, { age: 2 }]);
    const gaps = hierarchyOf([['', '*']]);
    const missing = await generalize([{ age: '' }, { age: null }, { age: undefined }], {
      ...good,
      quasiIdentifiers: { age: gaps },
    });
    expect(missing.classes).toBe(1);
  });
});

test('what measures refuses as well', () => {
  expect(() => mondrian(rows, any(undefined))).toThrow('options must be');
  expect(() => measureRisk(rows, any(undefined))).toThrow('options must be');
  expect(() => measureModels(rows, any(undefined))).toThrow('options must be');
  expect(() => measureModels(rows, { quasiIdentifiers: ['age'], models: any<PrivacyModel[]>([null]) })).toThrow(
    'models must be',
  );
  expect(() => measureModels(rows, { quasiIdentifiers: ['age'], models: [kMap(2)] })).toThrow('released');
});

test.each([
  ['a text', 'abc'],
  ['nothing', undefined],
  ['rows that are none', [1, 2]],
  ['a label that is its own ancestor', [['a', 'b', 'a']]],
  ['a hole', [['a', 'x'], ['b']]],
])('a hierarchy of %s is refused', (_, given) => {
  expect((): Hierarchy => hierarchyOf(any(given), 'age')).toThrow('hierarchy of age');
});

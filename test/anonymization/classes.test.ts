import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flipsOf } from '../../kernel-lib/src/anonymization/classes/grouper.js';
import { grouperOf } from '../../kernel-lib/src/anonymization/classes/kernel.js';
import { codeIn, keyLayout, keysOf } from '../../kernel-lib/src/anonymization/classes/key-layout.js';
import { plainGrouper } from '../../kernel-lib/src/anonymization/classes/plain.js';
import kernel from '../../kernel-lib/src/anonymization/kernels/classes.wasm.js';
import { isSupported } from '../../kernel-lib/src/wasm/index.js';

/** Tables of codes: the number of values of each column, and rows of codes. */
const tables = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 400 }),
    fc.nat(),
  )
  .map(([sizes, rows, seed]) => {
    let state = seed + 1;
    const next = (): number => (state = Math.imul(state, 48_271) >>> 0);
    // Few values occur, so that there are classes.
    return { sizes, rows, columns: sizes.map((size) => Int32Array.from({ length: rows }, () => (next() % 3) % size)) };
  });

describe('equivalence classes', () => {
  test('the kernel runs here', () => expect(isSupported(kernel)).toBe(true));

  test('keys give back every code', () => {
    fc.assert(
      fc.property(tables, ({ sizes, rows, columns }) => {
        const layout = keyLayout(sizes);
        const largest = columns.map((codes, column) =>
          codes.map((_, row) => (row === 0 ? (sizes[column] ?? 1) - 1 : (codes[row] ?? 0))),
        );
        const keys = keysOf(largest, rows, layout);
        layout.fields.forEach((field, column) => {
          for (let row = 0; row < rows; row++)
            expect(codeIn(keys, row, layout.words, field)).toBe(largest[column]?.[row]);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('the kernel finds what the plain reference finds, and both what a map finds', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), ({ sizes, rows, columns }, counted) => {
        const layout = keyLayout(sizes);
        const shape = { layout, capacity: rows, lists: counted ? 2 : 1 };
        const keys = keysOf(columns, rows, layout);
        const counts = counted ? Int32Array.from({ length: 2 * rows }, (_, at) => at % 5) : undefined;
        const [field] = layout.fields;
        const toZero = flipsOf(new Int32Array(sizes[0] ?? 1), field?.shift ?? 0);
        const changes = field === undefined ? [] : [{ ...field, flips: toZero }];
        for (const asked of [[], changes]) {
          const [first, second, held] = [grouperOf(shape), plainGrouper(shape), grouperOf(shape)];
          held.hold({ length: rows, keys, counts });
          const given = first.group({ length: rows, keys, counts }, asked, true);
          const plain = second.group({ length: rows, keys, counts }, asked, true);
          const kept = held.group(undefined, asked, true);
          const texts = Array.from({ length: rows }, (_, row) =>
            columns.map((codes, column) => (asked.length > 0 && column === 0 ? 0 : codes[row])).join(),
          );
          expect(given.length).toBe(new Set(texts).size);
          for (const found of [given, kept]) {
            expect(Array.from(found.keys)).toEqual(Array.from(plain.keys));
            expect(Array.from(found.counts)).toEqual(Array.from(plain.counts));
            expect(Array.from(found.of)).toEqual(Array.from(plain.of));
          }
          for (let row = 1; row < rows; row++) expect(plain.of[row] === plain.of[0]).toBe(texts[row] === texts[0]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

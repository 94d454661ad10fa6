import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import { notebookDisplay, PLOTLY_MIME, plotlyBundle, tableBundle } from '../../kernel-lib/src/notebook/index.js';

describe('a table', () => {
  const html = (...args: Parameters<typeof tableBundle>): unknown => tableBundle(...args).data['text/html'];
  const text = (...args: Parameters<typeof tableBundle>): unknown => tableBundle(...args).data['text/plain'];

  it('is made of a frame, of rows and of records alike', () => {
    const frame = {
      columns: ['age', 'name'],
      values: [
        [31, 'Ada'],
        [45, 'Max'],
      ],
    };
    const records = [
      { age: 31, name: 'Ada' },
      { age: 45, name: 'Max' },
    ];
    expect(text(frame)).toBe('age  name\n 31  Ada\n 45  Max');
    expect(text(records)).toBe(text(frame));
    expect(text([Float64Array.of(1, 2.5)])).toBe('0    1\n1  2.5');
  });

  it('leaves cells empty that a row does not have', () => {
    expect(text([{ a: 1 }, { b: null, c: 'x' }])).toBe('a  b  c\n1\n      x');
  });

  it('shows the first rows of many, and how many there are', () => {
    const shown = text(
      Array.from({ length: 200 }, (_, i) => [i]),
      3,
    );
    expect(shown).toBe('0\n0\n1\n2\n3 of 200 rows');
    expect(html([[1], [2]], 1)).toContain('<caption>1 of 2 rows</caption>');
  });

  it('never lets a cell or a column be anything but text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('<', '>', '"', "'", '&'), (rest, special) => {
        const hostile = `${special}${rest}${special}script`;
        const inside = String(html([{ [hostile]: hostile }])).replace(
          /<\/?(?:div|table|thead|tbody|tr|td|th)(?: scope="col")?(?: style="[a-z0-9:;% -]*")?>/g,
          '',
        );
        expect(inside).not.toMatch(/[<>"']/);
        expect(inside.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });

  it.each([[null], [7], ['text'], [{ columns: ['a'], values: 7 }], [[1, 2]]])('is not made of %j', (data) => {
    expect(() => tableBundle(data as never)).toThrow(PrivacyError);
  });
});

describe('a figure', () => {
  it('is an object with arrays for typed arrays, and words for those who cannot draw it', () => {
    const figure = {
      data: [{ type: 'bar', name: 'spent', x: Int32Array.of(1, 2), y: [0.5, NaN] }, { y: Float32Array.of(1) }],
      layout: { title: 'Budget' },
    };
    expect(plotlyBundle(figure).data).toEqual({
      [PLOTLY_MIME]: {
        data: [{ type: 'bar', name: 'spent', x: [1, 2], y: [0.5, null] }, { y: [1] }],
        layout: { title: 'Budget' },
      },
      'text/plain': 'Figure: Budget (bar “spent”, scatter)',
    });
  });

  it('has a layout also where none was given, since some front ends look for one', () => {
    expect(plotlyBundle({ data: [{ y: [1, 2] }] }).data[PLOTLY_MIME]).toEqual({ data: [{ y: [1, 2] }], layout: {} });
  });

  it.each([[{}], [{ data: 'text' }], [{ data: [1] }], [{ data: [null] }]])('is not made of %j', (figure) => {
    expect(() => plotlyBundle(figure as never)).toThrow('figure.data must be an array of traces');
  });
});

describe('outside a notebook', () => {
  it('showing does nothing', () => {
    expect(notebookDisplay.live).toBe(false);
    expect(() => notebookDisplay.show({ data: { 'text/plain': 'unseen' } })).not.toThrow();
  });
});

import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  anonymize,
  kAnonymity,
  mondrian,
  numberHierarchy,
  recodeLocally,
  riskReport,
} from '../../kernel-lib/src/anonymization/index.js';

const people = Array.from({ length: 12 }, (_, index) => ({ age: 20 + (index % 6), ill: '<flu>' }));
const quasiIdentifiers = {
  age: numberHierarchy(
    people.map(({ age }) => age),
    { widths: [2, 10] },
  ),
};
const models = [kAnonymity(3)];

const html = (value: unknown): string =>
  (value as Record<symbol, () => Record<string, string>>)[Symbol.for('Jupyter.display')]?.()['text/html'] ?? '';

describe('as the last value of a cell', () => {
  it('an anonymised table is what became of it, by each way to make one', async () => {
    const whole = await anonymize(people, { quasiIdentifiers, models });
    expect(inspect(whole)).toMatch(
      /^12 rows in 3 classes · [\d.]+ % of the information lost \(normalised certainty penalty\) · levels: age 1$/,
    );
    expect(inspect(await recodeLocally(people, { quasiIdentifiers, models }))).toMatch(
      /^12 rows in 3 classes · the smallest of 4 · [\d.]+ % of the information lost/,
    );
    expect(inspect(mondrian(people, { quasiIdentifiers: ['age'], k: 3 }))).toMatch(
      /^12 rows in 2 classes · the smallest of 6 · /,
    );
    expect(html(whole)).toContain('12 rows in 3 classes');
    expect(Object.keys(whole)).toContain('levels');
  });

  it('a risk report is its figures before and after, and its limits', async () => {
    const after = await anonymize(people, { quasiIdentifiers, models });
    const report = riskReport({
      label: '<clinic>',
      before: people,
      after,
      quasiIdentifiers: ['age'],
      models,
      linked: { before: 0.5, after: 0.25 },
    });
    const lines = inspect(report).split('\n');
    expect(lines[0]).toBe('<clinic> · 3-anonymity · measured by the quasi-identifiers alone: no guarantee');
    expect(lines.find((line) => line.startsWith('smallest class'))).toMatch(/ 2 .* 4$/);
    expect(lines.find((line) => line.startsWith('named by the attack'))).toMatch(/50 % .*25 %$/);
    expect(lines).toContain('It does not protect against:');
    expect(html(report)).toContain('&lt;clinic&gt;');
    expect(html(report)).not.toContain('<clinic>');
  });
});

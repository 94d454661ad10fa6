import { describe, expect, test } from 'vitest';
import { PrivacyError, seededRandom } from '../../kernel-lib/src/core/index.js';
import { encodeLedger } from '../../kernel-lib/src/ledger/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import { noises, questions, rows } from './every-question.js';

/** What only one record holds: it is to be found in nothing that is said. */
const SECRET = 'zanzibar';
const NUMBER = 31_337_271;

const cells = (cell: unknown): object => ({ town: cell, who: cell, age: cell, visits: cell });

/** Records as nobody declared them. */
const ODD: Readonly<Record<string, unknown>> = {
  'a record of texts': cells(SECRET),
  'a record of large numbers': cells(NUMBER),
  'a record of numbers next to 0': cells(-1e-320),
  'a record of infinities': cells(-Infinity),
  'a record of BigInt': cells(BigInt(NUMBER) ** 9n),
  'a record of objects': cells({ [SECRET]: SECRET }),
  'a record of boxed numbers': cells(new Number(NUMBER)),
  'a record of dates that are none': cells(new Date(NaN)),
  'a record of symbols': cells(Symbol(SECRET)),
  'a record of functions': cells(() => SECRET),
  'a record without cells': {},
  'a record of other columns': { [SECRET]: SECRET },
  'a record with one column more': { ...rows[3], [SECRET]: SECRET },
  'a record with one column less': { town: 'Gouda', who: 'p1', age: 3 },
  'an array': [SECRET, NUMBER],
  'a longer array': [1, 2, 3, 4, 5, 6],
  'a text': SECRET,
  'a number': NUMBER,
  nothing: null,
};

const outcome = (data: readonly unknown[], relation: string, question: string, noise: string): string => {
  const session = new Session(
    dataset({ name: 'odd', relation: relation as 'replace-one', data: data as typeof rows }),
    {
      budget: { epsilon: 20, delta: 1e-6 },
      random: seededRandom(1),
    },
  );
  let said: string;
  try {
    const release = session.release('asked', questions[question as 'count'], noises[noise as 'laplace']);
    said = 'answered';
    expect(String(release)).not.toContain(SECRET);
  } catch (error) {
    if (!(error instanceof PrivacyError)) throw error;
    said = error.message;
    expect(`${String(error.stack)} ${JSON.stringify(error.details)}`).not.toMatch(
      new RegExp(`${SECRET}|${String(NUMBER)}`),
    );
  }
  expect(JSON.stringify(encodeLedger(session.message()))).not.toMatch(new RegExp(`${SECRET}|${String(NUMBER)}`));
  return said;
};

/** The first noise that suits a question, and the first that doesn't. */
function noiseOf(question: string): { readonly suits: string; readonly other: string } {
  const names = Object.keys(noises).filter((name) => name !== 'nonPrivate');
  const answers = (name: string): boolean => outcome(rows, 'add-or-remove-one', question, name) === 'answered';
  return { suits: names.find(answers) as string, other: names.find((name) => !answers(name)) as string };
}

describe.each(Object.keys(questions))('%s', (question) => {
  test('is answered or refused whatever one record is, and wherever it stands, and what is said tells nothing of it', () => {
    const { suits, other } = noiseOf(question);
    const refusal = outcome(rows, 'add-or-remove-one', question, other);
    expect(refusal).not.toBe('answered');
    // A number of rows that is public gets no noise.
    const replaced = outcome(rows, 'replace-one', question, suits);
    for (const [name, odd] of Object.entries(ODD)) {
      for (const place of [0, rows.length]) {
        const data = [...rows.slice(0, place), odd, ...rows.slice(place)];
        expect(outcome(data, 'add-or-remove-one', question, suits), name).toBe('answered');
        expect(outcome(data, 'replace-one', question, suits), name).toBe(replaced);
        expect(outcome(data, 'add-or-remove-one', question, other), name).toBe(refusal);
      }
    }
  });
});

test('what is asked of the rows of a part, a group or a unit has the columns of all, whether or not these rows have them', () => {
  // Only one record says how many visits there were.
  const sparse = rows.map(({ visits, ...rest }, row) => (row === 17 ? { ...rest, visits } : rest));
  for (const question of ['byGroup of a query', 'perUnit of a query', 'where of a query', 'byPart', 'kMeans'])
    expect(outcome(sparse, 'add-or-remove-one', question, noiseOf(question).suits)).toBe('answered');
});

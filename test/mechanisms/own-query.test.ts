import { expect, test } from 'vitest';
import { discreteLaplace, gaussian, type Query } from '../../kernel-lib/src/mechanisms/index.js';
import { confidenceInterval, epsilonFor } from '../../kernel-lib/src/statistics/index.js';
import { opened } from '../statistics/opened.js';

const messages = ['where are you', 'at home', 'come over then we can talk'];

// The example of the reference, letter by letter.
const words: Query<readonly string[], number> = {
  description: 'words, up to 50 of a message',
  dimension: 1,
  integer: true,
  answer: (messages) => messages.reduce((sum, text) => sum + Math.min(50, text.split(/\s+/u).length), 0),
  sensitivity: () => 50,
};

test("a user's own query is asked as any other", () => {
  const session = opened(messages as readonly string[], 1);
  const release = session.release('words', words, discreteLaplace({ epsilon: 1000 }));
  expect(release.value).toBe(11);
  expect(release.claim.epsilon).toBe(1000);
  expect(confidenceInterval(release, 0.99).confidence).toBe(0.99);
  expect(session.spent).toBeCloseTo(1000, 4);
  expect(epsilonFor(words, { halfWidth: 50 }) / Math.log(20)).toBeCloseTo(1, 5);
});

test.each([0, -1, NaN, Infinity, undefined, '1'])(
  'a sensitivity of %s is refused before anything is spent',
  (wrong) => {
    const session = opened(messages as readonly string[], 2);
    const query = { ...words, sensitivity: () => wrong as number };
    expect(() => session.release('words', query, gaussian({ epsilon: 1 }))).toThrow('sensitivity must be');
    expect(session.spent).toBe(0);
  },
);
